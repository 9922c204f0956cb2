/** The facts that a column may hold; a number only tells the rows of one table apart, those of another begin at 1 as well. */
export type Column = 'id' | 'number' | 'title' | 'text' | 'language' | 'date' | 'source' | 'url'

/** What people and programs call the columns of their tables, in the languages of the archive, with and without its signs, and in Russian and Turkish, which many tables are kept in; the surest first. */
const NAMES: Record<Column, string> = {
  id: 'id _id id_str guid uuid شناسه',
  number: 'no no. nömrə sıra № n № п/п ردیف شماره',
  title: 'title headline heading başlıq basliq başlık ad adı sərlövhə عنوان تیتر заголовок название',
  text: 'text full_text fulltext article_text article_body articlebody post_content maintext body content post mətn metn metin məzmun icerik içerik متن محتوا شرح текст содержание',
  language: 'language lang dil dili زبان язык',
  date: 'date published published_at publishedat date_published datepublished pubdate pub_date post_date publish_date created_at createdat timestamp timestamp_ms creation_timestamp tarix tarih tarixi تاریخ дата',
  source: 'source publisher channeltitle channel_title mənbə menbe kaynak منبع خبرگزاری источник',
  url: 'url link permalink ünvan keçid پیوند لینک نشانی ссылка',
}
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.split(' ').map((name, rank): [string, Named] => [plain(name), { column: column as Column, rank }]),
  ),
)

type Named = { column: Column; rank: number }

/** What a column holds by its name, whatever its capitals: `Mətn` → `text`; undefined for other names. */
export function columnOf(name: string): Column | undefined {
  return namedColumn(name)?.column
}

/** The same with its rank: of several names for one thing that are there, the lowest is the surest. */
export function namedColumn(name: string): Named | undefined {
  return BY_NAME.get(plain(name))
}

/** Capitals differ by language, letters of Arabic and Persian keyboards too. */
function plain(name: string): string {
  return name
    .trim()
    .replace(/[İIı]/g, 'i')
    .toLowerCase()
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[\u200c\u200f\s:]+/g, ' ')
    .trim()
}
