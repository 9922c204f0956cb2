/** Lower-case with dotted and dotless i kept apart: `IŞIQ` → `ışıq`, `İSTİ` → `isti`. Source: Unicode SpecialCasing.txt, `az`. */
export function lowerAzerbaijani(word: string): string {
  return word.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase().replaceAll('i\u0307', 'i')
}
