export const NOUNS = `bb`
export const ONE_SYLLABLE = `bb`
export const VOWEL_LOSS = `bb:bb`
