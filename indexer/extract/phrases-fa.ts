/** How Persian news names its source: `به گزارش ایرنا از مسکو`, `خبرنگار مهر`, `سرویس آذربایجان/خبرگزاری آران`. */

import { agencyAt } from './agencies.ts'
import type { PhraseRule } from './phrase-rule.ts'

/** What may stand between `به گزارش` and the name: the reporter, his desk, the kind of medium. */
const MEDIUM =
  /(?:خبرگزاری|پایگاه (?:خبری(?:[ \u200C-]تحلیلی)?|اطلاع[ \u200C]?رسانی|اینترنتی)|وب[ \u200C]?سایت|سایت(?: خبری)?|روزنامه|هفته[ \u200C]?نامه|مجله|نشریه|شبکه(?: (?:خبری|تلویزیونی))?|تارنمای)\s+/u
const MEDIA = new RegExp(`^(?:${MEDIUM.source})+`, 'u')
const COUNTRY =
  /^(?:آلمان|عراق|اسپانیا|فرانسه|روسیه|ترکیه|سوریه|چین|ژاپن|ایتالیا|قطر|مصر|کویت|لبنان|پاکستان|افغانستان|هند|کره|امارات|عربستان|انگلیس|آمریکا|ارمنستان|آذربایجان|گرجستان|یونان|الجزایر|فلسطین|اردن|یمن|عمان|ایران)$/u
