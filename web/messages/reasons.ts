/**
 * Why a file or record became no document, as the desk says it. The indexer says it in English, with what only a machine can
 * tell beside it; here are its common reasons for readers of the other languages.
 */
import type { Language } from '../../analysis/language.ts'

type Rule = { when: RegExp; az: string; fa: string }

/** Pages in other languages say it in English. */
const isSaid = (language: Language): language is 'az' | 'fa' => language === 'az' || language === 'fa'

/** The first one that fits the beginning is meant. */
const RULES: readonly Rule[] = [
  {
    when: /^has an empty `[^`]*` and no `title`$/,
    az: 'mətni boşdur, başlığı da yoxdur',
    fa: 'متنش خالی است و عنوانی ندارد',
  },
  { when: /^has no `text`$/, az: '“text” sahəsi yoxdur', fa: 'فیلد «text» ندارد' },
  { when: /^has no text and no title$/, az: 'nə mətni, nə də başlığı var', fa: 'نه متن دارد و نه عنوان' },
  {
    when: /^has no text(?:: it is a scan| \(a scan\?\)| \(pictures)/,
    az: 'mətni yoxdur, yalnız şəkildir',
    fa: 'متن ندارد و فقط تصویر است',
  },
  { when: /^has no text$/, az: 'mətni yoxdur', fa: 'متن ندارد' },
  { when: /^has scrambled text/, az: 'mətninin hərfləri qarışıqdır', fa: 'حروف متنش درهم است' },
  { when: /^is empty$|^is an empty list$/, az: 'boşdur', fa: 'خالی است' },
  {
    when: /^has no (?:rows|captures|file in it|page in it)$|^is a feed without items$/,
    az: 'içində heç nə yoxdur',
    fa: 'چیزی در آن نیست',
  },
  { when: /^is not a text file$/, az: 'mətn faylı deyil', fa: 'فایل متنی نیست' },
  { when: /^is encrypted(?:$| \()/, az: 'şifrələnib', fa: 'رمزگذاری شده است' },
  { when: /^is damaged|^is cut off or damaged|^is a damaged/, az: 'zədələnib', fa: 'آسیب دیده است' },
  { when: /^is not valid JSON/, az: 'düzgün JSON deyil', fa: 'JSON معتبر نیست' },
  {
    when: /^is (?:larger|longer) than|^unpacks to more than|^has more than/,
    az: 'həddindən artıq böyükdür',
    fa: 'بیش از اندازه بزرگ است',
  },
  {
    when: /^is more than \d+ archives deep|^is too deep/,
    az: 'iç-içə arxivlərin çox dərinliyindədir',
    fa: 'در آرشیوهای تودرتوی بیش از اندازه است',
  },
  { when: /^took too long/, az: 'emalı həddindən artıq uzun çəkdi', fa: 'پردازشش بیش از اندازه طول کشید' },
  { when: /^cannot be read/, az: 'oxumaq mümkün olmadı', fa: 'خوانده نشد' },
  { when: /^has the id /, az: 'identifikatoru başqa sənədə məxsusdur', fa: 'شناسه‌اش از آن سند دیگری است' },
  {
    when: /^is no \S+ file, as its name says/,
    az: 'adının bildirdiyi növdən fayl deyil',
    fa: 'از نوعی نیست که نامش می‌گوید',
  },
  { when: /^is no \S+ that can be read/, az: 'belə fayl kimi oxunmur', fa: 'به این صورت خوانده نمی‌شود' },
  { when: /^says what the folder is$/, az: 'qovluğu təsvir edir', fa: 'شرح پوشه است' },
  { when: /^was made by the system$/, az: 'sistemin öz faylıdır', fa: 'فایل خود سیستم است' },
  { when: /^is a working file of a program$/, az: 'proqramın işçi faylıdır', fa: 'فایل کاری یک برنامه است' },
  {
    when: /^is no picture that can be told, as its name says$/,
    az: 'adına görə şəkildir',
    fa: 'از نامش پیداست که تصویر است',
  },
  {
    when: /^is no sound or video that can be told, as its name says$/,
    az: 'adına görə səs və ya videodur',
    fa: 'از نامش پیداست که صدا یا ویدئو است',
  },
  { when: /^is a font$/, az: 'şriftdir', fa: 'قلم (فونت) است' },
  {
    when: /^is program code, a style sheet or settings$/,
    az: 'proqram kodu, üslub və ya parametr faylıdır',
    fa: 'کد برنامه، شیوه‌نامه یا تنظیمات است',
  },
  {
    when: /^is a program or a part of one$/,
    az: 'proqramdır və ya onun hissəsidir',
    fa: 'برنامه یا بخشی از آن است',
  },
  { when: /^is a shortcut to something else$/, az: 'başqa fayla qısayoldur', fa: 'میان‌بر به چیز دیگری است' },
  {
    when: /^is a checksum, key or signature$/,
    az: 'yoxlama cəmi, açar və ya imzadır',
    fa: 'کد کنترلی، کلید یا امضا است',
  },
]

/** What files of a kind are called, where they are passed over. */
const KINDS: Readonly<Record<string, Omit<Rule, 'when'>>> = {
  picture: { az: 'şəkil', fa: 'تصویر' },
  'sound or video': { az: 'səs və ya video', fa: 'صدا یا ویدئو' },
  font: { az: 'şrift', fa: 'قلم' },
  'program code': { az: 'proqram kodu', fa: 'کد برنامه' },
  program: { az: 'proqram', fa: 'برنامه' },
  shortcut: { az: 'qısayol', fa: 'میان‌بر' },
  'working file': { az: 'işçi fayl', fa: 'فایل کاری' },
  'system file': { az: 'sistem faylı', fa: 'فایل سیستمی' },
  signature: { az: 'imza', fa: 'امضا' },
}

/**
 * A reason in the language of the page; undefined where it is said in English alone.
 *
 * @returns `text`, and whether the English says more than that
 * @example reasonIn('is damaged: its ZIP directory ends too early', 'az') // { text: 'zədələnib', hasMore: true }
 */
export function reasonIn(reason: string, language: Language): { text: string; hasMore: boolean } | undefined {
  if (!isSaid(language)) return undefined
  const rule = RULES.find(({ when }) => when.test(reason))
  return rule && { text: rule[language], hasMore: rule.when.exec(reason)?.[0] !== reason }
}

/** What files of a kind are called in the language of the page; undefined where that is said in English alone. */
export function fileKindIn(kind: string, language: Language): string | undefined {
  return isSaid(language) ? KINDS[kind]?.[language] : undefined
}
