/** Which words find each other through the whole chain, and which must not. */

import { expect, test } from 'vitest'
import { aliasesOf, aliasesOfQuery } from '../../analysis/aliases/in-text.ts'
import { analyze } from '../../analysis/analyze.ts'
import type { Language } from '../../analysis/language.ts'
import { farthest, soundDistance } from '../../analysis/names/distance.ts'
import { nameForms, nameKeys } from '../../analysis/names/names.ts'
import { lower, normalise } from '../../analysis/normalize.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Word } from '../../analysis/term.ts'

/** All that the first word of a text can be found by within its language. */
function formsOf(text: string, language: Language): Set<string> {
  const words = analyze(text, language).map(({ word }) => word)
  return new Set(
    words.flatMap(({ token, spelling, stemTokens, partTokens }) => [
      token,
      ...stemTokens,
      ...partTokens,
      ...(spelling === undefined ? [] : [spelling]),
    ]),
  )
}

const meet = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  [...left].some((form) => right.has(form))

const table = (rows: readonly string[]) => rows.map((row) => row.split(/\s*=\s*/))

const azerbaijaniForms = table([
  'kitab = kitablarımızdan = kitabı = kitabın',
  'uşaq = uşağın = uşaqların',
  'çörək = çörəyi = çörəkdən',
  'nazirlik = nazirliyi = nazirliklərinin',
  'oğul = oğlu = oğlunun',
  'fikir = fikrini = fikirlər',
  'gəlmək = gəlir = gəlmişdi = gələcək',
  'getmək = gedir = getdi',
  'bildirmək = bildirib = bildirilib',
  'Bakı = Bakıda = Bakıdan = BAKI = Baki',
  'münasibət = munasibetler = MÜNASİBƏTLƏRİN',
  'Azərbaycan = Азәрбајҹан = Azerbaycanin = Azərbaycanla',
  'XİN = XİN-in = xin',
  'Məmmədyarov = Məmmədyarovun = memmedyarov',
  '2012 = 2012-ci = ۲۰۱۲',
])

const englishForms = table([
  'minister = ministers = MINISTERS = minister’s',
  'country = countries',
  'woman = women',
  'child = children',
  'write = wrote = written = writes = writing',
  'take = took = taken',
  'say = said',
  'good = better = best',
  'analysis = analyses',
  'Russia = Russia’s',
  'café = cafe',
  'U.S. = US',
  'organise = organization = organised',
])

const persianForms = table([
  'کتاب = کتابها = کتاب‌ها = کتاب ها = کتاب‌هایشان = كتاب',
  'خانه = خانه‌ها = خانه‌ای = خانهٔ = خانۀ',
  'کشور = کشورهای = کشورهایی',
  'رود = می‌رود = می رود = میرود = رفت = رفته‌اند',
  'گفت = می‌گوید = می گوید',
  'وزیر = وزرا = وزیران',
  'خبر = اخبار',
  'منطقه = مناطق',
  'بزرگ = بزرگ‌تر = بزرگترین',
  'علی یف = علی‌یف = علییف',
  'قره باغ = قره‌باغ',
  'مسئول = مسؤول',
  '1397 = ۱۳۹۷ = ١٣٩٧',
  'سیاست‌گذاری = سیاست',
])

const cases = (language: Language, rows: readonly string[][]) =>
  rows.flatMap(([first = '', ...others]) =>
    others.map((other): [string, string, Language] => [first, other, language]),
  )

test.each([
  ...cases('az', azerbaijaniForms),
  ...cases('en', englishForms),
  // The verb `رود` is also the noun `river`: only its conjugated forms are sure to be forms of going.
  ...cases(
    'fa',
    persianForms.map((row) => row.filter((form) => form !== 'رود')),
  ),
])('%s meets %s (%s)', (left, right, language) => {
  expect(meet(formsOf(left, language), formsOf(right, language))).toBe(true)
})

