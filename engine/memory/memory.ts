/** An engine over arrays: for quick tests, and as the proof that the contract says all that an engine must do. */

import type {
  Answer,
  ArchiveEngine,
  Change,
  Ledger,
  LedgerRecord,
  NextArchive,
  Part,
  Question,
  Receipt,
} from '../contract.ts'
import { countFacets } from '../count-facets.ts'
import type { ArchiveDocument } from '../document.ts'
import type { Filter } from '../filter.ts'
import { INDEX_VERSION } from '../index-version.ts'
import { partName } from '../text-parts.ts'
import type { VocabularyEntry } from '../vocabulary.ts'
import { keeps, narrows } from './filter.ts'
import { scoreOf } from './holds.ts'
import { pick } from './pick.ts'
import { until } from './until.ts'
import { memoryVocabulary } from './vocabulary.ts'

/** What an archive holds: its documents and its words take the place of others at one moment. */
type Content = { documents: Map<string, ArchiveDocument>; words: Map<string, VocabularyEntry> }

const RECEIPT: Receipt = { searchable: async () => new Map() }
const LIMITS = { clauses: 100, parts: 100, depth: 10_000, facetValues: 1_000 }

function keyOf(entry: VocabularyEntry): string {
  return 'word' in entry ? entry.word : `${entry.name} ${entry.language} ${entry.written}`
}

/** An empty archive in memory. */
export function memoryEngine(): ArchiveEngine {
  return new MemoryArchive().engine()
}

class MemoryArchive {
  content: Content = { documents: new Map(), words: new Map() }
  readonly #ledgers = new Map<string, Map<string, LedgerRecord>>()
  #version: string | undefined
  #revision = 0
  #gate: Promise<void> = Promise.resolve()
  #next: MemoryArchive | undefined

