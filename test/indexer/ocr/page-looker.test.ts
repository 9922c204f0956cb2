/** What is done beside the program that reads: pages are turned and cut, quotation marks told, and lines that were passed over found. */
import { describe, expect, test } from 'vitest'
import type { Look } from '../../../indexer/ocr/look.ts'
import { pageLooker, turnedRight } from '../../../indexer/ocr/page-looker.ts'
import { quotesTold } from '../../../indexer/ocr/quotes.ts'
import { unreadLines, withLines } from '../../../indexer/ocr/unread-lines.ts'
import type { GreyImage } from '../../../indexer/read/formats/pdf/render.ts'
import type { OcrWord } from '../../../indexer/recognised/words.ts'

/** A white picture with black rectangles. */
function drawn(width: number, height: number, boxes: readonly (readonly number[])[]): GreyImage {
  const pixels = Buffer.alloc(width * height, 255)
  for (const [left = 0, top = 0, wide = 0, high = 0] of boxes)
    for (let y = top; y < top + high; y++) pixels.fill(0, y * width + left, y * width + left + wide)
  return { pixels, width, height }
}

function word(
  text: string,
  line: number,
  [left = 0, top = 0, width = 0, height = 0]: readonly number[],
): OcrWord {
  return { text, confidence: 90, left, top, width, height, block: 1, paragraph: 1, line }
}

/** Four words in each of five lines, 20 points high. */
const LINES = [100, 140, 180, 220, 260].map((top) => [50, 150, 250, 350].map((left) => [left, top, 80, 20]))
const page = drawn(500, 400, LINES.flat())
const words = LINES.map((line, at) => line.map((box) => word(`w${at}`, at, box)))

describe('lines that nothing was seen on', () => {
  test('are told by their ink', () => {
    expect(unreadLines(page, words.flat())).toEqual([])
    const [missing, ...none] = unreadLines(page, words.toSpliced(2, 1).flat())
    expect(none).toEqual([])
    expect(missing?.top).toBeGreaterThan(170)
    expect((missing?.top ?? 0) + (missing?.height ?? 0)).toBeLessThan(210)
    expect(missing?.width).toBeGreaterThan(370)
  })
  test('a rule, a picture and a page without words are none', () => {
    const others = drawn(500, 800, [
      ...LINES.flat(),
      [50, 320, 400, 3],
      [50, 400, 400, 300],
      [480, 20, 3, 300],
    ])
    expect(unreadLines(others, words.flat())).toEqual([])
    expect(unreadLines(page, [])).toEqual([])
  })
  test('come between those above and below, and nothing is there twice', () => {
    const known = words.toSpliced(2, 1).flat()
    const read = [...(words[2] ?? []), ...(words[1] ?? [])].map((one) => ({ ...one, block: 9 }))
    const merged = withLines(known, read)
    expect(merged.map(({ text }) => text)).toEqual(words.flat().map(({ text }) => text))
    expect(new Set(merged.map(({ block, line }) => `${block} ${line}`)).size).toBe(5)
  })
})

describe('quotation marks beside Persian words', () => {
  const box = [10, 10, 60, 30] as const
  const letters = [14, 12, 46, 26]
  const hanging = [66, 11, 3, 9]
  const alef = [66, 11, 3, 26]
  test.each([
    ['ادمیتری', hanging, '"دمیتری'],
    ['ادمیتری', alef, 'ادمیتری'],
    ['دمیتری', hanging, 'دمیتری'],
  ])('%s', (read, first, expected) => {
    const image = drawn(100, 60, [letters, first])
    expect(quotesTold([word(read, 1, box)], image).map(({ text }) => text)).toEqual([expected])
  })
  test('a sign at the end that hangs is one', () => {
    const told = (last: readonly number[]) =>
      quotesTold([word('مدودیف!', 1, box)], drawn(100, 60, [[16, 12, 54, 26], last]))[0]?.text
    expect(told([11, 11, 3, 9])).toBe('مدودیف"')
    expect(told([11, 11, 3, 26])).toBe('مدودیف!')
  })
})

test('a page is turned and cut before it is looked at, and its words are where they stand on the whole', async () => {
  const looked: string[] = []
  const see = pageLooker(page, (image) => async (look: Look) => {
    looked.push(`${image.toString('latin1', 0, 10).replaceAll('\n', ' ')} ${look.turn}`)
    return { words: [word('a', 1, [5, 6, 7, 8])], width: 1, height: 1 }
  })
  const region = { left: 30, top: 40, width: 50, height: 60 }
  const seen = await see({ language: 'aze', turn: 90, region })
  expect(looked).toEqual(['P5 50 60 2 0'])
  expect(seen).toMatchObject({ width: 400, height: 500, words: [{ left: 35, top: 46 }] })
  expect(turnedRight(turnedRight(page, 90), 270).pixels.equals(page.pixels)).toBe(true)
})
