/**
 * Azerbaijani in Arabic script, as it is written in Iran. Every detector calls it Persian, with which it shares its letters and half
 * of its words; what tells it are its function words, its endings and its verbs. Written by ear as often as by the rules of the
 * magazine Varlıq, it has several spellings of everything, and colloquial ones too (`نان` for `ایله`, `ماخ` for `ماق`).
 */

import { remembered } from '../remembered.ts'
import { ARABIC, COUSINS, OTTOMAN, SURE_COUSIN, WITHOUT_N } from './southern-cousins.ts'
import { isSentence, sentencePoints } from './southern-sentences.ts'
import { isSouthernWord } from './southern-words.ts'

/** Words that Azerbaijani texts hardly borrow, and every Persian sentence has some of. */
const PERSIAN_WORDS = words(`
  از این که است را با برای آن در به شده شد های هایی می نمی کرد کرده بود بوده دارد باید نیز نیست آنها آنان ایشان ما چه شود شوند کند کنند کنیم کنید گفت گفته گفتند
  خواهد خواهند دهد دهند دارند داریم داشت داشته هستند هستیم بودند باشد باشند تر ترین دیگر خود بر چنین چنان اینکه آنچه درباره توسط
  همچنین داد داده یافت کردند شدند کردن شدن بودن رفت آمد گرفت آنجا کجا چگونه بسیار روی سپس`)

/** Letters of its other neighbours, from Urdu to Sindhi. */
const FOREIGN = /[ٹڈڑںےہټډړږښځڅۍڵڕڤٻڀٺٽٿڄڃڇڊڌڏڍڙڦڳڱڻ]/

/** Plural with its cases. */
const PLURAL =
  /..ل[ا]?ر(?:ی|ین|ینی|ن|ه|ا|ده|دا|دن|دان|دکی|داکی|ینده|یندا|یندن|یندان|ینا|ینه|ینین|نن|نان|لا|له|دی|دیر)?$/
/** Cases, copula, participles, infinitives and adverbial forms, which no ending of Persian looks like. */
const ENDING =
  /..(?:نین|نون|نن|ننان|ننر|سینده|سیندا|سیندن|سیندان|ینده|یندا|یندن|یندان|ونده|وندا|وندن|وندان|سینین|سینی|سینه|سینا|سیله|دیر|دور|دیرلر|دیرلار|میش|موش|میشدیر|موشدور|میشدی|موشدو|ماق|مک|ماقدا|ماغا|ماخ|مگه|مه‌یه|جاق|جک|جاخ|جاغ|جکدیر|جاقدیر|یب|وب|یبدی|یبدیر|وبدور|یبلر|یبلار|وبلار|یرلر|یرلار|ییر(?:ا?م|س[ا]?ن|ی[قک]|سینیز)?|[یو]ر(?:سن|سان|سینیز)|یری[قک]|جاغام|جاقسان|جکسن|جگم|میشا?م|دیغیم|دیگیم|مالیام|لیق|لیک|لوق|لوک|لیغی|لیگی|لیغین|لیگین|سیز|سوز|داکی|ده‌کی|دکی|ایکن|ارکن|دیلر|دیلار|دولر|دولار|دوغو|دیغی|یلمیش|[یو]م[یو]ز(?:ی|و|ه|ا|د[هان]*|ین|ون)?|[^و]ندا|ونموش|ینجی|ونجو|اجاق|هجک|جا|(?:[یوا]ر|تر|[یوائ]ل|[پخ]|کن|ون|زان|اش|ولا?ش|ؤرو?ش)دی|...[^پو]یدا|..[^نو]ادا)$/
