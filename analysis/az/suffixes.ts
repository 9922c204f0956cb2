/**
 * The endings of Azerbaijani as data, in folded letters (`ə` is e, `ı` is i, `ş` is s ...).
 *
 * In a form, A is the vowel a or e, H is i or u, Q is the consonant at the end of `-acaq`, `-ecek` and `-diq`, which
 * softens before a vowel (q/g after a, k/y after e). Each ending names its slot and the slots that may stand
 * directly inside it, so a word is read from its end inwards: `ölkə|lər|imiz|in` is case, possessive, plural, noun.
 * Source of inventory and order: the standard grammar (Müasir Azərbaycan dili, morphology).
 */

/** A place in the chain of endings. `noun` and `verb` are the stems themselves. */
export type Slot =
  | 'question'
  | 'copula'
  | 'person'
  | 'they'
  | 'case'
  | 'relative'
  | 'possessive'
  | 'third'
  | 'plural'
  | 'past'
  | 'tense'
  | 'participle'
  | 'bound'
  | 'converb'
  | 'mood'
  | 'negation'
  | 'noun'
  | 'verb'

/**
 * How far an ending is trusted on a stem that is in no word list. What it must leave: `plural` one syllable of three
 * letters, `strong` one of four, `weak` two syllables (one in a loan like `plan`), `heavy` three, `inner` three and
 * another ending outside it. `known` is taken off listed words only, `rare` only when the word has no other reading.
 */
export type Trust = 'plural' | 'strong' | 'weak' | 'heavy' | 'inner' | 'known' | 'rare'

/** One row of the table: all forms of one ending. */
export type Ending = {
  readonly slot: Slot
  readonly forms: string
  /** The kind of letter the stem must end in; without it both kinds. */
  readonly after?: 'vowel' | 'consonant'
  readonly inside: readonly Slot[]
  readonly trust: Trust
}

const STEMS: readonly Slot[] = ['noun', 'plural', 'possessive', 'participle', 'relative']
const THIRD: readonly Slot[] = ['third']
const OWNED: readonly Slot[] = ['noun', 'plural', 'participle', 'bound']
const VERBAL: readonly Slot[] = ['verb', 'negation']
const FINITE: readonly Slot[] = ['tense', 'participle']
const SAID: readonly Slot[] = ['noun', 'plural', 'possessive', 'third', 'case', 'relative', ...FINITE]

const NOMINAL: readonly Ending[] = [
  { slot: 'question', forms: 'mH', inside: ['tense', 'past', 'person', 'copula', 'they'], trust: 'known' },
  { slot: 'copula', forms: 'dHr dHrlAr', inside: SAID, trust: 'heavy' },
  { slot: 'copula', forms: 'ydH ymHs ysA ydHlAr', after: 'vowel', inside: SAID, trust: 'known' },
  { slot: 'copula', forms: 'sA', inside: ['copula', 'past', 'they', ...FINITE], trust: 'known' },
  {
    slot: 'person',
    forms: 'Am Hq Hk',
    after: 'consonant',
    inside: ['plural', 'case', ...FINITE],
    trust: 'known',
  },
  { slot: 'person', forms: 'yAm yHq yHk', after: 'vowel', inside: SAID, trust: 'known' },
  { slot: 'person', forms: 'sAn sHnHz sHz', inside: ['case', 'third', ...FINITE], trust: 'known' },
  { slot: 'case', forms: 'H Hn A', after: 'consonant', inside: STEMS, trust: 'weak' },
  { slot: 'case', forms: 'lA', after: 'consonant', inside: STEMS, trust: 'weak' },
  { slot: 'case', forms: 'nH nHn', after: 'vowel', inside: [...STEMS, ...THIRD], trust: 'weak' },
  { slot: 'case', forms: 'yA', after: 'vowel', inside: STEMS, trust: 'weak' },
  { slot: 'case', forms: 'ylA', after: 'vowel', inside: [...STEMS, ...THIRD], trust: 'weak' },
  { slot: 'case', forms: 'lA', after: 'vowel', inside: [...STEMS, ...THIRD], trust: 'known' },
  { slot: 'case', forms: 'dA', inside: STEMS, trust: 'weak' },
  { slot: 'case', forms: 'dAn', inside: STEMS, trust: 'strong' },
  { slot: 'case', forms: 'nA ndA ndAn', after: 'vowel', inside: THIRD, trust: 'weak' },
  { slot: 'case', forms: 'cA', inside: ['noun', 'plural'], trust: 'known' },
  { slot: 'case', forms: 'Adek', after: 'consonant', inside: STEMS, trust: 'weak' },
  { slot: 'case', forms: 'yAdek nAdek', after: 'vowel', inside: [...STEMS, ...THIRD], trust: 'weak' },
  { slot: 'relative', forms: 'dAki', inside: STEMS, trust: 'strong' },
  { slot: 'relative', forms: 'ndAki', after: 'vowel', inside: THIRD, trust: 'strong' },
  { slot: 'possessive', forms: 'Hm Hn', after: 'consonant', inside: OWNED, trust: 'weak' },
  { slot: 'possessive', forms: 'HmHz HnHz', after: 'consonant', inside: OWNED, trust: 'weak' },
  { slot: 'possessive', forms: 'm n', after: 'vowel', inside: OWNED, trust: 'inner' },
  { slot: 'possessive', forms: 'mHz nHz', after: 'vowel', inside: OWNED, trust: 'weak' },
  { slot: 'third', forms: 'H', after: 'consonant', inside: OWNED, trust: 'weak' },
  { slot: 'third', forms: 'sH', after: 'vowel', inside: OWNED, trust: 'weak' },
  { slot: 'plural', forms: 'lAr', inside: ['noun', 'participle', 'bound', 'relative'], trust: 'plural' },
]

