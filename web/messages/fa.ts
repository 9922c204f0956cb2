import { MAX_DEPTH, MAX_HITS_PER_PAGE, MAX_QUERY_LENGTH } from '../../search/request.ts'
import { html } from '../html.ts'
import type { Messages } from '../messages.ts'
import { showNumber } from '../numbers.ts'

/** A noun after a number stands in the singular in Persian, so no message has plural forms. */
const number = (value: number) => showNumber(value, 'fa')
/** A date that is written as in an address stands by itself, or its parts would change places in a Persian sentence. */
const DATES = ['2018', '2018-08', '2018-08-21'].map((date) => `\u2066${date}\u2069`).join(' یا ')
const documents = (count: number) => `${number(count)} سند`

/** The texts of the pages in Persian. */
export const PERSIAN: Messages = {
  direction: 'rtl',
  comma: '، ',
  description: 'جست‌وجو در بایگانی خبرها و سندها به زبان‌های آذربایجانی، انگلیسی و فارسی',
  skip: 'رفتن به نتیجه‌ها',
  interfaceLanguage: 'زبان صفحه',
  search: { label: 'جست‌وجو در بایگانی', button: 'جست‌وجو', placeholder: 'واژه، نام یا "عبارت دقیق"' },
  intro:
    'به هر سه زبان، هر طور که می‌خواهید بنویسید: «Lavrov» نام «لاوروف» را هم پیدا می‌کند، «همکاریهای» واژهٔ «همکاری‌های» را و «Azerbaycan» واژهٔ «Azərbaycan» را.',
  documents,
  found: (count, query) => html`${documents(count)} برای «${query}» پیدا شد`,
  nothing: (query) => html`برای «${query}» چیزی پیدا نشد`,
  nothingChosen: 'سندی با این فیلترها پیدا نشد',
  emptyArchive: html`بایگانی هنوز خالی است. برای افزودن سند: <code dir="ltr">npx axtar index FOLDER</code>`,
  sort: { label: 'ترتیب', relevance: 'مرتبط‌ترین', newest: 'تازه‌ترین', oldest: 'قدیمی‌ترین' },
  filters: {
    heading: 'فیلترها',
    chosen: 'فیلترهای انتخاب‌شده',
    remove: 'برداشتن فیلتر',
    clear: 'برداشتن همه',
    language: 'زبان',
    source: 'منبع',
    year: 'سال',
    undated: 'بدون تاریخ',
    more: (count) => `${number(count)} مورد دیگر`,
    rest: (count) => `و ${number(count)} منبع دیگر با سندهای کمتر`,
    period: 'تاریخ‌های دیگر',
    from: 'از',
    to: 'تا',
    dateHint: `تاریخ میلادی را این‌گونه بنویسید: ${DATES}.`,
    apply: 'اعمال',
    span: (from, to) => html`از ${from} تا ${to}`,
    since: (from) => html`از ${from} به بعد`,
    until: (to) => html`تا ${to}`,
  },
  languages: { az: 'آذربایجانی', en: 'انگلیسی', fa: 'فارسی', und: 'زبان دیگر' },
  untitled: 'بدون عنوان',
  matchedBy: {
    exact: 'عین واژه',
    spelling: 'نوشتار دیگر',
    prefix: 'آغاز واژه',
    stem: 'صورت دیگر واژه',
    typo: 'واژهٔ نزدیک',
    name: 'نام',
  },
  matched: (word, query) => html`«${word}» برای «${query}»`,
  relaxed: 'سندی که همهٔ این واژه‌ها را داشته باشد پیدا نشد. سندهای زیر برخی از آن‌ها را دارند.',
  ignored: (words) => html`چون تقریباً در همهٔ سندها هست، در جست‌وجو به حساب نیامد: ${words}.`,
  alsoSearched: (query, spellings) => html`برای «${query}» این‌ها هم جست‌وجو شد: ${spellings}.`,
  namesOff: 'فقط همین نوشتار جست‌وجو شود',
  onlyAsTyped: 'نام‌ها فقط با همین نوشتار جست‌وجو شد.',
  namesOn: 'نوشتارهای دیگر هم جست‌وجو شود',
  didYouMean: (query) => html`آیا منظورتان ${query} بود؟`,
  hints: {
    heading: 'شاید این‌ها کمک کند',
    withoutFilters: 'جست‌وجو بدون فیلتر',
    withoutQuotes: 'جست‌وجو بدون گیومه',
    fewerWords: 'واژه‌های کمتر یا کلی‌تری بنویسید.',
    letters:
      'لازم نیست نوشتار دقیق باشد: «seher» واژهٔ «şəhər» را هم پیدا می‌کند و «می روند» واژهٔ «می‌روند» را.',
    everything: 'نمایش همهٔ سندها',
  },
  reprints: {
    more: (count) => `${number(count)} نسخهٔ دیگر از این متن`,
    heading: 'نسخه‌های دیگر این متن',
  },
  pages: {
    label: 'صفحه‌ها',
    previous: 'قبلی',
    next: 'بعدی',
    page: (page, total) => `صفحهٔ ${number(page)} از ${number(total)}`,
    none: 'در این صفحه چیزی نیست.',
    first: 'رفتن به صفحهٔ نخست',
  },
  document: {
    back: 'بازگشت به نتیجه‌ها',
    language: 'زبان',
    source: 'منبع',
    date: 'تاریخ',
    noDate: 'نامعلوم',
    dateFrom: {
      given: 'همراه سند داده شده',
      metadata: 'از مشخصات فایل',
      dateline: 'از سطر تاریخ خبر',
      text: 'از درون متن',
      path: 'از نام فایل یا پوشه',
    },
    address: 'اصل سند',
    original: (host) => html`در ${host}`,
    marks: (count) => `${number(count)} واژهٔ این متن با جست‌وجو می‌خواند`,
    firstMark: 'رفتن به نخستین واژه',
  },
  failures: {
    badRequest: { title: 'این جست‌وجو را نفهمیدیم', text: 'چیزی در نشانی صفحه درست نیست.' },
    notFound: { title: 'اینجا چیزی نیست', text: 'شاید سند برداشته شده یا نشانی درست نوشته نشده باشد.' },
    tooMany: { title: 'جست‌وجوها پشت سر هم می‌آیند', text: 'کمی صبر کنید و دوباره امتحان کنید.' },
    unavailable: {
      title: 'جست‌وجو اکنون پاسخ نمی‌دهد',
      text: 'تا چند ثانیهٔ دیگر باید برگردد. دوباره امتحان کنید.',
    },
    unknown: { title: 'خطایی رخ داد', text: 'تقصیر شما نیست. کمی بعد دوباره امتحان کنید.' },
  },
  problems: {
    q: `متن جست‌وجو حداکثر ${number(MAX_QUERY_LENGTH)} نویسه می‌تواند داشته باشد.`,
    language: 'زبان یکی از az و en و fa و und است.',
    source: 'حداکثر ۱۰۰ منبع می‌توان برگزید و نام منبع بیش از ۲۰۰ نویسه نمی‌شود.',
    from: `تاریخ آغاز را به میلادی این‌گونه بنویسید: ${DATES}.`,
    to: `تاریخ پایان را به میلادی این‌گونه بنویسید: ${DATES}؛ پیش از تاریخ آغاز هم نباشد.`,
    sort: 'ترتیب یکی از relevance و newest و oldest است.',
    page: `صفحه‌ها از ۱ شمرده می‌شوند و تنها ${number(MAX_DEPTH)} سند نخست را می‌توان ورق زد.`,
    hitsPerPage: `هر صفحه ۱ تا ${number(MAX_HITS_PER_PAGE)} سند دارد.`,
    names: 'جست‌وجوی نوشتارهای دیگر نام‌ها on یا off است.',
    group: 'یک‌جا آوردن نسخه‌های یک متن on یا off است.',
  },
}
