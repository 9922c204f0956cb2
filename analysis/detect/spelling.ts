/**
 * English or Azerbaijani? What the spelling of one Latin word tells, when a query is too short for anything else.
 * Azerbaijani spells as it speaks: no w, no th, hardly a double vowel or a cluster at the beginning; its endings follow
 * vowel harmony. Every pattern also takes the word as it is typed without ə ğ ı ş (`munasibetler`).
 */

/** A pattern, and what each word that has it adds. */
export type SpellingRule = readonly [pattern: RegExp, weight: number]

export const AZERBAIJANI_SPELLING: readonly SpellingRule[] = [
  [/[əğışçöü]/, 6],
  [/q(?!u)/, 4],
  [/q/, 0.5],
  [/^x|[^aeiou]x[aeiou]|x[lmnrdkq]/, 2],
  [/iyy|yy|aya|[aeiou]y[aeiu](?!s$)/, 1],
  [/[^aeiou]iya|iya(?:n|t|s|l|d|ya|si)?/, 1.5],
  [/.l[aeə]r(?:[iı].*|d[aeə]n?|[aeə]|l[aeə]|siz)?$/, 1.5],
  [/.l[aeə]r[iı](?:n.*|m.*)?$/, 1.5],
  [/.{2}(?:n[iıuü]n|[iıuü]nd[aeə]n?|s[iıuü]n[aeə]?|[iıuü]n[aeə])$/, 1.5],
  [/.{2}d[aeə]n$/, 1.5],
  [/.{2}[aeəiıuü]d[aeə]$/, 0.7],
  [/.{2}(?:l[iı][qkğ]|l[uü][qkğ]|m[aeə][qkyğ])/, 1.2],
  [/.{2}(?:[iıuü]b|[iıuü]bl[aeə]r)$/, 2],
  [/.{2}d[iıuü]r(?:l[aeə]r)?$/, 1.5],
  [/.[^aeiou]s[iıuü]z/, 1],
  [/.c[iıuü](?:n|si|l[aeə]r.*)?$/, 1.5],
  [/(?:ac|əc|ec)[aeə][qky]/, 3],
  [/.{2}m[iıuü]ş$|.{2}m[iu]s(?:d[iu]r)?$/, 2],
  [/[^aeiou][iuüı]$/, 1.2],
  [/.{2}[dt][iıuü]$/, 0.8],
  [/k[aeiu]/, 0.4],
  [/[aeiu]z$|z[aeiu]/, 0.4],
  [/.[ou]v(?:un|u|a|anin|la)?$|yev|eyev/, 0.8],
]

