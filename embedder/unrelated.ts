/** How similar texts are, to a model, that say nothing of each other: some models give all texts much in common, others nothing. */

/** Sentences on different things, in the languages of the archives. */
export const UNRELATED: readonly string[] = [
  'The price of oil rose on Monday.',
  'She planted tomatoes behind the house.',
  'The court postponed the hearing until autumn.',
  'Our team lost the final on penalties.',
  'Parlament büdcə qanununu qəbul etdi.',
  'Uşaqlar dənizdə çimməyi sevirlər.',
  'Zəlzələ nəticəsində iki körpü uçub.',
  'Bu şorbaya bir az duz əlavə edin.',
  'نمایشگاه کتاب تهران فردا گشایش می‌یابد.',
  'پزشکان داروی تازه‌ای برای دیابت یافتند.',
  'قطار با دو ساعت تأخیر به ایستگاه رسید.',
  'باران شدید جادهٔ شمال را بست.',
]

/** So many deviations above the mean is more than chance: one pair of forty is as similar. */
const ABOVE = 2

/**
 * The similarity from which on texts have something to do with each other.
 *
 * @param vectors those of `UNRELATED`, of length 1
 * @example leastOf([[1, 0], [0, 1]]) // 0
 */
export function leastOf(vectors: readonly (readonly number[])[]): number {
  const similarities = vectors.flatMap((one, at) =>
    vectors.slice(at + 1).map((other) => one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)),
  )
  const mean = similarities.reduce((sum, one) => sum + one, 0) / similarities.length
  const variance = similarities.reduce((sum, one) => sum + (one - mean) ** 2, 0) / similarities.length
  return Math.min(1, mean + ABOVE * Math.sqrt(variance))
}
