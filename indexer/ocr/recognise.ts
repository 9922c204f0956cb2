import { detectDocument } from '../../analysis/detect/detect.ts'
import { SURE } from '../../engine/document.ts'
import { pageInOrder } from '../recognised/reading-order.ts'
import {
  isLegible,
  OCR_LANGUAGE_OF,
  type OcrLanguage,
  type RecognisedPage,
  SCRIPT_OF,
} from '../recognised/scan-page.ts'
import { confidenceOf, type OcrWord } from '../recognised/words.ts'
import type { Look, See, Seen } from './look.ts'
import { withLines } from './unread-lines.ts'

/** A page as it was seen in one language and turn. */
type Reading = Seen & { look: Look; confidence: number }

/** At least as sure, and no other language or turn is tried. */
const CERTAIN = 78
/** What was read upside down or in another script is less sure than this. */
const HOPELESS = 50
const TURNS = [180, 90, 270]
/** Tesseract reads lines that run up or down, too, though less surely: of two turns the first is right unless the other is much better. */
const CLEARLY = 8
const LATIN: readonly OcrLanguage[] = ['aze', 'eng']

/**
 * Read a page. Its language is found by its script, and within a script by what is read; where nothing can be read in any it is turned.
 *
 * @param see looks at the page
 * @param languages those that can be read
 * @param first the likeliest language, that of the page before
 */
export async function recognisePage(
  see: See,
  languages: readonly OcrLanguage[],
  first: OcrLanguage,
  turn = 0,
): Promise<Omit<RecognisedPage, 'page'>> {
  const read = readerOf(see)
  let best = await inBestScript(read, languages, first, turn)
  if (best.confidence < HOPELESS && best.words.length > 0) best = await turned(read, languages, best)
  best = await withUnreadLines(read, await inBestLanguage(read, languages, best))
  const words = await withOtherBlocks(read, languages, best)
  const { text, boxes } = pageInOrder({ ...best, words })
  const page = { text, boxes, confidence: confidenceOf(words), turn: best.look.turn }
  return isLegible(page)
    ? { ...page, language: best.look.language }
    : { ...page, text: '', boxes: '', language: null }
}

type Read = (look: Look) => Promise<Reading>

function readerOf(see: See): Read {
  return async (look) => {
    const seen = await see(look)
    return { ...seen, look, confidence: confidenceOf(seen.words) }
  }
}

function better(one: Reading, other: Reading): Reading {
  return other.confidence > one.confidence ? other : one
}

/** The page in the script that it is most surely read in; what is certain at once is not read again. */
async function inBestScript(
  read: Read,
  languages: readonly OcrLanguage[],
  first: OcrLanguage,
  turn: number,
): Promise<Reading> {
  const start = languages.includes(first) ? first : (languages[0] ?? first)
  let best = await read({ language: start, turn })
  for (const other of oneOfEachScript(languages)) {
    // Few pages are in Cyrillic, and what is half sure in another script is not.
    const isEnough = best.confidence >= (other === 'aze_cyrl' ? SURE : CERTAIN)
    if (!isEnough && SCRIPT_OF[other] !== SCRIPT_OF[start])
      best = better(best, await read({ language: other, turn }))
  }
  return best
}

/** The first language of each script. */
function oneOfEachScript(languages: readonly OcrLanguage[]): OcrLanguage[] {
  const scripts = languages.map((language) => SCRIPT_OF[language])
  return languages.filter((language, at) => scripts.indexOf(SCRIPT_OF[language]) === at)
}

/** The page turned so that it can be read, which a part of it tells. */
async function turned(read: Read, languages: readonly OcrLanguage[], upright: Reading): Promise<Reading> {
  let best: Reading | undefined
  for (const by of TURNS) {
    const turn = (upright.look.turn + by) % 360
    for (const language of oneOfEachScript(languages)) {
      const seen = await read({ language, turn, region: middleOf(upright, by) })
      if (best === undefined || seen.confidence > best.confidence + CLEARLY) best = seen
      if (best.confidence >= CERTAIN) break
    }
    if ((best?.confidence ?? 0) >= CERTAIN) break
  }
  if (best === undefined || best.confidence <= upright.confidence + CLEARLY) return upright
  const { language, turn } = best.look
  return better(upright, await read({ language, turn }))
}

