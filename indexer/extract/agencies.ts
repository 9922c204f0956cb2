/**
 * News agencies, papers, sites and broadcasters by name. A phrase such as `… reports` names a source for certain only with a
 * name that is known, or that shows what it is: `Qafqazinfo`, `day.az`, `The … Times`. The list is meant to be edited.
 */

import { withoutEdges } from '../../analysis/edges.ts'

const AZERBAIJANI = `APA|Trend|Report|AZƏRTAC|AzərTAc|AZERTAG|Turan|ONA|SalamNews|Salam News|Unikal|Publika|Musavat|Yeni Müsavat|
Bizim Yol|Azadlıq|Azadlıq Radiosu|Amerikanın Səsi|Ekspress|Ekspres|Şərq|Xalq qəzeti|Azərbaycan qəzeti|Respublika|Həftə içi|Kaspi|
Zerkalo|Novoye Vremya|525-ci qəzet|Interfax-Azerbaijan|İnterfaks-Azərbaycan|Sputnik Azərbaycan|Qafqazinfo|Haqqin|Minval|Caliber|
Teleqraf|Cebhe|Cəbhə|ANS|ANS Press|İTV|AzTV|Xəzər TV|Lider TV|Space TV|Real TV|CBC|Baku TV|Meydan TV|Azernews|AzerNews|Olaylar|
İki sahil|Bakı Xəbər|Sportinfo|Azerisport|Futbolinfo|Report İnformasiya Agentliyi|Virtual Azərbaycan|Virtualaz`

const INTERNATIONAL = `Reuters|Associated Press|AP|AFP|Agence France-Presse|France-Presse|Bloomberg|BBC|BBC News|CNN|DPA|EFE|ANSA|UPI|PTI|
IANS|PA|PA Media|Press Association|Kyodo|Yonhap|Jiji|Xinhua|Sinxua|TASS|ITAR-TASS|İTAR-TASS|RIA Novosti|RİA Novosti|RIA|RİA|Sputnik|Interfax|
İnterfaks|İnterfax|Regnum|Rosbalt|Lenta|Kommersant|Kommersant FM|Izvestia|Ukrinform|UNIAN|Armenpress|Armenpres|PanARMENIAN|Novosti-Armenia|
Interpressnews|İnterpressnyus|Novosti-Gruziya|Kavkaz-Uzel|Caucasian Knot|Anadolu|Anadolu Agency|Anadolu Ajansı|DHA|İHA|Cihan|TRT|NTV|Hürriyet|
Milliyet|Sabah|Haber7|Habertürk|Al Jazeera|Əl-Cəzirə|Al Arabiya|Press TV|Euronews|Deutsche Welle|DW|France 24|VOA|Voice of America|RFE/RL|RFERL|
Radio Liberty|Kazinform|Kabar|UzA|KUNA|WAM|SPA|SANA|MENA|PAP|APA-Economics|ITAR|Financial Times|The Guardian|Guardian|The Times|New York Times|
Washington Post|Wall Street Journal|Forbes|Newsweek|The Economist|Economist|Der Spiegel|Le Monde|Le Figaro|Haaretz|Jerusalem Post|
IRNA|İRNA|ISNA|İSNA|Fars|Mehr|Tasnim|ILNA|Tehran Times|Iran Daily|Tolo News|TOLOnews|Pajhwok|Khaama Press|MENAFN|EIN Presswire|PR Newswire|
Business Wire|GlobeNewswire|Russia Today|RT|Vestnik Kavkaza|Eurasianet|OC Media|Commonspace|Jam News|JAMnews|Civil Georgia`

const PERSIAN = `ایرنا|ایسنا|فارس|مهر|تسنیم|ایلنا|ایکنا|برنا|شبستان|ایبنا|ایانا|آنا|آنا نیوز|خانه ملت|رسا|تقریب|ابنا|آریا|پانا|شینا|
شانا|ایپنا|سیناپرس|هرانا|کردپرس|کرد پرس|آران|آذری‌ها|آناج|جماران|تابناک|خبرآنلاین|خبر آنلاین|عصر ایران|عصرایران|
فرارو|بازتاب|مشرق|جهان نیوز|جهان‌نیوز|رجانیوز|رجا نیوز|صراط|صراط نیوز|نامه نیوز|بولتن نیوز|افکارنیوز|افکار نیوز|
ورزش سه|ورزش‌سه|ورزش3|ورزش ۳|ورزش ۱۱|طرفداری|فوتبالی|نود|پارس فوتبال|پارس‌فوتبال|پارسینه|همشهری|همشهری آنلاین|
همشهری‌آنلاین|جام جم|جام‌جم|جام جم آنلاین|جام‌جم آنلاین|کیهان|شهروند|دنیای اقتصاد|اقتصاد آنلاین|اقتصادنیوز|
اقتصاد نیوز|ایران ورزشی|خبر ورزشی|ابرار ورزشی|باشگاه خبرنگاران|باشگاه خبرنگاران جوان|واحد مرکزی خبر|صدا و سیما|
صداوسیما|العالم|پرس تی وی|پرس‌تی‌وی|پرس تی‌وی|المنار|المیادین|الجزیره|العربیه|رویترز|رویتر|آسوشیتدپرس|آسوشیتد پرس|
خبرگزاری فرانسه|فرانس پرس|آناتولی|شینهوا|اسپوتنیک|ایتارتاس|ایتار تاس|ریانووستی|ریا نووستی|نووستی|اینترفکس|اینترفاکس|
بلومبرگ|سانا|یورونیوز|بی بی سی|بی‌بی‌سی|بی.بی.سی|سی ان ان|سی‌ان‌ان|دویچه وله|دویچه‌وله|صدای آمریکا|رادیو فردا|
رادیو آزادی|راشا تودی|راشاتودی|پژواک|باختر|بخدی|طلوع نیوز|طلوع‌نیوز|خامه پرس|صدای افغان|ترند|ترند نیوز|آپا|آذرتاج|
آذرتاگ|آذرتاک|یونیوز|گاردین|واشنگتن پست|نیویورک تایمز|وال استریت ژورنال|هاآرتص|جروزالم پست|فایننشال تایمز|اکونومیست|
دیلی میل|مارکا|اسکای اسپورت|اسکای‌اسپورت|اسکای|موندو دپورتیوو|گل دات کام`

