/**
 * What counts how much, each with its reason. What is only a bound on work (`MAX_…`, `MOST_…`) stands where the work is done.
 *
 * Parts of a search (`plan/`): a hit scores at most the weight of the part that found it, and seldom below two thirds of it. So
 * .9 puts other forms behind all exact hits and before weaker ones, and .5 puts names behind all that hold the words themselves.
 */

/** Documents that hold the words as they are spelled. */
export const SPELLED = 1
/** In any form: what was typed is likelier meant than its other forms. */
export const FORMS = 0.9
/** With the last word as a beginning, while it is typed: any word that is finished is likelier. */
export const BEGUN = 0.8
/** As names in other spellings and scripts: a reader sees documents in his own first. */
export const NAMES = 0.5
/** How much of that a distance of 1 in sound takes (`Kante`, `Kent` for `کانت`): more than a title adds. At most so much, so that names stay before translations. */
export const BY_SOUND = 0.9
/** The same where documents hold some of the words: less, since there is more to tell them apart. */
export const BY_SOUND_OF_SOME = 0.3
export const FARTHEST_SOUND = 0.3
/** As other languages say the words: behind names, for a name says more than one of several meanings. */
export const TRANSLATIONS = 0.3
/** As forms in the other alphabet of Azerbaijani: as good as those in its own; where the query may be Persian or English, behind all else. */
export const OTHER_ALPHABET = 0.9
/** In the very form that was typed: before other forms. */
export const SAME_FORM = 0.97
export const DOUBTFUL_ALPHABET = 0.45
/** A word of another language by what renders its letters: behind names, however they sound (`ارمنستان`), since stems rank higher in themselves. */
export const FOREIGN_ALPHABET = 0.2
/** As recognition may have read a word on a scan: behind all that holds the words, and what means them. Two such words are less likely by as much. */
export const MISREAD = 0.35
/** On a scan whose words may be wrong: behind what is sure, also where that has other forms of the words. */
export const UNSURE = 0.5
/** Of an alternative without words (`title:x OR language:az`): it ranks nothing, so it comes last. */
export const WORDLESS = 0.1

/**
 * How likely a word is meant that is two mistakes away from what was typed, one, or one that fingers make by themselves: of
 * corrections with as many mistakes the engine's own order decides. Neighbours on keyboards are worth .005 of the reciprocal rank.
 */
export const TWO_MISTAKES = 0.5
export const ONE_MISTAKE = 0.7
export const SLIP = 0.75

/** Where documents hold some of the words (`relax/`): how much of a word a close word is, by its mistakes, … */
export const CLOSE: Readonly<Record<number, number>> = { 0: 0.9, 1: 0.7, 2: 0.4 }
/** … how much of that another form of the close word is, … */
export const FORM_OF_CLOSE = 0.8
/** … and a name that sounds like it: more than two mistakes, less than one. */
export const SOUNDS_ALIKE = 0.6
/** … and a word of another language that means the same: below the word itself, so that its own documents come first. */
export const SAME_MEANING = 0.5
/** … or that is near to it. */
export const NEAR_MEANING = 0.3

/** A document that holds less of what the query says is no answer, nor one that scores far below the best. */
export const LEAST_SHARE = 0.2
export const LEAST_OF_BEST = 0.5
/** A document that holds a larger share of the words in their own spelling says more than one that holds all as names. */
export const MORE_THAN_NAMES = 0.6

/**
 * What a name is worth that sounds so far from what was typed.
 *
 * @example byDistance(0.5, 0) // 0.5
 * @example byDistance(0.5, 0.2) // 0.41
 */
export function byDistance(weight: number, distance: number, slope = BY_SOUND): number {
  return weight * (1 - slope * Math.min(distance, FARTHEST_SOUND))
}

/** How fast more occurrences stop counting, and how much long texts are held back: the usual values (Robertson et al. 1994). */
export const K1 = 1.2
export const B = 0.75
/** How much it adds that the words stand side by side; more did not help. */
export const PROXIMITY = 0.6
/** How much it adds that the title is just what is asked. */
export const TITLE = 0.5

/**
 * How much it says that a document holds something (inverse document frequency, Spärck Jones 1972): what few have says
 * more. In nats; above 0 also for what all have.
 *
 * @param total documents that were asked
 * @param frequency how many of them have it
 * @example idf(1000, 1) // 6.5
 * @example idf(1000, 1000) // 0.69
 */
export function idf(total: number, frequency: number): number {
  return Math.log(1 + total / (frequency + 0.5))
}

/** Related documents (`related/`): a word of the title counts as so many of the text, for it says what it is about. */
export const RELATED_TITLE = 2
/** A word of everyday language says less than its rarity tells. */
export const COMMON = 0.5

/** What a word means, as another language says it: it may be meant otherwise there. */
export const CONCEPT = 0.5

/** Days between two reports of one event, and those after which it is hardly the same event. */
export const NEAR_DAYS = 3
export const FAR_DAYS = 60
/** How much likelier two reports so near are of one event, and how much less likely those so far apart. */
export const NEAR_PRIOR = 1.3
export const FAR_PRIOR = 0.75

/**
 * The least score of a document that is shown, and how much it rises with each tenfold of the archive, where more is
 * alike by chance. Measured on 369 parallel news among 12,000 documents: 99 % of the translations are found, 99 % of the
 * first documents listed in each language are the translation, and nearly all others are about the same event.
 */
export const LEAST_STORY = 4
export const LEAST_SIMILAR = 6
export const RISE = 0.5
/** The least part of the best score. */
export const STORY_OF_BEST = 0.5
export const SIMILAR_OF_BEST = 0.5