const REPORTER = /(?:خبرنگار|گزارشگر|سرویس|گروه|دفتر)(?:\s+[^\s،.:]+){0,4}?\s+(?:خبرگزاری\s+)?/u
/** The name is over: a stop, a preposition, or who it was quoted from. */
const NAME_END =
  /[،,؛;:.\n()«»"“”/|–—-]|\s(?:به نقل از|و به نقل|از|در|با|به|که|و|طی|روز|صبح|عصر|شب|امروز|اعلام|نوشت|گزارش|خبر|گفت|گفته|افزود|اظهار|تصریح|بیان|خاطرنشان)(?=\s|$)/u
/** Words behind `خبرگزاری` that are no name: official, state, foreign, of our country. */
const NO_NAME =
  /^(?:ها|های|هایی|رسمی|دولتی|محلی|داخلی|خارجی|بین\S*|ما|این|آن|معتبر|مختلف|غربی|خود|یک|برخی|دیگر|مذکور|کشور|نیمه|مستقل|شما|از|با|در|به|که|و|را|برای|تا|بر|اعلام|گزارش|خبر|نوشت|گفت)$/u
/** Who else makes reports: offices, police, witnesses, ministries, banks. */
const NO_PRESS =
  /^(?:خبرنگار\S*|گزارشگر\S*|روابط|دفتر|پلیس|وزارت|وزیر|سازمان|اداره|مرکز|منابع|منبع|شاهدان|رسانه\S*|مقام\S*|نیرو\S*|ارتش|سپاه|دولت|بانک|صندوق|کمیته|فدراسیون|باشگاه|هواشناسی|اورژانس|آتش\S*|دادگستری|این|آن|یک|ما|وی|او|شرکت|موسسه|مؤسسه|انجمن|ستاد|شورا\S*|کمیسیون|دیده\S*|عفو|گمرک|شهرداری|استاندار\S*|فرماندار\S*|معاون\S*|مدیر\S*|رئیس|رییس|سخنگو\S*|کارشناس\S*|محقق\S*|پژوهشگر\S*|دانشگاه|اتحادیه|اتاق|هیئت|هیات|تیم|گروه\S*|واحد|حوزه|پایگاه|سایت|روزنامه\S*|شبکه\S*|خبرگزاری\S*|آژانس|سفارت|مجلس|دیوان|نهاد\S*|بخش|کنفدراسیون|لیگ|بازرس\S*|اخبار|برخی|دیگر)$/u
const QUOTED = /^[\s]*["“«]([^"”»\n]{2,40})["”»]/u

/** The name that a text begins with: in quotation marks, known, or a few words before a stop. */
function nameAt(text: string, words: number): string | undefined {
  const quoted = QUOTED.exec(text)?.[1]
  if (quoted !== undefined) return quoted.trim()
  const known = agencyAt('start', text.trimStart().split(/[،,؛;:\n()«»"“”/|–—-]/, 1)[0] ?? '')
  if (known !== undefined) return known
  const [rough = ''] = text.trimStart().split(NAME_END, 1)
  const name = rough.trim().split(/\s+/)
  const isName = name.length <= words && !NO_NAME.test(name[0] ?? '') && !NO_PRESS.test(name[0] ?? '')
  return isName && name[0] !== '' ? name.join(' ') : undefined
}

/** The name behind `خبرگزاری` and its like; that of a country is none without it: `خبرگزاری آلمان`. */
function agencyAfter(text: string): string | undefined {
  const known = agencyAt('start', text)
  if (known !== undefined) return known
  const name = nameAt(text.replace(MEDIA, ''), 2)
  if (name === undefined || !COUNTRY.test(name)) return name
  return text.startsWith('خبرگزاری') ? `خبرگزاری ${name}` : undefined
}

/** `به گزارش …`: the name behind the medium, behind the reporter, or at once. */
function reportedBy(after: string): string | undefined {
  const [sentence = ''] = after.split(/[\n.؛]/, 1)
  const head = sentence.slice(0, 110)
  const comma = head.search(/[،,:]|\sبه نقل از/)
  const phrase = comma === -1 ? head : head.slice(0, comma + 1)
  const medium = MEDIUM.exec(phrase)
  if (medium !== null) return agencyAfter(phrase.slice(medium.index))
  const reporter = REPORTER.exec(phrase)
  if (reporter?.index === 0) return agencyIn(phrase)
  const name = nameAt(phrase, 2)
  return name !== undefined && (QUOTED.test(phrase) || comma !== -1 || agencyAt('start', name) !== undefined)
    ? name
    : undefined
}

/** The agency behind `خبرگزاری`, or the first among the words of a phrase: `خبرنگار بهداشت و درمان فارس` → `فارس`. */
function agencyIn(phrase: string): string | undefined {
  const [clause = ''] = phrase.split(/[،,؛;:.\n()«»"“”|–—-]/, 1)
  const medium = MEDIUM.exec(clause)
  if (medium !== null) return agencyAfter(clause.slice(medium.index))
  const words = clause.trim().split(/\s+/)
  for (let at = 0; at < words.length; at++) {
    const name = agencyAt('start', words.slice(at).join(' '))
    if (name !== undefined) return name
  }
  return undefined
}

export const PERSIAN_PHRASES: readonly PhraseRule[] = [
  { anchor: /به گزارش /g, strength: 'strong', read: (_before, _match, after) => reportedBy(after) },
  {
    anchor: /(?<!نقل از |از |به )(?=خبرگزاری\s)/g,
    strength: 'strong',
    read: (_before, _match, after) => {
      const [clause = ''] = after.split(/[.\n]/, 1)
      return agencyAfter(clause) ?? firstWord(clause.replace(MEDIA, ''))
    },
  },
  {
    anchor: /(?:خبرنگار|گفت[ \u200C]?و[ \u200C]?گو با(?: خبرنگار)?|گفتگو با(?: خبرنگار)?) /g,
    strength: 'strong',
    read: (_before, _match, after) => agencyIn(after.slice(0, 50)),
  },
  {
    anchor: / (?:گزارش (?:داد|کرد|می[ \u200C]?دهد)|نوشت|خبر داد)/g,
    strength: 'strong',
    read: (before) => agencyAt('end', before.slice(-40)),
  },
  {
    anchor: /به نقل از (?:خبرگزاری |سایت |روزنامه |شبکه )?/g,
    strength: 'weak',
    read: (_before, _match, after) => agencyAt('start', after.slice(0, 40).split(NAME_END, 1)[0] ?? ''),
  },
]

/** One word behind `خبرگزاری` is its name, unless it only says what kind of agency it is. */
function firstWord(after: string): string | undefined {
  const [word = ''] = after.split(/[\s،,؛;:.()«»"/|-]/, 1)
  return word.length > 1 && !NO_NAME.test(word) ? word : undefined
}