/** Letters that one name is spelled with here and there. */
const LETTERS: Record<string, string> = {
  ə: 'e',
  ı: 'i',
  ş: 's',
  ç: 'c',
  ğ: 'g',
  ö: 'o',
  ü: 'u',
  ي: 'ی',
  ك: 'ک',
  '\u200C': ' ',
  '-': ' ',
}
const KNOWN = new Set(
  [AZERBAIJANI, INTERNATIONAL, PERSIAN].flatMap((list) => list.replaceAll('\n', '').split('|').map(keyOf)),
)
/** One form of a name for its spellings: `AzərTAc`, `AZERTAC`. Much cheaper than a slug, and every line is asked for. */
function keyOf(name: string): string {
  return name
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[əışçğöüيك\u200C-]/g, (letter) => LETTERS[letter] ?? letter)
}

/** `report.az`, `www.day.az`, `REPORT.AZ`. */
const SITE =
  /^(?:www\.)?[\p{L}\d-]+\.(?:az|com|net|org|info|ru|ir|tv|ge|am|tr|uk|co\.uk|com\.tr|kz|ua|media|news|press|today|eu|af|ws|biz|fm|me)$/iu
/** Names that say what they name: `Qafqazinfo`, `Khaama Press`, `The Baku Times`, `Radio Free Europe`. */
const PRESS_NAME =
  /(?:news|press|pres|inform|info|nyus|media|xəbər|times|post|herald|tribune|gazette|telegraph|daily)$|^(?:radio|tele[qg]raf)|(?: TV| FM| 24)$|^(?:The )?Daily |news agency$|(?:[iİ]nformasiya|xəbər) agentliyi$/iu
/** Too general to be names, although they end like one. */
const GENERAL =
  /^(?:the |local |state |us |uk |foreign |social |western |iranian |azerbaijani |turkish |russian |(?:yerli|kütləvi|sosial|son|bu|yeni|rəsmi|günün) )?(?:news|press|media|info|daily|times|post|mətbuat|xəbər|xəbərlər)$/i

const LATIN = /^[\p{Script=Latin}\p{N} .,&'’/-]+$/u
/** What is no part of a name at its edges. */
const EDGE = /[^\p{L}\p{N}]/u
const END = /[^\p{L}\p{N}]|ـ/u
/** In characters. */
const LONGEST = 45
/** Names in Latin letters have capitals, but for the small words between. */
const SMALL_WORD =
  /(?:^| )(?!(?:of|the|and|de|la|və|ci|cü|cu|cı|informasiya|xəbər|qəzeti|agency|news)(?: |$))\p{Ll}/u

/** Whether a name is that of an agency, a paper, a site or a broadcaster, by the list or by its form. */
export function isAgency(name: string): boolean {
  if (name.length > LONGEST || !/^[\p{L}\p{N}]/u.test(name)) return false
  if (SMALL_WORD.test(name) || GENERAL.test(name)) return false
  return KNOWN.has(keyOf(name)) || SITE.test(name) || (LATIN.test(name) && PRESS_NAME.test(name))
}

/**
 * The agency that the words before a phrase end with, or that those behind it begin with: of `Bu barədə Trend` it is
 * `Trend`, of `ایرنا از مسکو` `ایرنا`. The longest name wins.
 */
export function agencyAt(edge: 'start' | 'end', text: string): string | undefined {
  const words = text.trim().split(/\s+/)
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const some = edge === 'end' ? words.slice(-count) : words.slice(0, count)
    const name = withoutEdges(some.join(' '), EDGE, END)
    if (isAgency(name)) return name
  }
  return undefined
}