test.each<[string, string, Language, string]>([
  ['qala', 'qalmaq', 'az', 'fortress, to stay'],
  ['kənd', 'kəndir', 'az', 'village, hemp'],
  ['dəri', 'dərs', 'az', 'skin, lesson'],
  ['qadın', 'qadir', 'az', 'woman, able'],
  ['vətən', 'vətəndaş', 'az', 'homeland, citizen'],
  ['dost', 'dostluq', 'az', 'friend, friendship'],
  ['ana', 'anlamaq', 'az', 'mother, to understand'],
  ['Gəncə', 'gənc', 'az', 'the town, young'],
  ['universe', 'university', 'en', 'Porter2 joins them'],
  ['policy', 'police', 'en', 'Porter2 joins them'],
  ['general', 'generous', 'en', 'Porter joins them'],
  ['import', 'important', 'en', 'to bring in, weighty'],
  ['news', 'new', 'en', 'tidings, fresh'],
  ['animal', 'animate', 'en', 'beast, to enliven'],
  ['Iran', 'Iraq', 'en', 'two countries'],
  ['جهان', 'جهاد', 'fa', 'world, struggle'],
  ['زبان', 'زب', 'fa', 'the -an is no plural'],
  ['پایان', 'پا', 'fa', 'end, foot'],
  ['مادر', 'ماده', 'fa', 'mother, matter'],
  ['ایران', 'ایراد', 'fa', 'Iran, objection'],
  ['باران', 'بار', 'fa', 'rain, load'],
])('%s does not meet %s (%s): %s', (left, right, language) => {
  expect(meet(formsOf(left, language), formsOf(right, language))).toBe(false)
})

type Named = readonly [language: Language, form: string]

/** Whether a query, typed in lower case as most are, finds a document by a name of the table, or by one that sounds alike. */
function findsByName([askedIn, asked]: Named, [writtenIn, written]: Named): boolean {
  const terms = analyze(written, writtenIn)
  const words = analyze(lower(normalise(asked), askedIn === 'az'), askedIn).map(({ word }) => word)
  const carried = aliasesOf(terms, writtenIn).map(({ id }) => id)
  if (aliasesOfQuery(words).some(({ id }) => carried.includes(id))) return true
  return words.length === 1 && terms.some(({ word }) => word.names.length > 0 && soundsLike(words[0], word))
}

const plainOf = ({ written }: Word) => written.replaceAll('\u200C', '')

function soundsLike(asked: Word | undefined, written: Word): boolean {
  if (asked?.language === undefined || written.language === undefined) return false
  const wanted = nameForms(asked.written, asked.language, 'query')
  const keys = wanted.flatMap((one) => nameKeys(one, 'query'))
  const limit = farthest(wanted[0], scriptOf(asked.written) === scriptOf(written.written))
  const isSame = LANGUAGE_RULES[written.language].names?.isSame
  if (isSame?.(plainOf(asked), plainOf(written)) === true) return true
  return nameForms(written.written, written.language, 'document').some(
    (other) =>
      nameKeys(other, 'document').some((key) => keys.includes(key)) &&
      wanted.some((one) => soundDistance(one, other) <= limit),
  )
}

