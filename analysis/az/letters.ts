/** Lower-case with dotted and dotless i kept apart: `IŞIQ` → `ışıq`, `İSTİ` → `isti`. Source: Unicode SpecialCasing.txt, `az`. */
export function lowerAzerbaijani(word: string): string {
  return word.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase().replaceAll('i\u0307', 'i')
}

const PLAIN: Record<string, string> = { ə: 'e', ı: 'i', ö: 'o', ü: 'u', ş: 's', ç: 'c', ğ: 'g' }

/** A lower-case word of Azerbaijani without its signs: `şəhər` → `seher`. For any word of any language `fold` does the same. */
export function plainLetters(word: string): string {
  return word.replace(/[əıöüşçğ]/g, (letter) => PLAIN[letter] ?? letter)
}
