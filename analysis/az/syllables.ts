/** Whether a letter is a vowel, by its character code: one of `aeiou`. */
function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75
}

/** Whether the first `end` letters of a word end in a vowel. */
export function endsInVowel(word: string, end: number = word.length): boolean {
  return end > 0 && isVowel(word.charCodeAt(end - 1))
}

/** The last vowel among the first `end` letters: `('kitab', 5)` → `'a'`; empty when there is none. */
export function lastVowel(word: string, end: number): string {
  for (let at = end - 1; at >= 0; at--) if (isVowel(word.charCodeAt(at))) return word.charAt(at)
  return ''
}

/** A syllable is a vowel: `'münasibət'` folded → 4. */
export function countSyllables(word: string, end: number = word.length): number {
  let count = 0
  for (let at = 0; at < end; at++) if (isVowel(word.charCodeAt(at))) count++
  return count
}
