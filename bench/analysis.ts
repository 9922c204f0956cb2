/** How fast texts are analysed, beside the least that any search engine does with them. */

import { detectDocument } from '../analysis/detect/detect.ts'
import { analyzeDocument } from '../analysis/document.ts'
import { LANGUAGES } from '../analysis/language.ts'
import type { BenchDocument } from './documents.ts'
import { median, type Table } from './table.ts'

const MEGABYTE = 1_000_000

/** Finding words and making them lower-case: what the others are compared with. */
function lowered(text: string): unknown {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
}

/** A row for each language and a row for telling languages apart. @param rounds each through all documents */
export function measureAnalysis(documents: readonly BenchDocument[], rounds: number): Table {
  const rows = LANGUAGES.map((language) => {
    const texts = documents.filter((document) => document.language === language).map(({ text }) => text)
    return row(`analysis, ${language}`, texts, (text) => analyzeDocument(text, language), rounds)
  })
  const texts = documents.map(({ text }) => text)
  rows.push(row('language detection', texts, detectDocument, rounds))
  const columns = ['step', 'MB/s', 'words and lower case MB/s', 'ratio']
  return { title: 'Analysis', columns, rows }
}

function row(name: string, texts: readonly string[], work: (text: string) => unknown, rounds: number) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const rates: { own: number; least: number }[] = []
  // The first round is for the compiler.
  for (let round = 0; round <= rounds; round++) {
    const own = rate(texts, bytes, work)
    const least = rate(texts, bytes, lowered)
    if (round > 0) rates.push({ own, least })
  }
  return [
    name,
    median(rates.map(({ own }) => own)),
    median(rates.map(({ least }) => least)),
    median(rates.map(({ own, least }) => own / least)),
  ]
}

/** Megabytes of UTF-8 a second. */
function rate(texts: readonly string[], bytes: number, work: (text: string) => unknown): number {
  const started = performance.now()
  for (const text of texts) work(text)
  return bytes / MEGABYTE / ((performance.now() - started) / 1000)
}
