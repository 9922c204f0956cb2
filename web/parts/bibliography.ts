/** Many documents as reference managers read them. BibTeX and citations as text are those of citation.ts. */
import type { DocumentView } from '../../search/answers.ts'
import { oneLine, webAddress } from './citation.ts'

/** What a reference is made from; `address` is that of the document's page here, whole. */
export type Referenced = {
  document: Pick<DocumentView, 'id' | 'title' | 'language' | 'date' | 'source' | 'url'>
  address: string
  /** The page that is cited, from 1. */
  page?: number | undefined
}

/**
 * A document in the format RIS, which Zotero, Mendeley and EndNote read. Its tags are those of the format description of
 * Research Information Systems (2011): `NEWS` for a newspaper article, `T2` its paper, `DA` as `YYYY/MM/DD/`, `SP` and
 * `EP` the first and the last page.
 */
export function ris({ document, address, page }: Referenced): string {
  const { title, source, date, language, url, id } = document
  const original = webAddress(url)
  const [year = '', month = '', day = ''] = date === null ? [] : (date.split('/')[0] ?? '').split('-')
  const isSpan = date?.includes('/') === true
  const lines: [string, string | null | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title.trim()],
    ['T2', source],
    ['PY', year],
    ['DA', year === '' || isSpan ? undefined : `${year}/${month}/${day}/`],
    ['SP', page?.toString()],
    ['EP', page?.toString()],
    ['LA', language === 'und' ? undefined : language],
    ['UR', original ?? address],
    ['L2', original === undefined ? undefined : address],
    ['DB', 'Axtar'],
  ]
  const text = lines.flatMap(([tag, value]) =>
    value === undefined || value === null || value === '' ? [] : [`${tag}  - ${oneLine(value)}`],
  )
  return `${text.join('\r\n')}\r\nER  - \r\n`
}

/** An item of CSL-JSON (Citation Style Language 1.0.2), of which citation programs make any style. */
export type CslItem = {
  id: string
  type: 'article-newspaper'
  title?: string
  'container-title'?: string
  issued?: { 'date-parts': number[][] }
  page?: string
  language?: string
  URL: string
  archive: string
  archive_location: string
}

/**
 * A document as an item of CSL-JSON. A Solar Hijri month or year is the span of its Gregorian days.
 *
 * @example cslItem(cited).issued → { 'date-parts': [[2018, 8, 21]] }
 */
export function cslItem({ document, address, page }: Referenced): CslItem {
  const { id, title, source, date, language, url } = document
  return {
    id,
    type: 'article-newspaper',
    ...(title.trim() !== '' && { title: oneLine(title) }),
    ...(source !== null && { 'container-title': source }),
    ...(date !== null && {
      issued: { 'date-parts': date.split('/').map((part) => part.split('-').map(Number)) },
    }),
    ...(page !== undefined && { page: String(page) }),
    ...(language !== 'und' && { language }),
    URL: webAddress(url) ?? address,
    archive: 'Axtar',
    archive_location: address,
  }
}
