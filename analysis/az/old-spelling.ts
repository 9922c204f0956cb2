/**
 * The apostrophe that stood for ʿayn and hamza in Arabic loans until 2004 (`mə'na`, `sün'i`; Cyrillic `мә'на`), and is left out since.
 * It is no ending of a name, though its second half may look like one (`Mə'na`, and `Bakı'na`). Source: the orthographic rules that the
 * Cabinet of Ministers approved on 5 August 2004, decision 108.
 */
import { fold, lower } from '../normalize.ts'

/** What stands before the apostrophe, folded: open syllables of a front vowel, and the few roots that end in the sound. */
const BEFORE = new Set(
  `e me mo mu ve ye te be re ne se so ce de du qe le ze zo fe sue he xe i
  sun teb bed cem cum sen qet qit def cur sur vus mes mer mey qer reb mef men hey sey bid fit neh ist in en ev ter tul suc mat qur inq mun mut mug`.split(
    /\s+/,
  ),
)
/** An acronym has endings behind an apostrophe whatever its letters are. */
const ACRONYM = /^[A-ZÇĞIİÖÜŞ]{2,}$/

/** Whether what stands before an apostrophe may be the first half of a word in the old spelling: `Mə`, `Sün`. */
export function isOldHalf(word: string): boolean {
  return word.length < 4 && !ACRONYM.test(word) && BEFORE.has(fold(lower(word, true)))
}

/** Two words of one syllable whose ʿayn is written i since: `şe'r`, `fe'l`. */
const WRITTEN_SINCE: Readonly<Record<string, string>> = { şe: 'r', fe: 'l' }

/**
 * What is written today in the place of an apostrophe: mostly nothing.
 *
 * @example letterSince('Şe', 'rlər') // 'i', of şeirlər
 */
export function letterSince(word: string, rest: string): string {
  const next = WRITTEN_SINCE[lower(word, true)]
  return next !== undefined && lower(rest, true).startsWith(next) ? 'i' : ''
}
