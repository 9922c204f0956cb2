/**
 * An archive in which every reprint is known: articles from the words of the sample documents, several about each event
 * with sentences in common; forms that are filled in anew every day; and reprints of the articles. All from one seed.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pick, type Random, whole } from '../../bench/random.ts'
import { SAMPLE_LANGUAGES, type SampleLanguage } from '../../bench/sample-languages.ts'

/** `original` is the id of the article whose text it is: its own, or that of the one it is a reprint of. */
export type KnownText = {
  id: string
  original: string
  title: string
  text: string
  language: SampleLanguage
}

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')
const FILES: Record<SampleLanguage, string[]> = {
  az: ['000_025e9feae442ea97.txt', '001_8a3a1af2e28435c9.txt'],
  en: ['002_92594327892c7d80.txt', '004_b20a8cd9ccc54039.txt'],
  fa: ['003_d96ec3b443879f24.txt'],
}

/** The words and numbers of the sample documents of a language, each as often as they have it. */
function wordsOf(language: SampleLanguage): string[] {
  const text = FILES[language].map((file) => readFileSync(join(SEEDS, file), 'utf8')).join('\n')
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

const WORDS: Record<SampleLanguage, string[]> = { az: wordsOf('az'), en: wordsOf('en'), fa: wordsOf('fa') }

function sentence(random: Random, language: SampleLanguage): string {
  return `${Array.from({ length: whole(random, 8, 22) }, () => pick(random, WORDS[language])).join(' ')}.`
}

/** Articles about one event have so many, of which each takes some; about a quarter of each is theirs together. */
const COMMON_SENTENCES = 5
const ARTICLES_OF_EVENT = 4

/** Articles of 7 to 14 sentences, four about each event. */
export function articles(random: Random, count: number): KnownText[] {
  let common: string[] = []
  return Array.from({ length: count }, (_, at) => {
    const event = Math.floor(at / ARTICLES_OF_EVENT)
    const language = SAMPLE_LANGUAGES[event % SAMPLE_LANGUAGES.length] ?? 'en'
    if (at % ARTICLES_OF_EVENT === 0)
      common = Array.from({ length: COMMON_SENTENCES }, () => sentence(random, language))
    const own = Array.from({ length: whole(random, 7, 14) }, () => sentence(random, language))
    const sentences = own.map((made) => (random() < 0.25 ? pick(random, common) : made))
    const id = `article-${at}`
    return { id, original: id, title: sentence(random, language), text: sentences.join(' '), language }
  })
}

const LEADS: Record<SampleLanguage, string[]> = {
  az: [
    'Agentliyimiz xəbər verir ki, bu barədə dünən rəsmi məlumat yayılıb.',
    'Saytımızın müxbiri hadisənin yeni təfərrüatlarını öyrənib.',
  ],
  en: [
    'Our correspondent has learned the following from people who know the matter.',
    'This was reported on Monday by another agency, which we quote.',
  ],
  fa: ['به نقل از منابع ما، جزئیات تازه این خبر منتشر شد.', 'خبرنگار ما از این رویداد چنین گزارش می دهد.'],
}

/** How a reprint differs: the share of sentences it keeps, and of words that are changed. */
export type Editing = { keeps: readonly [number, number]; changes: number }

/** A reprint: cut at its end, its beginning or anywhere, with another heading and first sentence, some words changed. */
export function reprint(random: Random, article: KnownText, { keeps, changes }: Editing): KnownText {
  const { language, text } = article
  const sentences = text.split(/(?<=\.) /)
  const kept = Math.max(3, Math.round(sentences.length * (keeps[0] + random() * (keeps[1] - keeps[0]))))
  const edited = cut(random, sentences, kept).map((made) => edit(random, made, language, changes))
  const whole = [pick(random, LEADS[language]), ...edited].join(pick(random, [' ', '\n', '\n\n']))
  return {
    ...article,
    id: `reprint-of-${article.id}`,
    title: sentence(random, language),
    text: random() < 0.3 ? typedElsewhere(whole) : whole,
  }
}

function cut(random: Random, sentences: readonly string[], kept: number): string[] {
  const way = random()
  if (way < 0.5) return sentences.slice(0, kept)
  if (way < 0.7) return sentences.slice(-kept)
  const dropped = new Set<number>()
  while (dropped.size < sentences.length - kept) dropped.add(whole(random, 0, sentences.length - 1))
  return sentences.filter((_, at) => !dropped.has(at))
}

function edit(random: Random, text: string, language: SampleLanguage, changes: number): string {
  const words = text.split(' ').flatMap((word) => {
    if (random() >= changes) return [word]
    const way = random()
    if (way < 0.6) return [pick(random, WORDS[language])]
    return way < 0.8 ? [] : [word, pick(random, WORDS[language])]
  })
  return words.join(' ')
}

/** Without the letters of Azerbaijani, with the Arabic ones for Persian: the analysis sees the same. */
function typedElsewhere(text: string): string {
  return text.replaceAll('ə', 'e').replaceAll('ı', 'i').replaceAll('ی', 'ي').replaceAll('ک', 'ك')
}

type Form = { language: SampleLanguage; fill: (random: Random) => string }

/** A number with the given decimals. */
const figure = (random: Random, from: number, to: number, decimals = 0) =>
  (from + random() * (to - from)).toFixed(decimals)

/** Texts of one form: currencies and weather, day by day. */
const FORMS: Form[] = [
  {
    language: 'az',
    fill: (random) =>
      `Mərkəzi Bank ${pick(random, ['yanvar', 'mart', 'may', 'iyul', 'noyabr'])} ayının ${whole(random, 1, 28)} üçün manatın rəsmi məzənnəsini açıqlayıb. Bu barədə bankın mətbuat xidməti məlumat yayıb. Rəsmi məzənnəyə əsasən 1 ABŞ dolları 1,7000 manat, 1 avro ${figure(random, 1.7, 2, 4)} manat, 1 funt sterlinq ${figure(random, 2, 2.3, 4)} manat, 100 Rusiya rublu ${figure(random, 1.7, 2.4, 4)} manat, 1 Türkiyə lirəsi ${figure(random, 0.05, 0.5, 4)} manat, 1 Gürcüstan larisi ${figure(random, 0.6, 0.7, 4)} manat, 1 Çin yuanı ${figure(random, 0.23, 0.26, 4)} manat təşkil edir. Banklararası valyuta bazarında məzənnə əvvəlki iş gününə nisbətən dəyişib.`,
  },
  {
    language: 'az',
    fill: (random) => {
      const night = whole(random, -2, 20)
      return `Bakıda və Abşeron yarımadasında ${pick(random, ['fevral', 'aprel', 'iyun', 'oktyabr'])} ayının ${whole(random, 1, 28)} günü hava şəraitinin dəyişkən buludlu, əsasən ${pick(random, ['yağmursuz', 'yağışlı', 'dumanlı'])} keçəcəyi gözlənilir. Milli Hidrometeorologiya Xidmətindən verilən məlumata görə arabir ${pick(random, ['şimal', 'cənub', 'qərb'])} küləyi əsəcək. Havanın temperaturu gecə ${night} dərəcə, gündüz ${night + whole(random, 4, 9)} dərəcə isti olacaq. Atmosfer təzyiqi ${whole(random, 750, 772)} mm civə sütunu, nisbi rütubət gecə ${whole(random, 60, 95)} faiz, gündüz ${whole(random, 35, 60)} faiz təşkil edəcək. Rayonlarda bəzi dağlıq ərazilərdə yağış yağacağı ehtimalı var, dağlarda gecə ${whole(random, -9, 4)} dərəcə olacaq.`
    },
  },
  {
    language: 'en',
    fill: (random) =>
      `The central bank set its official exchange rates for ${pick(random, ['March', 'May', 'August', 'December'])} ${whole(random, 1, 28)}. According to a statement of the bank one US dollar is worth ${whole(random, 40_000, 42_500)} rials, and one euro is traded at ${whole(random, 44_000, 50_000)} rials. The bank also set the British pound at ${whole(random, 50_000, 57_000)} rials, the Swiss franc at ${whole(random, 41_000, 45_000)} rials, the Turkish lira at ${whole(random, 2_000, 7_000)} rials and 100 Japanese yen at ${whole(random, 30_000, 39_000)} rials. The rates of ${whole(random, 5, 40)} of the currencies that the bank watches rose, and those of ${whole(random, 3, 30)} fell compared with the working day before.`,
  },
  {
    language: 'en',
    fill: (random) => {
      const night = whole(random, 0, 22)
      return `The weather in the capital will be ${pick(random, ['partly cloudy', 'mostly sunny', 'overcast'])} on ${pick(random, ['January', 'April', 'June'])} ${whole(random, 1, 28)}, the meteorological service told the agency. A ${pick(random, ['north', 'south', 'west'])} wind will blow at times. The temperature on the coast will be ${night} degrees at night and ${night + whole(random, 4, 9)} degrees in the daytime. Atmospheric pressure will be ${whole(random, 750, 772)} mm of mercury, and relative humidity will be ${whole(random, 60, 95)} percent at night and ${whole(random, 35, 60)} percent in the daytime. Intermittent rain is expected in some mountainous districts, where it will be ${whole(random, -9, 4)} degrees at night.`
    },
  },
  {
    language: 'fa',
    fill: (random) =>
      `بانک مرکزی امروز ${whole(random, 1, 30)} ${pick(random, ['فروردین', 'تیر', 'مهر', 'دی'])} نرخ رسمی ارزها را اعلام کرد که بر اساس آن نرخ ${whole(random, 5, 30)} ارز نسبت به روز گذشته افزایش و ${whole(random, 3, 20)} ارز کاهش یافت. بر این اساس هر دلار آمریکا برای امروز ${whole(random, 40_000, 43_000)} ریال قیمت خورد. همچنین هر پوند انگلیس ${whole(random, 50_000, 58_000)} ریال و هر یورو ${whole(random, 44_000, 50_000)} ریال ارزش گذاری شد. هر فرانک سوئیس ${whole(random, 41_000, 45_000)} ریال، درهم امارات ${whole(random, 11_000, 11_900)} ریال، یکصد ین ژاپن ${whole(random, 36_000, 39_000)} ریال و لیر ترکیه ${whole(random, 5_000, 8_000)} ریال تعیین شد.`,
  },
  {
    language: 'fa',
    fill: (random) => {
      const night = whole(random, 0, 25)
      return `سازمان هواشناسی اعلام کرد آسمان تهران امروز ${whole(random, 1, 30)} ${pick(random, ['خرداد', 'مرداد', 'آبان'])} ${pick(random, ['صاف', 'نیمه ابری', 'ابری'])} و بعدازظهر همراه با وزش باد پیش بینی می شود. کمینه دمای هوا ${night} درجه و بیشینه آن ${night + whole(random, 5, 11)} درجه سانتیگراد خواهد بود. طی این مدت سرعت باد به ${whole(random, 20, 70)} کیلومتر بر ساعت می رسد و رطوبت نسبی ${whole(random, 20, 90)} درصد خواهد بود. گرم ترین مرکز استان اهواز با دمای ${whole(random, 30, 45)} درجه و سردترین مرکز استان شهرکرد با دمای ${whole(random, -9, 6)} درجه سانتیگراد گزارش شده است.`
    },
  },
]

/** So many texts of each form, all different documents. */
export function filledForms(random: Random, ofEach: number): KnownText[] {
  return FORMS.flatMap(({ language, fill }, form) =>
    Array.from({ length: ofEach }, (_, day) => {
      const id = `form-${form}-${day}`
      return { id, original: id, title: sentence(random, language), text: fill(random), language }
    }),
  )
}
