/** Pages that another program recognised: beside their image, and by themselves. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { altoPages } from '../../../../indexer/read/formats/ocr-output/alto.ts'
import { hocrPages } from '../../../../indexer/read/formats/ocr-output/hocr.ts'
import { read as readAxtar } from '../../../../indexer/read/read.ts'
import { skippedAtSight } from '../../../../indexer/read/skipped.ts'
import { scanStore } from '../../../../indexer/recognised/store.ts'
import { pngOf } from '../../ocr/scans.ts'

const HOCR = (confidence: number) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name='ocr-system' content='tesseract 5.3.0'/></head><body>
<div class='ocr_page' title='image "a.png"; bbox 0 0 1000 500; ppageno 0'><div class='ocr_carea' title="bbox 1 1 9 9"><p class='ocr_par'>
<span class='ocr_line' title="bbox 100 50 900 90"><span class='ocrx_word' title='bbox 100 50 300 90; x_wconf ${confidence}'>Xəzər</span>
<span class='ocrx_word' title='bbox 310 50 600 90; x_wconf ${confidence}'><strong>dənizində</strong></span></span>
<span class='ocr_line' title="bbox 100 100 900 140"><span class='ocrx_word' title='bbox 100 100 400 140; x_wconf ${confidence}'>külək &amp; yağış</span></span></p></div></div></body></html>`
const ALTO = `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page WIDTH="2000" HEIGHT="1000"><PrintSpace>
<TextBlock><TextLine><String CONTENT="Heavy" HPOS="200" VPOS="100" WIDTH="300" HEIGHT="50" WC="0.91"/><SP/><String CONTENT="snow" HPOS="520" VPOS="100" WIDTH="200" HEIGHT="50" WC="0.95"/></TextLine>
<TextLine><String CONTENT="closed" HPOS="200" VPOS="200" WIDTH="300" HEIGHT="50" WC="0.9"/><HYP CONTENT="-"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`

const image = pngOf({ pixels: Buffer.alloc(400 * 300, 255), width: 400, height: 300 })
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'axtar-given-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const put = async (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const read = async (path: string) => {
  const found = []
  for await (const one of readAxtar(path, undefined, scanStore(join(folder, 'data')))) found.push(one)
  return found
}

describe('hOCR and ALTO', () => {
  test('have words with their places and how sure they are', () => {
    const [page] = hocrPages(HOCR(93), 'a.hocr')
    expect(page?.words.map(({ text, line }) => `${line} ${text}`)).toEqual([
      '1 Xəzər',
      '1 dənizində',
      '2 külək & yağış',
    ])
    expect(page).toMatchObject({ width: 1000, height: 500 })
    expect(page?.words[1]).toMatchObject({ left: 310, width: 290, confidence: 93 })
    const [other] = altoPages(ALTO, 'a.xml')
    expect(other?.words.map(({ text }) => text)).toEqual(['Heavy', 'snow', 'closed-'])
    expect(other?.words[0]).toMatchObject({ left: 200, top: 100, confidence: 91 })
  })
  test('lines without words, and pages that state no size, are read, too', () => {
    const lines = `<html><body><div class="ocr_page"><span class="ocr_line" title="bbox 0 10 50 20">Two words</span></div></body></html>`
    const [page] = hocrPages(lines, 'a.hocr')
    expect(page?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Two', 100],
      ['words', 100],
    ])
    expect(page).toMatchObject({ width: 50, height: 20 })
    expect(altoPages('<alto><String CONTENT="x"/>', 'a.xml')).toHaveLength(1)
  })
})

test('an image has what stands beside it, without any recognition', async () => {
  const path = await put('a.png', image)
  const hocr = await put('a.hocr', HOCR(93))
  expect(await skippedAtSight({ path, folder }, scanStore(join(folder, 'new')))).toBeUndefined()
  const [source] = await read(path)
  expect(source).toMatchObject({
    text: 'Xəzər dənizində\nkülək & yağış',
    scan: { confidence: 93, pages: [1] },
    waiting: 0,
  })
  expect(await read(hocr)).toMatchObject([{ kind: 'text of a scan', message: 'is what stands on a.png' }])
})

test('what is unsure beside an image is left alone: it waits for recognition', async () => {
  const path = await put('b.png', Buffer.concat([image, Buffer.from('b')]))
  await put('b.png.hocr', HOCR(40))
  expect(await read(path)).toMatchObject([{ waiting: 1, message: expect.stringContaining('needs OCR') }])
})

test('by themselves they are documents', async () => {
  const path = await put('c.alto.xml', ALTO)
  expect(await read(path)).toMatchObject([{ text: 'Heavy snow\nclosed-' }])
})
