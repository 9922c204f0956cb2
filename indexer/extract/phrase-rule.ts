/** A phrase, and how the name is read from what stands around it. */
export type PhraseRule = {
  /** Global; what stands before it, the match, and what stands behind it go to `read`. */
  anchor: RegExp
  /** `weak`: the text names someone whose news it is or whom it only quotes; taken only where no strong phrase is. */
  strength: 'strong' | 'weak'
  read: (before: string, match: RegExpMatchArray, after: string) => string | undefined
}
