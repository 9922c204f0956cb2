/** Azerbaijani in Cyrillic, of which franc has a poor model. */

/** Cyrillic letters of Azerbaijani (1939-1991) that Russian has not, and those that hardly any other language has. */
const AZERBAIJANI_LETTERS = /[ҹҝјәғһүө]/g
const OWN_LETTERS = /[ҹҝј]/g
/** Letters of its Cyrillic neighbours from Tatar to Serbian that it never had. */
const FOREIGN_LETTERS = /[щъіїєқңұҗҙҫҡўҷӣӯӱӧԛԝљњћђџѓќѕ]/g

/** What a Russian keyboard has for the letters that it lacks. */
const RUSSIAN: Record<string, string> = {
  ...{ ә: 'е', э: 'е', ө: 'о', ү: 'у', ю: 'у', ҝ: 'г', ғ: 'г', һ: 'х', ҹ: 'ж', дж: 'ж', ј: 'й' },
}
/** A word with the letters of a Russian keyboard in the places of those that it has not, as they are mostly chosen. */
function onRussianKeyboard(word: string): string {
  return word
    .replace(/дж|[әэөүҝғһҹјжю]/g, (letter) => RUSSIAN[letter] ?? letter)
    .replace(/йе/g, 'е')
    .replace(/йа/g, 'я')
}

/** Function words, in the alphabet of 1958; those of 1939 and of Russian keyboards have others for the same letters. */
const WORDS: ReadonlySet<string> = new Set(
  `бир бу вә илә иле үчүн учун олан олуб олду олмуш олур олараг олдуғу олунур олунуб иди дә онун онлар онлары бизим бүтүн сонра чох һәм өз өзү етди едир
  едиб едән етмәк деди дејир дејиб көрә һаггында бөјүк јени даһа кими амма лакин һәр һеч јох вар билдирди билдириб верди верир верилиб
  кечирилди кечирилиб мүәллим шәһәр шәһәри шәһәриндә республикасынын азәрбајҹан азәрбајҹанын совет халг халгы дөвләт илдә илин ҝүн гејд давам
  нә нечә неҹә нәдир һансы һамы һара сән мәним сәнин бизә сизә она ону онда буну бунун исә әҝәр чүнки артыг јалныз бәзи башга дүнән сабаһ инди ахшам
  салам саг јахшы јахшыјам дејил шәһәрдә кәнддә ҝедир ҝәлир ҝәлди ҝетди олаҹаг едәҹәк етмәјә олмаг тәрәфиндән арасында һаггы илләрдә ҹүмһуријјәт һөкумәт
  ушаг ушаглар ганун дағ дағларда јағыш гар йығынҹаг мүгавилә имзаланды китаб китабы бакы бакыда игтисадијјат мәсәлә мәсәләни дүнја бирләшин јашасын гардаш`
    .split(/\s+/)
    .map(onRussianKeyboard),
)

/** Plural, cases, copula, tenses and infinitives, in harmony; Tatar and its kin end otherwise (`ның`, `ган`, `ырга`). */
const ENDING =
  /..(?:л[аәэ]р(?:ы|и|ын|ин|д[аәэ]н?|[аәэ]|ыны|ини|ына|инә)?|д[ыиуү]р(?:л[аә]р)?|н[ыиуү]н|[ыиуү]нд[аәеэ]н?|с[ыиуү]нд[аәеэ]н?|с[ыиуү]н[ыиуүаә]|м[ыиуү]ш|маг|м[әэ]к|[^аәоөуүыиејэ][ыиуү]б|л[ыиуү][гк]|д[ыиуү]л[аәеэ]р|[аеэә](?:дж|[жҹ])[ае][гк]|[аы]йыр(?:лар|ды)?|[ыиуү]р[аәеэ]м)$/
/** Words and endings of Tatar, Bashkir and Turkmen, which sentences without their own letters show. */
const COUSIN =
  /^(?:бел[әа]н|билен|тәзе|мекдеп\S*|окул|менән|бер|йыл(?:ы|да|ын|ында)?|бул\S*|шул|дип|тип|өчен|өсөн)$|..(?:г[аә]н|к[аә]н|ырга|ерг[әа]|[ыеа]рг[аә]|лг[аә]н|нең|ның)$/

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
  if (COUSIN.test(word)) return COUSIN_POINTS
  if (WORDS.has(onRussianKeyboard(word))) return WORD_POINTS
  return ENDING.test(word) ? ENDING_POINTS : 0
}
