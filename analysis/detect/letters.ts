/**
 * What single letters say about a language. A rule adds its weight to the languages named, for every such letter of the
 * sample; a negative weight speaks against. Source: the alphabets of these languages, as published by their academies.
 */

/** Letters, and what each of them adds. */
export type LetterWeights = readonly [letters: string, weight: number]

/** Codes of languages, and what letters add to them. */
export type LetterRule = readonly [codes: string, ...LetterWeights]

export const LATIN_LETTERS: readonly LetterRule[] = [
  ['azj', 'ə', 5],
  // Written with these but without ə, a text is Turkish or Crimean Tatar rather than Azerbaijani.
  ['azj', 'ğışçöü', -0.15],
  ['tur crh', 'ğışçöü', 0.6],
  ['tuk', 'çöü', 0.3],
  // In what is properly typed, every eighth letter of these carries a mark; plain letters alone are typed Azerbaijani.
  ['tur crh tuk', 'abcdefghijklmnopqrstuvwxyz', -0.05],
  ['azj', 'q', 0.5],
  ['azj', 'x', 0.15],
  ['crh uzn', 'q', 0.5],
  ['ckb', 'xqwêîû', 0.4],
  ['uzn', 'xo', 0.15],
  ['eng', 'w', 0.4],
  ['azj', 'w', -0.8],
  ['tur', 'əqxw', -1.5],
  ['azj eng tur', 'ñňýžäāáàâãåèéêëîïíìôòóõøœæûúùßčćšśłżźęąőűțșăđơưěřůťďķģļņēīūėįųðþʻ', -1],
  ['azj eng', 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ', -2],
  ['eng', 'əğışçöü', -0.6],
  ['crh', 'ñâ', 2],
  ['azj', 'ñňýäâ', -1],
  ['tuk', 'ňýžä', 1.5],
  ['deu', 'ßä', 1],
  ['deu swe fin est', 'ö', 0.3],
]

export const ARABIC_LETTERS: readonly LetterRule[] = [
  ['pes', 'پچژگ', 0.6],
  ['azb', 'پچگ', 0.5],
  ['azb', 'ؤۇۆێ', 0.4],
  ['arb', 'ةأإ', 0.6],
  ['arb', 'پچژگ', -1],
  ['pes', 'ةأإ', -0.3],
  ['urd', 'ٹڈڑںےہھ', 1],
  ['pbu', 'ټډړږښځڅۍېڼګ', 1],
  ['ckb', 'ێۆڵڕەڤ', 0.8],
  ['snd', 'ٻڀٺٽٿڄڃڇڊڌڏڍڙڦڪڳڱڻھ', 1],
  ['uig', 'ەېۇۆۈۋڭھ', 0.8],
  ['pes azb arb', 'ٹڈڑںےہھټډړږښځڅۍېڼګێڵڕەڤٻڀٺٽٿڄڃڇڊڌڏڍڙڦڪڳڱڻۈۋڭ', -2],
  ['pes', 'ۆۇ', -2],
]
