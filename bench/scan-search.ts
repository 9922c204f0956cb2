/** Whether the pages of scans are found by two words that stand on them. */

import { analyze } from '../analysis/analyze.ts'
import { archiveInMemory } from '../test/search/archive.ts'
import type { ScanCase } from './scan-cases.ts'

/** A page that was read, and which of its words were lost. */
export type ReadCase = { scan: ScanCase; text: string; confidence: number; share: number; lost: string[] }

/** How many of its pairs of words find a page, as a share: as they are typed, and as a search does by itself. */
export type SearchedCase = { scan: ScanCase; strict: number; forgiving: number; missed: string[] }

/** Pairs that are asked for of each page. */
const PAIRS = 12

/** Put the pages of each condition and resolution into an archive, and ask for pairs of words that were printed on them, side by side. */
export async function searchedShares(read: readonly ReadCase[]): Promise<SearchedCase[]> {
  const archives = new Map<string, ReadCase[]>()
  for (const one of read) {
    const kind = `${one.scan.condition} ${one.scan.dpi}`
    archives.set(kind, [...(archives.get(kind) ?? []), one])
  }
  const shares: SearchedCase[] = []
  for (const pages of archives.values()) shares.push(...(await sharesIn(pages)))
  return shares
}

async function sharesIn(read: readonly ReadCase[]): Promise<SearchedCase[]> {
  const documents = read.map(({ scan, text, confidence }, at) => ({
    id: `page-${at}`,
    title: '',
    text,
    language: scan.language,
    scan: { hash: String(at), confidence, pages: [1] },
  }))
  const archive = await archiveInMemory(documents)
  const shares: SearchedCase[] = []
  for (const [at, { scan }] of read.entries()) {
    const pairs = pairsOf(scan)
    const isFound = async (query: string, parameters: Record<string, string>) => {
      const asked = { ...parameters, group: 'off', hitsPerPage: '100' }
      const { hits } = await archive.search(`${query} `, asked)
      return hits.some(({ id }) => id === `page-${at}`)
    }
    let strict = 0
    const missed: string[] = []
    for (const pair of pairs) {
      if (await isFound(pair, { names: 'off', translations: 'off', relaxed: 'off', misread: 'off' })) strict++
      if (!(await isFound(pair, {}))) missed.push(pair)
    }
    const forgiving = 1 - missed.length / pairs.length
    shares.push({ scan, strict: strict / pairs.length, forgiving, missed })
  }
  return shares
}

/** Pairs of neighbours that say something, evenly over the page. */
function pairsOf({ lines, language }: ScanCase): string[] {
  const pairs = lines.flatMap((line) => {
    const words = analyze(line, language).map(({ word }) => word)
    return words.flatMap((word, at) => {
      const next = words[at + 1]
      const says = [word, next].every(
        (one) => one !== undefined && !one.isStop && /^\p{L}{3,}$/u.test(one.written),
      )
      return says && next !== undefined ? [`${word.written} ${next.written}`] : []
    })
  })
  const step = Math.max(1, pairs.length / PAIRS)
  return Array.from({ length: Math.min(PAIRS, pairs.length) }, (_, at) => pairs[Math.floor(at * step)] ?? '')
}
