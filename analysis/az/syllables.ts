/** The vowels of a folded Azerbaijani word. */
const VOWELS = 'aeiou'

/** Whether the first `end` letters of a word end in a vowel. */
export function endsInVowel(word: string, end: number = word.length): boolean {
  return end > 0 && VOWELS.includes(word.charAt(end - 1))
}

/** The last vowel among the first `end` letters: `('kitab', 5)` → `'a'`; empty when there is none. */
export function lastVowel(word: string, end: number): string {
  for (let at = end - 1; at >= 0; at--) if (VOWELS.includes(word.charAt(at))) return word.charAt(at)
  return ''
}

/** A syllable is a vowel: `'münasibət'` folded → 4. */
export function countSyllables(word: string): number {
  let count = 0
  for (const letter of word) if (VOWELS.includes(letter)) count++
  return count
}