const names: [string, ...Named[]][] = [
  ['Lavrov', ['en', 'Lavrov'], ['en', 'Lavrova'], ['az', 'Lavrovun'], ['fa', 'لاوروف'], ['az', 'Лавров']],
  ['Aliyev', ['en', 'Aliyev'], ['az', 'Əliyev'], ['az', 'Əliyevin'], ['fa', 'علی یف'], ['fa', 'علی‌اف']],
  ['Zakharova', ['en', 'Zakharova'], ['az', 'Zaxarova'], ['az', 'Zaxarovanın'], ['fa', 'زاخارووا']],
  ['Putin', ['en', 'Putin'], ['az', 'Putinin'], ['fa', 'پوتین']],
  ['Medvedev', ['en', 'Medvedev'], ['az', 'Medvedev'], ['fa', 'مدودیف']],
  ['Mammadyarov', ['en', 'Mammadyarov'], ['az', 'Məmmədyarov'], ['fa', 'محمدیاروف']],
  ['Vladimir', ['en', 'Vladimir'], ['az', 'Vladimir'], ['fa', 'ولادیمیر']],
  ['Moscow', ['en', 'Moscow'], ['az', 'Moskvada'], ['fa', 'مسکو']],
  ['Baku', ['en', 'Baku'], ['az', 'Bakıda'], ['fa', 'باکو'], ['az', 'Бакы']],
  ['Azerbaijan', ['en', 'Azerbaijan'], ['az', 'Azərbaycanın'], ['fa', 'آذربایجان']],
  ['Russia', ['en', 'Russia'], ['az', 'Rusiyanın'], ['fa', 'روسیه']],
  ['Caucasus', ['en', 'Caucasus'], ['az', 'Qafqazda'], ['fa', 'قفقاز']],
  ['South Caucasus', ['en', 'South Caucasus'], ['az', 'Cənubi Qafqazda'], ['fa', 'قفقاز جنوبی']],
  ['Caspian Sea', ['en', 'Caspian Sea'], ['az', 'Xəzər dənizinin'], ['fa', 'دریای خزر']],
  [
    'Foreign Ministry',
    ['en', 'Foreign Ministry'],
    ['az', 'XİN'],
    ['az', 'XİN-in'],
    ['az', 'Xarici İşlər Nazirliyinin'],
    ['fa', 'وزارت امور خارجه'],
    ['fa', 'وزارت خارجه'],
  ],
  ['Karabakh', ['en', 'Karabakh'], ['az', 'Qarabağda'], ['fa', 'قره باغ'], ['fa', 'قره‌باغ']],
  ['United Nations', ['en', 'United Nations'], ['az', 'BMT-nin'], ['fa', 'سازمان ملل متحد']],
  ['OSCE', ['en', 'OSCE'], ['az', 'ATƏT-in'], ['fa', 'سازمان امنیت و همکاری اروپا']],
  ['Iran', ['en', 'Iran'], ['az', 'İranda'], ['fa', 'ایران']],
  ['Turkey', ['en', 'Turkey'], ['az', 'Türkiyənin'], ['fa', 'ترکیه']],
  ['Ukraine', ['en', 'Ukraine'], ['az', 'Ukraynada'], ['fa', 'اوکراین']],
]

/** Each form as a query, and as a document. */
const pairs = names.flatMap(([name, ...forms]) =>
  forms.flatMap((query) => forms.map((document): [string, Named, Named] => [name, query, document])),
)

test.each(pairs)('%s: a query %j finds a document with %j', (_name, query, document) => {
  expect(findsByName(query, document)).toBe(true)
})

test.each<[Named, Named, string]>([
  [['en', 'Iran'], ['en', 'Iraq'], 'two countries'],
  [['en', 'Iran'], ['fa', 'عراق'], 'two countries in two scripts'],
  [['en', 'Baku'], ['fa', 'بانک'], 'a town and a bank'],
  [['en', 'Putin'], ['fa', 'پایتون'], 'a man and a snake'],
  [['en', 'Lavrov'], ['az', 'Larionov'], 'two surnames'],
  [['en', 'Aliyev'], ['fa', 'الهام'], 'a surname and a given name'],
  [['en', 'Russia'], ['az', 'Prussiya'], 'two states'],
  [['en', 'Foreign Ministry'], ['az', 'Müdafiə Nazirliyi'], 'two ministries'],
  [['en', 'Caspian Sea'], ['az', 'Qara dəniz'], 'two seas'],
  [['en', 'Armenia'], ['fa', 'آلمان'], 'Armenia, Germany'],
  [['en', 'Austria'], ['fa', 'استرالیا'], 'Austria, Australia'],
])('a query %j does not find a document with %j: %s', (query, document) => {
  expect(findsByName(query, document)).toBe(false)
})

test.each<[string, Language]>([
  ['Roast turkey on fine china', 'en'],
  ['let us go', 'en'],
  ['hava soyuqdur', 'az'],
])('%s (%s) names no country', (text, language) => {
  expect(aliasesOf(analyze(text, language), language)).toEqual([])
})