/** A part of the page, in the middle, that holds some lines whichever way it is turned. */
function middleOf({ width, height }: Seen, by: number) {
  const [wide, high] = by === 180 ? [width, height] : [height, width]
  const share = 0.6
  const cut = (size: number) => Math.round(size * share)
  return {
    left: Math.round((wide * (1 - share)) / 2),
    top: Math.round((high * (1 - share)) / 2),
    width: cut(wide),
    height: cut(high),
  }
}

/** Azerbaijani and English have one script: the text tells which of them it is. */
async function inBestLanguage(
  read: Read,
  languages: readonly OcrLanguage[],
  reading: Reading,
): Promise<Reading> {
  const { look, words, confidence } = reading
  if (!LATIN.includes(look.language) || confidence < HOPELESS) return reading
  const { language } = detectDocument(words.map(({ text }) => text).join(' '))
  if (language === 'und') return reading
  const meant = OCR_LANGUAGE_OF[language]
  if (meant === undefined || meant === look.language || !LATIN.includes(meant) || !languages.includes(meant))
    return reading
  const again = await read({ ...look, language: meant })
  return again.confidence >= confidence - 3 ? again : reading
}

/** The page with what is read on lines that nothing was seen on at first, each looked at by itself. */
async function withUnreadLines(read: Read, page: Reading): Promise<Reading> {
  if (page.confidence < HOPELESS) return page
  let { words } = page
  for (const region of page.unread?.() ?? []) {
    const seen = await read({ ...page.look, region })
    if (seen.confidence >= SURE) words = withLines(words, seen.words)
  }
  return { ...page, words }
}

/** Blocks in another language than the page are less sure than the rest. */
const FEWEST_BLOCK_WORDS = 4
const MOST_BLOCKS = 6
const WORTH = 15

/** The words of a page of which some blocks are in another language. */
async function withOtherBlocks(
  read: Read,
  languages: readonly OcrLanguage[],
  page: Reading,
): Promise<OcrWord[]> {
  if (page.confidence < HOPELESS) return page.words
  const blocks = blocksOf(page.words)
  const unsure = blocks.filter((words) => words.length >= FEWEST_BLOCK_WORDS && confidenceOf(words) < SURE)
  for (const block of unsure.slice(0, MOST_BLOCKS)) {
    const region = aroundOf(block, page)
    let best = { words: block, confidence: confidenceOf(block) + WORTH }
    for (const language of languages.filter((other) => other !== page.look.language)) {
      const seen = await read({ language, turn: page.look.turn, region })
      if (seen.confidence > best.confidence && seen.words.length > 0) best = seen
    }
    const { block: number = 0 } = block[0] ?? {}
    blocks[blocks.indexOf(block)] = best.words.map((word) => ({ ...word, block: number }))
  }
  return blocks.flat()
}

function blocksOf(words: readonly OcrWord[]): OcrWord[][] {
  const blocks: OcrWord[][] = []
  for (const word of words) {
    if (blocks.at(-1)?.[0]?.block === word.block) blocks.at(-1)?.push(word)
    else blocks.push([word])
  }
  return blocks
}

/** The part of the page that some words are on, with a little around it. */
function aroundOf(words: readonly OcrWord[], { width, height }: Seen) {
  const margin = 8
  const left = Math.max(0, Math.min(...words.map((word) => word.left)) - margin)
  const top = Math.max(0, Math.min(...words.map((word) => word.top)) - margin)
  const right = Math.min(width, Math.max(...words.map((word) => word.left + word.width)) + margin)
  const bottom = Math.min(height, Math.max(...words.map((word) => word.top + word.height)) + margin)
  return { left, top, width: right - left, height: bottom - top }
}
