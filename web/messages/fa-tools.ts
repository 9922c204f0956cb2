import { showNumber } from '../parts/numbers.ts'
import type { ToolMessages } from './tools.ts'

const number = (value: number) => showNumber(value, 'fa')

/** The texts of what readers keep and take away, in Persian. */
export const PERSIAN_TOOLS: ToolMessages = {
  site: {
    menu: 'این بایگانی',
    lists: 'فهرست‌های من',
    searches: 'جست‌وجوهای من',
    skipToText: 'رفتن به متن',
  },
  home: {
    examples: 'برای نمونه:',
    example: 'همکاریهای',
    newest: 'تازه‌ترین سندها',
    all: 'همهٔ سندها',
    years: (from, to) => `از ${from} تا ${to}`,
  },
  view: { label: 'نمایش', full: 'با متن', dense: 'فقط عنوان‌ها' },
  preview: { label: 'پیش‌نمایش', open: 'باز کردن سند' },
  lists: {
    heading: 'فهرست‌های من',
    intro:
      'فهرست‌ها فقط در همین مرورگر نگه‌داری می‌شوند. پیش از پاک کردن حافظهٔ مرورگر آن‌ها را در فایلی ذخیره کنید.',
    noScript:
      'بدون جاوااسکریپت چیزی اینجا نگه‌داری نمی‌شود. هر فهرست نشانی خود را دارد؛ آن را به نشانک‌ها بیفزایید.',
    none: 'هنوز فهرستی نیست. سندها را در جست‌وجو علامت بزنید تا اینجا گرد آیند.',
    mark: 'علامت‌گذاری',
    make: 'ساختن فهرست از علامت‌خورده‌ها',
    markPage: 'علامت زدن همهٔ این صفحه',
    whole: (count, isAll) =>
      isAll ? `هر ${number(count)} سند به‌صورت فهرست` : `${number(count)} سند نخست به‌صورت فهرست`,
    unnamed: 'سندهای علامت‌خورده',
    name: 'نام',
    note: 'یادداشت',
    add: 'افزودن سند',
    addHint: 'نشانی یا شناسهٔ سندها، با فاصله میان آن‌ها',
    apply: 'اعمال',
    keep: 'نگه داشتن این فهرست در مرورگر',
    kept: 'نگه داشته شد',
    remove: 'حذف از فهرست',
    open: 'باز کردن فهرست',
    fresh: 'فهرست تازه',
    current: 'سندهای علامت‌خورده به این فهرست می‌روند',
    missing: (count) => `${number(count)} سند این فهرست در بایگانی نیست.`,
    empty: 'سندی در این فهرست نیست.',
    bibliography: 'کتاب‌نامه',
    copy: 'کپی کتاب‌نامه',
    save: 'ذخیرهٔ همهٔ فهرست‌ها در فایل',
    load: 'خواندن فهرست‌ها از فایل',
    loaded: 'فهرست‌ها خوانده شد.',
    unreadable: 'در این فایل فهرستی نیست.',
    tooMany: 'این فهرست پر است.',
    status: '{count} سند در «{name}»',
  },
  searches: {
    heading: 'جست‌وجوهای من',
    intro: 'آنچه جست‌وجو یا ذخیره کرده‌اید فقط در همین مرورگر می‌ماند.',
    noScript:
      'بدون جاوااسکریپت چیزی اینجا نگه‌داری نمی‌شود. جست‌وجو را نشانک کنید یا خوراک Atom آن را دنبال کنید.',
    save: 'ذخیرهٔ این جست‌وجو',
    saved: 'ذخیره شد',
    savedHeading: 'جست‌وجوهای ذخیره‌شده',
    noneSaved: 'هنوز جست‌وجویی ذخیره نشده است. زیر نتیجه‌ها دکمه‌ای برای آن هست.',
    historyHeading: 'جست‌وجوهای اخیر',
    noHistory: 'چیزی ثبت نشده است.',
    clear: 'پاک کردن',
    remove: 'حذف',
    record: 'جست‌وجوهای من ثبت شود',
    everything: 'همه چیز',
    fresh: '{count} سند تازه از بازدید پیشین',
    nothingNew: 'چیز تازه‌ای نیست',
  },
  beside: {
    open: 'خواندن در کنار هم',
    alone: 'خواندن همین یکی',
    shared: 'نام‌ها و واژه‌های مشترک علامت خورده‌اند.',
  },
}