  engine(): ArchiveEngine {
    return {
      limits: LIMITS,
      ask: async (question, fields) => this.#ask(question, fields),
      countEach: async (parts, filter) => parts.map((part) => this.#found([part], filter).length),
      first: async (parts, filter, each, fields) =>
        parts.map((part) =>
          this.#found([part], filter)
            .slice(0, each)
            .map(({ document }) => pick(document, fields)),
        ),
      holders: async (parts, filter) =>
        parts.map((part) =>
          this.#found([part], filter)
            .slice(0, LIMITS.facetValues)
            .map(({ document }) => document.key),
        ),
      vocabulary: memoryVocabulary(() => this.content.words.values()),
      within: (lifetime) => until(lifetime, this.engine()),
      prepare: async () => {
        if (this.content.documents.size === 0) this.#version = INDEX_VERSION
        return { documents: this.content.documents.size, isOutdated: this.#version !== INDEX_VERSION }
      },
      describe: async () =>
        this.#version === undefined
          ? undefined
          : { documents: this.content.documents.size, version: this.#version },
      stats: async () => ({ documents: this.content.documents.size, isIndexing: false, bytes: 0 }),
      status: async () => ({
        name: 'memory',
        version: '1',
        databaseSize: 0,
        usedDatabaseSize: 0,
        waiting: 0,
        running: 0,
      }),
      isHealthy: async () => true,
      revision: async () => String(this.#revision),
      write: (change) => this.#write(change),
      settled: async () => {},
      ledger: (name) => this.#ledger(name),
      next: () => this.#beside(),
      fetch: async (keys, fields) =>
        keys.flatMap((key) => {
          const document = this.content.documents.get(key)
          return document === undefined ? [] : [pick(document, fields)]
        }),
      part: async (key, number) => this.content.documents.get(key)?.more?.[partName(number)],
      page: async (filter, fields, offset, limit) => {
        const kept = [...this.content.documents.values()].filter(keeps(filter))
        const items = kept.slice(offset, offset + limit).map((document) => pick(document, fields))
        return { items, total: kept.length }
      },
    }
  }

  /** What any of the parts finds, best first. */
  #found(parts: readonly Part[], filter: Filter) {
    const ways = parts.map((part) => ({ part, isKept: keeps({ all: [filter, part.filter ?? {}] }) }))
    return [...this.content.documents.values()]
      .flatMap((document) => {
        const scores = ways.map(({ part, isKept }) =>
          isKept(document) ? scoreOf(document, part) : undefined,
        )
        const score = Math.max(-1, ...scores.map((each) => each ?? -1))
        return score < 0 ? [] : [{ document, score, part: scores.indexOf(score) }]
      })
      .sort((one, other) => other.score - one.score)
  }

  #ask<Field extends keyof ArchiveDocument>(
    { anyOf, filter, order, offset, limit, facets }: Question,
    fields: readonly Field[],
  ): Answer<Field> {
    const found = this.#found(anyOf, filter)
    const date = ({ document }: (typeof found)[number], missing: number) => document.dateStart ?? missing
    if (order === 'newest') found.sort((one, other) => date(other, -1) - date(one, -1))
    if (order === 'oldest') found.sort((one, other) => date(one, Infinity) - date(other, Infinity))
    if (order === 'added')
      found.sort((one, other) => (other.document.added ?? -1) - (one.document.added ?? -1))
    if (order === 'key') found.sort((one, other) => compareKeys(one.document.key, other.document.key))
    return {
      hits: found
        .slice(offset, offset + limit)
        .map(({ document, ...rest }) => ({ ...rest, document: pick(document, fields) })),
      total: found.length,
      facets: countFacets(
        found.map(({ document }) => document),
        facets,
      ),
    }
  }

  async #write(change: Change): Promise<Receipt> {
    await this.#gate
    const { documents } = this.content
    this.#revision++
    if (change.kind === 'put') return this.#put(change)
    if (change.kind === 'remove') for (const key of change.keys) documents.delete(key)
    else if (change.kind === 'place')
      for (const placement of change.placements) {
        const known = documents.get(placement.key)
        if (known !== undefined) documents.set(known.key, { ...known, ...structuredClone(placement) })
      }
    else {
      if (!narrows(change.filter))
        throw new TypeError('A filter that does not narrow would remove everything')
      for (const document of [...documents.values()].filter(keeps(change.filter)))
        documents.delete(document.key)
    }
    return RECEIPT
  }

  #put({ documents, words }: Change & { kind: 'put' }): Receipt {
    const refusals = new Map<string, string>()
    for (const document of documents) {
      if (/^[A-Za-z0-9_-]+$/.test(document.key))
        this.content.documents.set(document.key, structuredClone(document))
      else refusals.set(document.key, `${document.key} is no key`)
    }
    for (const entry of words) this.content.words.set(keyOf(entry), { ...entry })
    return { searchable: async () => refusals }
  }

  #ledger<Entry extends LedgerRecord>(name: string): Ledger<Entry> {
    const records = (this.#ledgers.get(name) ?? new Map()) as Map<string, Entry>
    this.#ledgers.set(name, records)
    const read = ({ within, ...rest }: Entry) => structuredClone(rest)
    const change = async (action: () => void) => {
      action()
      return RECEIPT
    }
    return {
      get: async (keys) => keys.flatMap((key) => (records.has(key) ? [read(records.get(key) as Entry)] : [])),
      page: async (within, offset, limit) => {
        const all = [...records.values()].filter(
          (record) => within === undefined || record.within?.includes(within) === true,
        )
        return { items: all.slice(offset, offset + limit).map(read), total: all.length }
      },
      put: (added) =>
        change(() => {
          for (const record of added) records.set(record.key, structuredClone(record))
        }),
      remove: (keys) =>
        change(() => {
          for (const key of keys) records.delete(key)
        }),
      clear: () => change(() => records.clear()),
    }
  }

  #beside(): NextArchive {
    this.#next ??= new MemoryArchive()
    const beside = this.#next
    return {
      archive: beside.engine(),
      publish: async (lastLook = async () => {}) => {
        let open = () => {}
        this.#gate = new Promise((resolve) => {
          open = resolve
        })
        try {
          await lastLook()
          ;[this.content, beside.content] = [beside.content, this.content]
          this.#version = INDEX_VERSION
          this.#revision++
        } finally {
          open()
        }
      },
      discard: async () => {
        beside.content = { documents: new Map(), words: new Map() }
        beside.#version = undefined
      },
    }
  }
}

/** Capitals count as small letters. */
function compareKeys(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}
