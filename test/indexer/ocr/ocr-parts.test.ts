import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { boxAt, packBoxes } from '../../../indexer/ocr/boxes.ts'
import { mendedWord } from '../../../indexer/ocr/letters.ts'
import type { Look } from '../../../indexer/ocr/look.ts'
import { pageInOrder } from '../../../indexer/ocr/reading-order.ts'
import { recognisePage } from '../../../indexer/ocr/recognise.ts'
import { scanHash, scanStore } from '../../../indexer/ocr/store.ts'
import { confidenceOf, type OcrWord, wordsOfTsv } from '../../../indexer/ocr/words.ts'

test('boxes come out as they went in, but for the roundness', () => {
  const boxes = [
    { left: 0, top: 0, width: 1, height: 1 },
    { left: 0.123, top: 0.9, width: 0.05, height: 0.013 },
  ]
  const packed = packBoxes(boxes)
  expect(packed).toHaveLength(16)
  const second = boxAt(packed, 1)
  expect(second?.left).toBeCloseTo(0.123, 3)
  expect(second?.height).toBeCloseTo(0.013, 3)
  expect(boxAt(packed, 2)).toBeUndefined()
})

test('letters that the Persian model takes from Arabic become Persian, and nothing else does', () => {
  expect(['کشورء', 'باکوء', 'وزراء', 'جزء', 'مر\u200Cبوط', 'می\u200Cرود'].map(mendedWord)).toEqual([
    'کشور،',
    'باکو،',
    'وزراء',
    'جزء',
    'مربوط',
    'می\u200Cرود',
  ])
  expect(['هزينةُ', 'این', 'كتاب,', 'salam,', 'İş'].map(mendedWord)).toEqual([
    'هزینهٔ',
    'این',
    'کتاب،',
    'salam,',
    'İş',
  ])
})

test('words and their certainty come from TSV; long words count more', () => {
  const tsv =
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t200\t100\t-1\t\n5\t1\t1\t1\t1\t1\t10\t5\t40\t12\t90\tSalam\n5\t1\t1\t1\t1\t2\t60\t5\t4\t12\t30\t,\n5\t1\t1\t1\t1\t3\t70\t5\t4\t12\t50\ta\n'
  const { words, width, height } = wordsOfTsv(tsv)
  expect([width, height, words.map(({ text }) => text)]).toEqual([200, 100, ['Salam', ',', 'a']])
  expect(confidenceOf(words)).toBeCloseTo((5 * 90 + 50) / 6, 1)
})

type Placed = readonly [text: string, left: number]

/** Lines of words at places, as if Tesseract had taken two columns for lines over both. */
function lines(rows: readonly (readonly Placed[])[]): OcrWord[] {
  return rows.flatMap((row, line) =>
    row.map(([text, left]) => ({
      ...{ text, left, top: line * 30, width: 60, height: 20 },
      ...{ confidence: 90, block: 1, paragraph: 1, line },
    })),
  )
}

