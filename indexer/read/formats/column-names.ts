/** The facts that a column may hold. */
export type Column = 'id' | 'title' | 'text' | 'language' | 'date' | 'source' | 'url'

/** What people call the columns of their tables, in the languages of the archive and in Russian, which many tables are kept in. */
const NAMES: Record<Column, string> = {
  id: 'id no nömrə № شناسه',
  title: 'title headline heading başlıq ad adı sərlövhə عنوان تیتر заголовок название',
  text: 'text body content mətn məzmun متن محتوا شرح текст содержание',
  language: 'language lang dil dili زبان язык',
  date: 'date published tarix tarixi تاریخ дата',
  source: 'source publisher mənbə منبع خبرگزاری источник',
  url: 'url link ünvan keçid پیوند لینک نشانی ссылка',
}
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.split(' ').map((name): [string, Column] => [plain(name), column as Column]),
  ),
)

/** What a column holds by its name, whatever its capitals: `Mətn` → `text`; undefined for other names. */
export function columnOf(name: string): Column | undefined {
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
