import { describe, expect, test } from 'vitest'
import { markedWords } from '../../../search/show/scanned-words.ts'
import { scanView } from '../../../web/parts/scan.ts'
import { DOCUMENT } from '../samples.ts'

describe('words that are marked', () => {
  test('are told by what stands between spaces', () => {
    const fragments = [
      { text: 'Bakıda güclü ', match: false },
      { text: 'külək', match: true },
      { text: ', ', match: false },
      { text: 'yağış', match: true },
      { text: '.', match: false },
    ]
    expect(markedWords(fragments)).toEqual([2, 3])
  })
})

describe('the scan on the page of a document', () => {
  const scanned = {
    ...DOCUMENT,
    path: 'kağız/a.pdf',
    hasOriginal: true,
    scan: { confidence: 91.6, pages: [2] },
  }
  const pages = [{ page: 2, confidence: 91.6, hits: [{ left: 0.1, top: 0.2, width: 0.05, height: 0.01 }] }]
  const shown = (document: typeof scanned, isGiven = true) => String(scanView(document, pages, 'en', isGiven))

  test('has a picture of each page that leads to itself, with the words of the query marked', () => {
    const view = shown(scanned)
    expect(view).toContain(`href="/documents/${encodeURIComponent(DOCUMENT.id)}/pages/2"`)
    expect(view).toContain('<rect x="1000" y="2000" width="500" height="100"/>')
    expect(view).toContain('with 92% confidence')
  })
  test('an image is shown as it is', () => {
    const image = { ...scanned, path: 'kağız/a.png' }
    expect(String(scanView(image, [{ page: 1, confidence: 90, hits: [] }], 'en', true))).toContain(
      '/original"',
    )
  })
  test('says so where its words may be wrong', () => {
    expect(shown({ ...scanned, scan: { confidence: 52, pages: [2] } })).toContain(
      'words may be wrong or missing',
    )
  })
  test('has no picture where files are not given out, and nothing is said of what was typed', () => {
    expect(shown(scanned, false)).not.toContain('<img')
    expect(scanView(DOCUMENT, [], 'en', true)).toBe(false)
  })
})