/** Spellings that English shares with few languages: it is told from all of them by these. */
export const ENGLISH_SPELLING: readonly SpellingRule[] = [
  [/^w|[aeosthr]w/, 2],
  [/th(?!$)|[aeionrgl]th$/, 2.5],
  [/ck|ght?|^wh|^kn|^wr/, 2],
  [/sh/, 1],
  [/oo|ee|ea/, 1],
  [/.{2}ing(?:s|ly)?$/, 2.5],
  [/.{2}[^e]ed$/, 2],
  [/[^aeiouy][ylm]y$/, 2],
  [/[a-z]{2}(?:'s|n't|'ll|'ve|'re)$|s'$/, 2.5],
  [/[^aeiou]ly$|ness|ful|[^aeiou]ity$|[^aeiou]ies$/, 1.5],
]

/** Spellings that tell English from Azerbaijani only. */
export const LATINATE_SPELLING: readonly SpellingRule[] = [
  [/w/, 1],
  [/oo|ee|ea/, 0.8],
  // A back vowel and then e breaks vowel harmony; after o and u it may be typed ö and ü.
  [/a[^aeiouəıöü']+e$/, 1.5],
  [/a[^aeiouəıöü']+e[^aeiouəıöü']$/, 0.5],
  [/^qu|squ|equ/, 2],
  [/ph/, 2],
  [/ch/, 0.8],
  [/ou|oa/, 1.5],
  [/ai|oi|ie|ei|au|ue|ui/, 0.8],
  [/[tsc]ion/, 3],
  [/[^aeiouy]y$/, 1.5],
  [/[^aeious]s$/, 1.5],
  [/.{2}[^s]es$/, 1.5],
  [/ss|ff|pp|ll|tt|rr|oss/, 0.6],
  [/[ct]ure|ment|able|ible|ance|ence|less|ward|ship|ould|tial|cial|ous$|ive$|age$|ate$/, 1.5],
  [/c[tlrk]|sc|nc[eh]|[aeiou]ct/, 1.2],
  [/^(?:st|sp|pr|tr|bl|br|cl|cr|dr|fl|fr|gl|gr|pl|sc|sk|sl|sm|sn)/, 0.8],
  [/j/, 0.4],
  [/[^aeiou][lrtvcgkmp]e$|[aeiou][cgkmpv]e$/, 0.5],
  [/[bcdfghklmnprstv]{4}|nst|mpl|ngl/, 0.7],
  [/^un|^in[^q]|^re|^con|^com|^dis|^over|^out|^ex/, 0.3],
  [/[^aeiou]er$|or$/, 0.5],
  [/o[fnrmdtwsl]/, 0.2],
]

/** Codes of languages, what some of their words look like, and what each such word adds. */
export type SpellingVote = readonly [codes: string, pattern: RegExp, weight: number]

/**
 * Turkic languages in Latin letters, told apart by the sounds that their endings keep: Azerbaijani has olub, gedirəm,
 * oxumaq where Turkish has olup, gidiyorum, okumak, Uzbek -ga and -gan, Turkmen y for ı.
 */
export const TURKIC_SPELLING: readonly SpellingVote[] = [
  ['azj uzn', /.{2}[iuü]b(?:l[aeə]r)?$/, 1.5],
  ['tur crh tuk', /.{2}[iıuüy]p$/, 1.5],
  ['azj', /iyy|əyy|eyy/, 1.5],
  ['tur', /[aeiou]iyet/, 1],
  ['azj crh uzn', /.[aıiou]q(?:l|d|$)/, 0.8],
  ['tur tuk', /.[aıo]k(?:l|t|$)/, 0.8],
  ['tur', /yor(?:um|sun|lar|du)?$|m[ae]kt[ae]|[^aeiou][ae]c[ae]k/, 2],
  ['azj', /.[^aeiou][iıuü]r(?:l[aeə]r|[aeə]m|s[aeə]n|[iu][kq])?$/, 0.5],
  ['azj', /m[aeə]s[iı]|[aeə]c[aeə]q|m[aeə]l[iı]/, 0.8],
  ['azj', /[^aeiou]l[iuıü][yğg][iuüı]/, 0.5],
  ['azj uzn', /x/, 0.7],
  ['azj', /j|[iu]ya/, 0.4],
  ['uzn crh', /[^aeiouəıöü]n[iı]$/, 1],
  ['uzn crh', /.{3}[gqğk][aeə]$/, 1],
  ['uzn crh', /.{2}[gğqk][aeə]n/, 1],
  ['uzn', /sh|ch|[og]'|ning$/, 1],
  ['uzn', /[ay]di$|moq|lari?g/, 1],
  ['tuk', /[^aeiouäöü]y[^aeiouäöüyn']/, 1],
  ['tuk', /j[ae]k|[yý][aä]r|dyr|lyk|w/, 1],
  ['crh', /[ts]iya[nl]|[iı]y[iı]?$|çoq|ñ/, 1],
]

/** Arabic puts its article before every other noun; of Persian words few begin like that. */
export const ARABIC_SPELLING: readonly SpellingVote[] = [['arb', /^[وبلفک]?ال.{3}/, 0.8]]