const VERB: readonly Ending[] = [
  { slot: 'they', forms: 'lAr', inside: ['past', ...FINITE], trust: 'weak' },
  { slot: 'past', forms: 'dH dHm dHn dHq dHk dHnHz', inside: [...VERBAL, ...FINITE], trust: 'weak' },
  { slot: 'past', forms: 'sA sAm sAn sAq sAk sAnHz', inside: [...VERBAL, ...FINITE], trust: 'weak' },
  { slot: 'past', forms: 'mHs', inside: ['tense'], trust: 'weak' },
  { slot: 'tense', forms: 'Hr Ar Hb', after: 'consonant', inside: VERBAL, trust: 'weak' },
  { slot: 'tense', forms: 'yHr yAr yHb', after: 'vowel', inside: VERBAL, trust: 'weak' },
  { slot: 'tense', forms: 'mHr mAz mAr mAlH', inside: VERBAL, trust: 'weak' },
  { slot: 'participle', forms: 'An AcAQ', after: 'consonant', inside: VERBAL, trust: 'weak' },
  { slot: 'participle', forms: 'yAn yAcAQ', after: 'vowel', inside: VERBAL, trust: 'weak' },
  { slot: 'participle', forms: 'mHs mA mAQ', inside: VERBAL, trust: 'weak' },
  { slot: 'bound', forms: 'dHQ', inside: VERBAL, trust: 'weak' },
  { slot: 'converb', forms: 'A', after: 'consonant', inside: VERBAL, trust: 'known' },
  { slot: 'converb', forms: 'yA', after: 'vowel', inside: VERBAL, trust: 'known' },
  { slot: 'converb', forms: 'ArAQ Arken HncA AlH', after: 'consonant', inside: VERBAL, trust: 'weak' },
  { slot: 'converb', forms: 'yArAQ yArken yHncA yAlH', after: 'vowel', inside: VERBAL, trust: 'weak' },
  { slot: 'converb', forms: 'dHqdA dHkdA dHqdAn dHkdAn dHqcA dHkcA', inside: VERBAL, trust: 'weak' },
  { slot: 'mood', forms: 'sHn sHnlAr', inside: VERBAL, trust: 'rare' },
  { slot: 'mood', forms: 'Hn HnHz Hm Aq Ak', after: 'consonant', inside: VERBAL, trust: 'rare' },
  { slot: 'mood', forms: 'yHn yHnHz yHm yAq yAk', after: 'vowel', inside: VERBAL, trust: 'rare' },
  { slot: 'negation', forms: 'mA', inside: ['verb'], trust: 'weak' },
]

/** All endings of nouns and verbs. */
export const ENDINGS: readonly Ending[] = [...NOMINAL, ...VERB]

/** What makes a noun of a noun: `-lıq`, `-lı`, `-sız`, `-çı`, `-daş`, `-ıncı`. These stay: they change the meaning. */
export const FROM_NOUN: readonly string[] = [
  'liq',
  'lik',
  'luq',
  'luk',
  'li',
  'lu',
  'siz',
  'suz',
  'ci',
  'cu',
  'das',
  'inci',
  'uncu',
  'nci',
  'ncu',
  'lararasi',
  'lerarasi',
]

/** What makes a noun of a verb: `-ış` (baxış, oxuyuş) and `-ıcı` (satıcı, ödəyici). */
export const FROM_VERB: readonly string[] = ['is', 'us', 'yis', 'yus', 'ici', 'ucu', 'yici', 'yucu']
