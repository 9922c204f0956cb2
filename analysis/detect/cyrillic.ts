/** Azerbaijani in Cyrillic, of which franc has a poor model. */

/** Cyrillic letters of Azerbaijani (1939-1991) that Russian has not, and those that hardly any other language has. */
const AZERBAIJANI_LETTERS = /[ҹҝјәғһүө]/g
const OWN_LETTERS = /[ҹҝј]/g
/** Letters of its Cyrillic neighbours from Tatar to Serbian that it never had. */
const FOREIGN_LETTERS = /[щъіїєқңұҗҙҫҡўҷӣӯӱӧԛԝљњћђџѓќѕ]/g

/** Function words, in the alphabet of 1958, in that of 1939, and typed with Russian letters. */
const WORDS: ReadonlySet<string> = new Set(
  `бир бу вә ве илә иле үчүн учун олан олуб олду олмуш олур олараг олдуғу олунур олунуб иди дә онун онлар онлары бизим бүтүн бутун сонра чох һәм хем өз өзү етди едир
  едиб едән етмәк деди дејир дейир дејиб көрә һаггында хаггында бөјүк бөйүк јени йени даһа даха кими амма лакин һәр һеч јох йох вар билдирди билдириб верди верир верилиб
  кечирилди кечирилиб мүәллим шәһәр шәһәри шәһәриндә республикасынын азәрбајҹан азәрбайҹан азәрбајҹанын азербайҹан совет халг халгы дөвләт илдә илин ҝүн гејд давам`.split(
    /\s+/,
  ),
)
/** Plural, cases, copula, tenses and infinitives, in harmony; Tatar and its kin end otherwise (`ның`, `ган`, `ырга`). */
const ENDING =
  /..(?:л[аә]р(?:ы|и|ын|ин|д[аә]н?|[аә]|ыны|ини|ына|инә)?|д[ыиуү]р(?:л[аә]р)?|н[ыиуү]н|[ыиуү]нд[аә]н?|с[ыиуү]нд[аә]н?|с[ыиуү]н[ыиуүаә]|м[ыиуү]ш|маг|мәк|[^аәоөуүыиејэ][ыиуү]б|л[ыиуү][гк]|д[ыиуү]л[аә]р)$/
/** Words and endings of Tatar and Bashkir, which sentences without their own letters show. */
const COUSIN =
  /^(?:бел[әа]н|менән|бер|бул\S*|шул|дип|тип|өчен|өсөн)$|..(?:г[аә]н|к[аә]н|ырга|ерг[әа]|[ыеа]рг[аә]|лг[аә]н|нең|ның)$/

const WORD_POINTS = 1
const COUSIN_POINTS = -2
const ENDING_POINTS = 0.7
const LEAST = 2
/** Of a text with letters that hardly any other language has. */
const LEAST_WITH_OWN = 0.7
const LEAST_OF_WORD = 0.15

/**
 * Whether Cyrillic text is Azerbaijani rather than Tatar, Kazakh, Russian …: by its letters, or, where a keyboard or a sentence has
 * few of them, by its words and endings.
 *
 * @param words in lower case, Latin letters between Cyrillic ones mended
 */
export function isCyrillicAzerbaijani(words: readonly string[]): boolean {
  const text = words.join('')
  const share = (letters: RegExp): number => (text.match(letters)?.length ?? 0) / text.length
  if (share(FOREIGN_LETTERS) >= 0.01) return false
  const own = share(OWN_LETTERS)
  if (share(AZERBAIJANI_LETTERS) > 0.1 && own > 0.01) return true
  const points = words.reduce((sum, word) => sum + pointsOf(word), 0)
  return points >= (own > 0.01 ? LEAST_WITH_OWN : LEAST) && points >= LEAST_OF_WORD * words.length
}

function pointsOf(word: string): number {
  if (WORDS.has(word)) return WORD_POINTS
  if (COUSIN.test(word)) return COUSIN_POINTS
  return ENDING.test(word) ? ENDING_POINTS : 0
}