/** Words of Persian that end so: `تصمیم` does not, `مدیر` does. */
const NO_ENDING =
  /^(?:کانادا|گرانادا|.*فردا|ناپیدا|المدیر|یغیب|چنین|همچنین|اینچنین|.?قوانین|مدیر|تقدیر|تصویر|تاثیر|تغییر|سریر|دیر|ویر|تفسیر|.*[تب]دیر|غدیر|سدیر|کویر|نظیر|دور|دستور|مزدور|مقدور|صدور|سمک|نمک|کمک|یمک|عینک|هوش|فراموش|خاموش|آغوش|گوش|سرپوش|موش|همیش|پیش|بیش|تفتیش|آرامیش|.*یش|جیب|غریب|عجیب|ترتیب|ترکیب|نصیب|فریب|قریب|رقیب|حبیب|طبیب|.*تیب|.*ریب|خوب|چوب|محبوب|مطلوب|جنوب|سرکوب|مکتوب|محسوب|.*[لرنتس]وب|سنین|مونین|مسلمین|.*[هنیک]مین|جا|کجا|اینجا|آنجا|همه‌جا|یکجا|بیجا|رجا|هرجا|چاق|اتاق|الحاق|سالار|دلار|دالار|تالار|کولر|دلیر|آلار|لیق|تعلیق|شوق|طوق|فوق|حقوق|سوز|روز|نوروز|امروز|هنوز|دیروز|عزیز|کنیز|تمیز|گریز|ناچیز|مریخ)$/
/** How its verbs begin: do, give, go, say, see, eat, become; with vowels that Persian does not write so. */
const VERB =
  /^(?:ائ[لدتوشی]|وار(?:دی|ید)|وئر|وئ[ری]|گئ[تدجن]|گؤر|گؤس|گؤن|یئ|دئ[دیمن]|اول(?:اج|اب|دو|دی|ون|ور|مو|ما[قخ]|ان[لدی]?$|وب|سون)|ائد|قوی[ولم]|گله?جک|گتیر|چیخ|قال[ایدم]|آپار|باشلا|ایشل|سئو(?!ال)|یاغ[یدم]|ایسته|یاز[ایدم]|اوخو)/
/** Vowels that its spelling shows: ö behind consonants that Persian has no hamza behind, ü, é. */
const VOWEL = /[اگکچبدیتهنقز]ؤ|سؤ[زیکن]|[ۆۇێ]|[گیوچ]ئ|^ائ(?!تلا|مه)/

/** Words of more letters are several that nobody parted, as texts from PDFs and of some web pages have them. */
const RUN_TOGETHER = 13
/** What such a string has inside. */
const INSIDE =
  /ائ[لدتو]|اول[اوم]|لر[یدهن]|لار|ال(?:د[یو]|ی[ربپ]|و[پبر]|م[شیا]|ان|ین)|بیر|سین|نین|نن|ینجی|دیلر|د[یو]ر|[یو]پ|ییر|ایله|اوچ|سونرا|قابا|ورد|گور|ددی|اون[اون]|چوخ|م[ایو]ش|ما[قخغ]|جا[قخغ]|لی[قک]|یند[اه]|د[اه]کی|کیلر|یدی/g
/** And a Persian one. */
const INSIDE_PERSIAN = /است|های|می[کشدرتخ]|برای|کرد|شده|خواهد|این|‌/g

/** The u and ü that some write with a sign and others without. */
const SIGNED_U = /[ۇۆ]/g

const OWN_POINTS = 1.4
const PERSIAN_POINTS = -2
const COUSIN_POINTS = -3
const FOREIGN_POINTS = -1.5
const ENDING_POINTS = 1
const SIGN_POINTS = 1.4
const INSIDE_POINTS = 1
/** A text has so many points in all, a shorter one more, and so many for each word. */
const LEAST = 1.5
const LEAST_IN_FEW_WORDS = 2
const FEW_WORDS = 5
const LEAST_OF_WORD = 0.1
/** Two words of a cousin are its text from this share on, two of Arabic from that: long sentences of theirs have points enough beside them. */
const LEAST_OF_OTHERS = 2
const SHARE_OF_COUSIN = 0.08
/** And one that no other language has is enough among a dozen. */
const SHARE_OF_SURE_COUSIN = 1 / 12
const SHARE_OF_ARABIC = 0.15

/** Words whose signs are remembered, at least; about 100 bytes each. */
const REMEMBERED = 8_000

/** What a word says of the language of its text, told once: the patterns of all neighbours cost as much as the analysis of a text. */
type Signs = {
  /** For Azerbaijani; negative for others. */
  points: number
  /** Whether it is of a cousin, and no word that Azerbaijani has as well. */
  isOfCousin: boolean
  /** Whether it looks like one of a cousin, and like nothing else. */
  looksOfCousin: boolean
  isSureCousin: boolean
  isArabic: boolean
}

