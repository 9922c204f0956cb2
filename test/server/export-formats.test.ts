import { describe, expect, test } from 'vitest'
import type { ExportedDocument } from '../../search/export.ts'
import { FILE_FORMATS } from '../../server/endpoints/export-formats.ts'

const UNTITLED: ExportedDocument = {
  id: 'apa-1',
  title: '',
  language: 'az',
  script: 'Latn',
  date: null,
  datePrecision: null,
  source: 'APA',
  collections: [],
  added: null,
  url: null,
  text: 'Nazir Bakıda danışıb.',
}

const written = (format: keyof typeof FILE_FORMATS) =>
  FILE_FORMATS[format].write(UNTITLED, 'http://archive.example/documents/apa-1', undefined)

describe('a document without a title', () => {
  test.each([
    ['ris', 'TI  - Nazir Bakıda danışıb.'],
    ['bibtex', 'title    = {{Nazir Bakıda danışıb.}}'],
    ['csl', '"title":"Nazir Bakıda danışıb."'],
  ] as const)('is called by its first words in %s, as on its page', (format, title) =>
    expect(written(format)).toContain(title),
  )

  test('has none in files that can be indexed again', () => {
    expect(written('ndjson')).toContain('"title":""')
    expect(written('csv')).toContain('"apa-1","",')
  })
})
