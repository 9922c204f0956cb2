/** Pages that are recognised to tell how well: every language in every font, resolution and condition. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { GreyImage } from '../indexer/read/formats/pdf/render.ts'
import { drawnPage, noisy, type PageLanguage } from '../test/indexer/ocr/scans.ts'
import type { Font } from '../test/indexer/read/formats/pdf/printed.ts'

/** A page: its text, and how it was printed and scanned. */
export type ScanCase = {
  language: PageLanguage
  font: Font
  dpi: number
  condition: keyof typeof CONDITIONS
  lines: readonly string[]
}

const CONDITIONS = {
  clean: {},
  'skewed by 2°': { skew: 2 },
  'with noise': {},
  'two columns': { columns: 2 },
} as const

const FONTS: Record<PageLanguage, readonly Font[]> = {
  az: ['Vazirmatn', 'Noto Naskh Arabic', 'Amiri', 'Noto Sans Mono'],
  en: ['Vazirmatn', 'Noto Naskh Arabic', 'Amiri', 'Noto Sans Mono'],
  fa: ['Vazirmatn', 'Noto Naskh Arabic', 'Amiri', 'Scheherazade New'],
}
const RESOLUTIONS = [200, 300]

const SEEDS = join(import.meta.dirname, '..', 'seeds')
const TEXTS: Record<PageLanguage, string> = {
  az: '001_8a3a1af2e28435c9.txt',
  en: '004_b20a8cd9ccc54039.txt',
  fa: '003_d96ec3b443879f24.txt',
}
/** A page has as many words as are read in some seconds. */
const WORDS = 110
const PARAGRAPH = 28

/** All pages of some languages; those of one font have one text. */
export function scanCases(languages: readonly PageLanguage[]): ScanCase[] {
  return languages.flatMap((language) =>
    FONTS[language].flatMap((font, at) =>
      RESOLUTIONS.flatMap((dpi) =>
        conditions.map((condition) => ({ language, font, dpi, condition, lines: linesOf(language, at) })),
      ),
    ),
  )
}

const conditions = Object.keys(CONDITIONS) as ScanCase['condition'][]

/** The conditions of some pages, in the order in which they are told. */
export function conditionsOf(cases: readonly ScanCase[]): ScanCase['condition'][] {
  return conditions.filter((condition) => cases.some((one) => one.condition === condition))
}

/** A part of a sample document in paragraphs; each font has another. */
function linesOf(language: PageLanguage, part: number): string[] {
  const words = readFileSync(join(SEEDS, TEXTS[language]), 'utf8').split(/\s+/).filter(Boolean)
  const start = Math.min(part * 60, Math.max(0, words.length - WORDS))
  const own = words.slice(start, start + WORDS)
  return Array.from({ length: Math.ceil(own.length / PARAGRAPH) }, (_, at) =>
    own.slice(at * PARAGRAPH, (at + 1) * PARAGRAPH).join(' '),
  )
}

/** The page as it was scanned. */
export async function scannedCase(browser: Browser, scan: ScanCase): Promise<GreyImage> {
  const { language, font, dpi, condition, lines } = scan
  const image = await drawnPage(browser, language, { font, dpi, lines, ...CONDITIONS[condition] })
  return condition === 'with noise' ? noisy(image) : image
}
