import { EXPORT_FIELDS, type ExportedDocument } from '../../search/export.ts'
import { titleOf } from '../../search/show/hit.ts'
import { documentAddress } from '../../web/parts/addresses.ts'
import { cslItem, ris } from '../../web/parts/bibliography.ts'
import { bibtex } from '../../web/parts/citation.ts'
import { csvRecord } from '../csv.ts'

/** How documents become a file: what it begins and ends with, and what stands between two of them. */
export type FileFormat = {
  type: string
  /** Of the name of the file. */
  extension: string
  start: string
  between: string
  end: string
  /**
   * @param address of the document's page here, whole
   * @param page of the document that is cited
   */
  write: (document: ExportedDocument, address: string, page: number | undefined) => string
}

/** Reference managers show nothing of an entry without a title: it is called as the page calls it, by its first words. */
const titled = (document: ExportedDocument) => ({ ...document, title: titleOf(document) })

const asJson = (document: object) => `\n${JSON.stringify(document)}`

/** The files that documents can be exported as. */
export const FILE_FORMATS = {
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    extension: 'ndjson',
    start: '',
    between: '',
    end: '',
    write: (document) => `${JSON.stringify(document)}\n`,
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    start: csvRecord([...EXPORT_FIELDS, 'address']),
    between: '',
    end: '',
    write: (document, address) =>
      csvRecord([
        ...EXPORT_FIELDS.map((field) =>
          field === 'collections' ? document[field].join('; ') : document[field],
        ),
        address,
      ]),
  },
  json: {
    type: 'application/json; charset=utf-8',
    extension: 'json',
    start: '[',
    between: ',',
    end: '\n]\n',
    write: asJson,
  },
  ris: {
    type: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
    start: '',
    between: '',
    end: '',
    write: (document, address, page) => ris({ document: titled(document), address, page }),
  },
  bibtex: {
    type: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    start: '',
    between: '\n',
    end: '',
    write: (document, address, page) => `${bibtex({ document: titled(document), address, page })}\n`,
  },
  csl: {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'csl.json',
    start: '[',
    between: ',',
    end: '\n]\n',
    write: (document, address, page) => asJson(cslItem({ document: titled(document), address, page })),
  },
} as const satisfies Record<string, FileFormat>

export type FormatName = keyof typeof FILE_FORMATS

/** The names of the formats, as addresses have them. */
export const FORMAT_NAMES = ['ndjson', 'csv', 'json', 'ris', 'bibtex', 'csl'] as const satisfies FormatName[]

/** The file in pieces of one document. @param origin where the archive answers @param page that is cited */
export async function* fileOf(
  format: FileFormat,
  start: string,
  steps: AsyncIterable<ExportedDocument[]>,
  origin: string,
  page?: number,
): AsyncGenerator<string> {
  yield start + format.start
  let before = ''
  for await (const documents of steps) {
    // One by one: a slow client is one that takes no document for half a minute, not a hundred of them.
    for (const document of documents) {
      const address = origin + documentAddress(document.id, new URLSearchParams())
      yield before + format.write(document, address, page)
      before = format.between
    }
  }
  yield format.end
}
