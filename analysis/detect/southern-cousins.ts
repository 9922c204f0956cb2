/**
 * Words by which the other languages of Arabic script are told from Azerbaijani in it: its Turkic cousins, which have its endings and
 * half of its words, and Arabic, of which all of them have borrowed.
 */

/** Verbs that begin otherwise: b for its o and v (`bol-`, `bar-`, `ber-`), `ayt-` for to say, q for its x (`çyk-`, `oka-`, `sakla-`, `bak-`). */
const VERBS = oneOf(
  /^بول(?:ا[نرجم]|[یغسمدج]|[وۇ]پ|[وۇ]نی|غا?ن)|^بار(?:دیر?|دیلار|ماق|یپ)$|^بری(?:پ|لیپ|لدی|لن|أ.*)$|^قیل(?:ی|غ|د|ا|ماق)|^باشلن/,
  /^[آا]یت(?:دی|یپ|ماق|یار).*|^چیق(?!ار)|^اوق(?:ا[مدپنی]|ووچی)|^ساقلا|^باق(?:دی|یپ|یار|ماق)/,
)

/** Function words and words of every text, of Turkmen and Uzbek. */
const WORDS = oneOf(
  /^(?:بیلا?ن|اوچین|بار|دیین|شول|شولار.*|شیله|شیدیپ|شونونگ|مونونگ|شونگا|مونگا|یالی|چنلی|بارادا(?:قی)?|هاق(?:دا|یندا|لی).*|هایسی(?:دیر)?|بی[أئ]?لکی.*|بوتین|هیلی|هیچ‌هیلی|ی[وؤ]نه|[ائ]مما|هم‌ده|دأل|د[اأ]لدیر.*|ایککی|باشقه|باشغا.*|ایمس|گه)$/,
  /^(?:ییل(?:[دلیغ].*)?|دۆین|گووی|کؤپ|یخشی|ی[ائ]?نگی|ایلکینجی|دنگیز.*|اجه|اورون(?:دا.*|لار.*)|ی[وۇ]رت.*|س[وۇ]و(?:[یوۇ].*|لار.*|ا|دا)?|توپار.*|ییغنا.*|د[وۇ]ش[وۇ]ش.*|ت[وۇ]?وت[وۇ]?وش|تیلی(?:ده|نی)?|(?:شهر|ولایت|حق|اوست|ایچ)یده)$|..لا?نچ(?:لر|لار)?$/,
)

/** Turkmen writes what it hears: q for the x of Azerbaijani, h and q for the kh of loans, d and p in what others write with t and b. */
const BY_EAR =
  /^(?:یاقی(?:ن|ن[لد].*)|یوق(?:اری.*|دیر?|سا)?|یا?مغی?ر|مکد[پب].*|کتاپ|شاهیر|تأزه|هالق|هابار|هیزمات|هاقیقا|ه[اۇو]ق[وۇ]ق|ماقسا[دت]|واغت|تاراپ|یاغدا[یغ]|پیدالا?ن|پی[کئ]?کیر|آیدیم|[اآ]راسی?ندا(?:قی)|آ?رقالی|تۆرکمن)/

/** Turkmen: غ where Azerbaijani has ق. What begins so elsewhere is of Arabic. */
const INITIAL_G =
  /^غ(?:ا(?!ر|یب|یت|ئ|فل|لب|صب|ز(?:ی|ه)?$|زه)|و(?!ل|غا|ر(?:ه|ی)?$|ط|ث)|ی(?!ا|ب|ر|ظ|ض|ن|ه|ور)|را(?=[شدنبح])|ارش[یا]|ارانگ|اراش)/

/** ŋ as نگ, behind vowels that Persian has no نگ behind and in cases of its own; ä as أ; the signs of Uyghur. */
const SIGNS = oneOf(
  /..[اندلمتیبکرزسش][او]?نگ$|..[یۇۆ]نگ$|[ۈېۋڭە]|[پچگکدلهزجبغ]أ|^بأ|..[^تجشاوی]أ$|^دونیأ|.نگدی$/,
  /^(?:اینگ|م[ویۆ]نگ|آنگ|دینگه|[سا][وؤ]نگ(?:[قدرهی].*)?|[اا]ؤنگ.*|ینگ[یل].*|یرینگکی)$|..[دسنی][یاوۇۆ]نگ(?:ی|ه|ا|د[اه]ن?|[قک]ی)$/,
)