const signsOf = remembered(REMEMBERED, (word): Signs => {
  const isCousin = isOfCousin(word)
  return {
    points: pointsOf(word, isCousin),
    isOfCousin: isCousin,
    looksOfCousin: COUSINS.test(word) || OTTOMAN.test(word),
    isSureCousin: isCousin && SURE_COUSIN.test(word),
    isArabic: isArabic(word),
  }
})

/**
 * Whether text in Arabic script is Azerbaijani.
 *
 * @param text its words with Persian ی and ک, as detection parts them
 */
export function isSouthAzerbaijani(text: readonly string[]): boolean {
  let [points, pieces, cousins, sure, arabic] = [0, 0, 0, 0, 0]
  for (const word of text) {
    const signs = signsOf(word)
    points += signs.points
    pieces += Math.max(1, word.length / RUN_TOGETHER)
    if (signs.isOfCousin) cousins++
    if (signs.isSureCousin) sure++
    if (signs.isArabic) arabic++
  }
  if (isMany(cousins, text, SHARE_OF_COUSIN) || isMany(arabic, text, SHARE_OF_ARABIC)) return false
  if (sure > 0 && sure >= SHARE_OF_SURE_COUSIN * text.length) return false
  // Nobody need look up the words of a sentence that is Persian by its function words.
  const isOpen = arabic === 0 && points >= 0 && isSentence(text)
  const words = isOpen ? sentencePoints(text, (word) => signsOf(word).points) : 'maybe'
  if (words !== 'maybe') return words === 'yes'
  const least = text.length < FEW_WORDS ? LEAST_IN_FEW_WORDS : LEAST
  return points >= least && points >= LEAST_OF_WORD * pieces
}

/** Whether text that has hardly a word of Persian is of a cousin, which its letters alone would call Persian. */
export function isOfSouthernCousin(text: readonly string[]): boolean {
  const cousins = text.filter((word) => signsOf(word).looksOfCousin)
  const persian = text.filter((word) => PERSIAN_WORDS.has(word)).length
  const least = cousins.some((word) => SURE_COUSIN.test(word)) ? 1 : 2
  return cousins.length >= Math.max(least, LEAST_OF_WORD * text.length) && persian < cousins.length
}

function isMany(others: number, text: readonly string[], share: number): boolean {
  return others >= LEAST_OF_OTHERS && others >= share * text.length
}

function isOfCousin(word: string): boolean {
  if (isSouthernWord(word)) return false
  const plain = word.replace(SIGNED_U, 'و')
  const isListed = COUSINS.test(word) || (plain !== word && COUSINS.test(plain))
  return isListed || OTTOMAN.test(plain) || WITHOUT_N.test(plain)
}

const isArabic = (word: string): boolean => ARABIC.test(word) && !isSouthernWord(word) && !PLURAL.test(word)

function pointsOf(word: string, isCousin: boolean): number {
  if (PERSIAN_WORDS.has(word)) return PERSIAN_POINTS
  if (isSouthernWord(word)) return OWN_POINTS
  if (isCousin) return COUSIN_POINTS
  if (FOREIGN.test(word)) return FOREIGN_POINTS
  if (word.length >= RUN_TOGETHER) return insideOf(word)
  const sign = VOWEL.test(word) || VERB.test(word) ? SIGN_POINTS : 0
  const isEnding = (PLURAL.test(word) || ENDING.test(word)) && !NO_ENDING.test(word)
  return Math.max(sign, isEnding ? ENDING_POINTS : 0)
}

function insideOf(word: string): number {
  const own = word.match(INSIDE)?.length ?? 0
  const persian = word.match(INSIDE_PERSIAN)?.length ?? 0
  return INSIDE_POINTS * (own - persian)
}

/** How many signs of Azerbaijani some words have, with what speaks against it taken off. */
export function southernPoints(text: readonly string[]): number {
  return text.reduce((sum, word) => sum + signsOf(word).points, 0)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}