describe('columns that were taken for one', () => {
  const numbers = [1, 2, 3, 4, 5, 6]
  const row = (words: readonly string[]) =>
    words.map((word, at): Placed => [word, at * 70 + (at > 2 ? 60 : 0)])
  test('the left one is read first', () => {
    const rows = numbers.map((at) => row(['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${letter}${at}`)))
    const { text } = pageInOrder({ words: lines(rows), width: 540, height: 200 })
    expect(text.split('\n\n')).toEqual([
      numbers.map((at) => `a${at} b${at} c${at}`).join('\n'),
      numbers.map((at) => `d${at} e${at} f${at}`).join('\n'),
    ])
  })
  test('in Persian the right one, and a heading over both stays above', () => {
    const heading: Placed[] = [['سرمقاله', 220]]
    const persian = numbers.map((at) => row(['سه', 'دو', 'چپ', 'شش', `م${at}`, 'راست']).toReversed())
    const { text } = pageInOrder({ words: lines([heading, ...persian]), width: 540, height: 250 })
    expect(text.split('\n\n').map((part) => part.split(/\s/)[0])).toEqual(['سرمقاله', 'راست', 'چپ'])
  })
  test('a table is none', () => {
    const table = numbers.map((at): Placed[] => [
      [`ad${at}`, 0],
      ['soyad', 70],
      [`${at}`, 240],
      ['manat', 310],
    ])
    expect(pageInOrder({ words: lines(table), width: 500, height: 200 }).text.split('\n\n')).toHaveLength(1)
  })
})

describe('the language of a page', () => {
  const words = (text: string, confidence: number): OcrWord[] =>
    lines([text.split(' ').map((word, at) => [word, at * 70] as const)]).map((word) => ({
      ...word,
      confidence,
    }))
  /** What would be seen in each language and turn. */
  const page = (answers: Record<string, [string, number]>) => {
    const looks: Look[] = []
    const see = async (look: Look) => {
      looks.push(look)
      const [text, confidence] = answers[`${look.language} ${look.turn}`] ?? ['nn uu', 20]
      return { words: words(text, confidence), width: 1_000, height: 1_000 }
    }
    return { see, looks }
  }
  const ALL = ['aze', 'eng', 'fas'] as const
  const AZ = 'Nazirlər Kabineti yeni qərar qəbul edib və bunu bildirib'
  const FA = 'هیئت وزیران تصمیم تازه‌ای دربارهٔ مدرسه‌ها گرفته است'
  test('is not looked for where the likeliest is certain', async () => {
    const { see, looks } = page({ 'aze 0': [AZ, 94] })
    expect(await recognisePage(see, ALL, 'aze')).toMatchObject({ language: 'aze', text: AZ, confidence: 94 })
    expect(looks).toHaveLength(1)
  })
  test('is found by script', async () => {
    const { see } = page({ 'aze 0': ['Ors cid prouas ol alu', 26], 'fas 0': [FA, 84] })
    expect(await recognisePage(see, ALL, 'aze')).toMatchObject({ language: 'fas', text: FA })
  })
  test('within a script by what is read', async () => {
    const english = 'The Cabinet of Ministers has adopted a new decision about schools'
    const { see } = page({ 'aze 0': [english.replace('new', 'nevv'), 92], 'eng 0': [english, 95] })
    expect(await recognisePage(see, ALL, 'aze')).toMatchObject({ language: 'eng', text: english })
  })
  test('a page that stands on its head is turned', async () => {
    const { see } = page({ 'fas 180': [FA, 83], 'aze 0': ['E UI SJeUBW', 37] })
    expect(await recognisePage(see, ALL, 'aze')).toMatchObject({ language: 'fas', turn: 180, text: FA })
  })
  test('in Cyrillic where its data is there, and only what no other script is likely to be', async () => {
    const cyrillic = 'Китабхананын јени бинасы шәһәрин мәркәзиндәдир'
    const { see } = page({ 'aze 0': ['KuTa6xaHaHbIH jeHu', 47], 'aze_cyrl 0': [cyrillic, 91] })
    const found = await recognisePage(see, [...ALL, 'aze_cyrl'], 'aze')
    expect(found).toMatchObject({ language: 'aze_cyrl', text: cyrillic })
    const sure = page({ 'aze 0': [AZ, 70] })
    await recognisePage(sure.see, [...ALL, 'aze_cyrl'], 'aze')
    expect(sure.looks.map(({ language }) => language)).not.toContain('aze_cyrl')
  })
  test.each([
    ['KuTa6xaHaHbIH jeHu 6uHacbI Llehep kuTa6xaHacbI kelleH hefTe', 52],
    ['اط۲ 6۷۲۵ ۲۷۷عز ۲۷۱۳ ۲۵ ۲۲۷۲۵6()3 ۵۲۵ ۴۵۶۵۹۱۵۰ 6۷۲۵۵ ۲۷عز', 46],
  ])('another script is not taken for ours: %s', async (text, confidence) => {
    const { see } = page({ 'aze 0': [text, confidence], 'fas 0': [text, confidence] })
    expect(await recognisePage(see, ALL, 'aze')).toMatchObject({ language: null, text: '' })
  })
  test('a photograph has no text', async () => {
    const { see } = page({ 'aze 0': ['ə i', 30] })
    expect(await recognisePage(see, ALL, 'aze')).toMatchObject({ language: null, text: '', boxes: '' })
  })
})

test('pages are kept by the bytes of the scan; a line that was cut off costs itself only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'axtar-scans-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const store = scanStore(folder)
  expect(await store.isBegun()).toBe(false)
  const hash = scanHash(Buffer.from('scan'))
  const page = {
    page: 2,
    text: 'Salam',
    language: 'aze' as const,
    confidence: 90,
    boxes: 'AAAAAAAA',
    turn: 0,
  }
  await store.add(hash, page)
  const [first = '', second = ''] = [hash.slice(0, 2), `${hash}.jsonl`]
  expect(await readdir(join(folder, 'ocr', '1', first))).toEqual([second])
  await appendFile(join(folder, 'ocr', '1', first, second), '\n{"page":3,"text":"Sal')
  await store.add(hash, { page: 4, reason: 'is damaged' })
  expect([...(await store.pages(hash)).values()]).toEqual([page, { page: 4, reason: 'is damaged' }])
  expect(await store.isBegun()).toBe(true)
  // What an earlier version read is kept, and is not current: it did not say which one it was.
  await appendFile(join(folder, 'ocr', '1', first, second), `\n${JSON.stringify({ ...page, page: 5 })}`)
  expect([...(await store.pages(hash)).keys()]).toEqual([2, 4, 5])
  expect([...(await store.current(hash))]).toEqual([2])
})