/** Uzbek: accusative and dative without what Azerbaijani has before them, the participle in gan, q where it has x. */
const UZBEK =
  /..(?:ل[ا]?ر|[نتس]ی)نی$|..?یپتی(?:لر)?$|..ماقده$|..ل[ا]?ر(?:نینگ|گه)|..[^مرن](?<!ب[وؤ]ل|ک[وؤ]ل)گه$|..[یلتسشر]گن(?:ی|یدن|لر|ده|دن)?$|غان$/

/** Turkmen: the present tense and its participle, behind consonants; the possessive before a case; the adjective of a place. */
const TURKMEN_ENDINGS = oneOf(
  /..[^اویهخ]ی[اأ](?:ر(?:دی(?:لر|لار)?|ل[ا]?ر)|[رن]دیر|ن(?:لیگی|لار|لر))$|..[رلدزتغگچقسش]ی[اأ]ن$|.[رلدزغگقشم]یار$|..د[اأ]قی$/,
  /..یارلار$|..[^وب]ایار$|.(?:ی?أر|ۆپ)(?:لر|دی)?$|..(?:یدیک|ه‌?دیک)$/,
)

/** Of its Turkic cousins in Arabic script, which have its endings: Turkmen (with أ for ä, and نگ), Uzbek, Uyghur. */
export const COUSINS = oneOf(VERBS, WORDS, BY_EAR, INITIAL_G, SIGNS, UZBEK, TURKMEN_ENDINGS)

/** Ottoman Turkish, as its newspapers had it: copula, tenses and cases without the vowels that Azerbaijani writes, ñ as ک. */
export const OTTOMAN = oneOf(
  /(?:..[^ش]?(?:مش|[مج]قد[هن]|مکد[هن]|ل[ا]?ر|دن)|(?:^|..)ج[قک])در$|..م[کق]ده$|(?:..[ایودتلشسک]|.لن)یور(?:لر|دی)?$/,
  /(?<!^ائ)..?لر(?:ین)?ک$|(?:^|..)ا?سنک$|..[^ایهر]نک$|..[لنت]دیکی$/,
  /^(?:طرفندن|حقنده|ا?آ?راسنده|اوزرنده|ایچنده|ایچون|ایدن|ایدی?لن|ایدلم.*|ایدلدی|ایتمش.*|ایتی?ل?دی|اولن[منو].*|اولندی|اولمش(?!دی|دو).*|اولدیغی|ویر(?:دی|مش|لم|ه|یور).*|یوقدر|واردر|دکلدر|حضرتلری)$/,
)

/** The possessive before a case without the n that Azerbaijani has there: Uzbek `شهریده`. Persian has participles that end so. */
export const WITHOUT_N = /(?:^س|..[لرنتکبم]|.[اوه]س)یده$/

/** What one word of theirs tells where it stands alone; others Persian has something like (`بار`, `پارکینگ`). */
export const SURE_COUSIN = oneOf(
  /^بول(?:[دغسی]|ان)|^بیلن$|^یخشی$|^یانگی$|^اوچین$|^دأل$|^مکد[پب]|نینگ$|لا?رینگ$|یارلار$|یأر|[پچگک]أ|دونیأ|.ۆ|لا?رنی$|لا?رگه$/,
  /..(?:مش|جق|جک)در$|..دیور$|^ای(?:تدی|تمش|دلم)|^اولن[مد]/,
)

/**
 * Arabic: its feminine, its hamza on alif, its article (but where Azerbaijani has `almaq` and loans as `الکترون`), its function words and
 * those of its dialects.
 */
export const ARABIC = oneOf(
  /..ة$|^[وفبلک]?[أإ]\p{L}/u,
  /^و?ال(?!ک[ست]|ی|بت|مل|مپ|هم|س[یو]ن|م[سیشم]|ل[ری])\p{L}{4,}$|^[وفب]ال[جحخصضطظعغفقث]\p{L}{2,}|^لل\p{L}{3,}/u,
  /^(?:فی|هذا|هذه|التی|الذی|الذین|اللی|یلی|کانت|ذلک|عن|لم|لن|عند|اشی|دیال|عشان|بتاع|بتاعت|هیک|هاد|هادا|کیفاش|فهاد|کاین|کاینین|حیت|دیالها|دیالهم|لاش|واش|بحال)$/,
)

/** One pattern of several. */
function oneOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'u')
}
