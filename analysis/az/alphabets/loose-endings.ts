/** Endings of Azerbaijani in Arabic script that stand apart from their word, as many write them, and behind numbers: `۱۲-سینده`, `شبکه سی`. */

const FRONT = 'eəiöü'
const ROUND = 'oöuü'
const VOWELS = /[aeəıioöuü]/g
/** The last vowel of each number, as it is spoken: bir, iki … on, iyirmi … yüz. */
const OF_DIGIT = ['', 'i', 'i', 'ü', 'ö', 'i', 'ı', 'i', 'i', 'u']
const OF_TEN = ['', 'o', 'i', 'u', 'ı', 'i', 'ı', 'i', 'ə', 'a']
const OF_HUNDRED = 'ü'
const OF_THOUSAND = 'i'

/** Endings as they are written, and in Latin letters with A for a and ə, I for ı, i, u and ü. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  `سی sI سینی sInI سینین sInIn سینه sInA سینا sInA سینده sIndA سیندا sIndA سیندن sIndAn سیندان sIndAn
  لر lAr لار lAr لری lArI لاری lArI لرین lArIn لارین lArIn لرینین lArInIn لارینین lArInIn لره lArA لارا lArA لرده lArdA لاردا lArdA لردن lArdAn لاردان lArdAn لرینده lArIndA لاریندا lArIndA
  نین nIn نون nIn ین In ون In نی nI نو nI یی yI یه yA یا yA دن dAn دان dAn ده dA دا dA ی I و I ا A ه A
  دیر dIr دور dIr دیرلر dIrlAr دیرلار dIrlAr دی dI جی cI جو cI نجی IncI مینجی IncI اینجی IncI جیسی cIsI لی lI لو lI لیک lIQ لیق lIQ سیز sIz سوز sIz داکی dAkI ده‌کی dAkI`
    .replaceAll('\u200C', '')
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, at) => {
      if (at % 2 === 0) pairs.push([word, ''])
      else pairs[pairs.length - 1] = [pairs.at(-1)?.[0] ?? '', word]
      return pairs
    }, []),
)
/** Those that are a word as well, and so are endings behind a hyphen, a number or a quotation mark only. */
const WORDS: ReadonlySet<string> = new Set('یا ده دا دی و ا ه ی ین دور نی دن دان'.split(' '))
const JOINED = /[-–»"'’\d]$/

/**
 * An ending that stands apart in Latin letters, with the vowels of what stands before it; undefined for any other word.
 *
 * @param before what stands before it, in Latin letters
 * @example looseEnding('سینده', '12-') // 'sində'
 */
export function looseEnding(written: string, before: string): string | undefined {
  const ending = ENDINGS.get(written)
  if (ending === undefined) return undefined
  const isJoined = JOINED.test(before)
  if (!isJoined && (WORDS.has(written) || !/\p{L} ?$/u.test(before))) return undefined
  const last = lastVowel(before)
  return last === undefined ? undefined : inHarmony(ending, last)
}

function lastVowel(before: string): string | undefined {
  const number = /(\d+)\P{L}*$/u.exec(before)?.[1]
  if (number === undefined) return before.slice(-20).toLocaleLowerCase('az').match(VOWELS)?.at(-1)
  const [, digit = '', zeros = ''] = /(\d)(0*)$/.exec(number.replace(/^0+/, '')) ?? []
  if (zeros.length === 0) return OF_DIGIT[Number(digit)]
  return zeros.length === 1 ? OF_TEN[Number(digit)] : zeros.length === 2 ? OF_HUNDRED : OF_THOUSAND
}

function inHarmony(ending: string, vowel: string): string {
  let last = vowel
  let latin = ''
  for (const letter of ending) {
    const isFront = FRONT.includes(last)
    if (letter === 'A') last = isFront ? 'ə' : 'a'
    else if (letter === 'I') last = ROUND.includes(last) ? (isFront ? 'ü' : 'u') : isFront ? 'i' : 'ı'
    if (letter === 'Q') latin += isFront ? 'k' : 'q'
    else latin += letter === 'A' || letter === 'I' ? last : letter
  }
  return latin
}
