/**
 * Takes in documents one by one, from several clients at once, and hands them to the engine in batches, since updates are
 * dear: an index of 100,000 documents takes seconds for one more, and not much longer for a hundred.
 */
import { setImmediate as pause } from 'node:timers/promises'
import { isLanguage } from '../../analysis/language.ts'
import {
  type ArchiveDocument,
  type ByHand,
  STORED_FIELDS,
  type StoredDocument,
} from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import type { Filter } from '../../engine/filter.ts'
import { startBackpressure } from '../../flow/backpressure.ts'
import { type Receipt, type Settling, startSettling } from '../../flow/receipt.ts'
import { startSerial } from '../../flow/serial.ts'
import { type Built, build, type Identity, identify, type StatedFacts } from '../build/build.ts'
import { type Corrections, corrected } from '../build/by-hand.ts'
import { forgetRemoved, REMOVAL_FIELDS, rememberRemoved, rememberRemovedWhere } from '../decide/removed.ts'
import { readDate } from '../extract/read-date.ts'
import type { SourceText } from '../source-text.ts'
import { link, pushBatch } from './batch.ts'

/** A batch goes off when nothing came for so long, when it is so old (milliseconds), or so large. */
const QUIET = 200
const MAX_AGE = 2_000
const BATCH_DOCUMENTS = 1_000
const BATCH_CHARACTERS = 4_000_000

/** Words that are known to be in the vocabulary need not be sent again; so many are remembered. */
const REMEMBERED_WORDS = 200_000

/** What must be known of a document before it is replaced. */
const KNOWN_FIELDS = [
  'hash',
  'text',
  'title',
  'date',
  'language',
  'source',
  'path',
  'record',
  'places',
  'files',
  'added',
  'byHand',
] as const satisfies (keyof StoredDocument)[]
type Known = Pick<StoredDocument, (typeof KNOWN_FIELDS)[number]>

/** What comes with a request has the place of the document that it replaces, but is no other place of a text in a file. */
function standing(known: Known | undefined) {
  const { path = null, record = null, places = [], files = [] } = known ?? {}
  return { path, record, places, files, textHash: null }
}

/** What became of a document; `load` is undefined where nothing is to be done. */
export type Taken = {
  key: string
  id: string
  status: 'created' | 'updated' | 'unchanged' | 'rejected'
  reason?: string
  load: Receipt | undefined
}

export type PushIntake = {
  /**
   * Take in documents, in order. Waits while there is no room, and throws where the engine is away.
   *
   * @param seen hashes by key of what the same client sent before: another document with one of these ids is rejected
   */
  take: (sources: readonly SourceText[], seen: Map<string, string>) => Promise<Taken[]>
  /**
   * Change what is given by hand of a document; it keeps its place and its text.
   *
   * @returns undefined where there is none with this key
   */
  correct: (key: string, corrections: Corrections) => Promise<Receipt | undefined>
  /** Remove a document; undefined where there is none with this key. What came from a file stays out of later runs. */
  remove: (key: string) => Promise<Receipt | undefined>
  /** Remove what a filter finds, in the same way. */
  removeWhere: (filter: Filter) => Receipt
  /** Documents that are not searchable yet. */
  waiting: () => number
  isFull: () => boolean
}

/** The state of a document that is on its way: what it will be, or undefined where it is being removed. */
type Pending = { known: Known | undefined; load: Receipt }

type Forming = Settling & {
  documents: Map<string, ArchiveDocument>
  words: Map<string, string>
  characters: number
  pending: Map<string, Pending>
  since: number
}

/**
 * Open the way into an archive.
 *
 * @param report told of what fails after it was accepted
 * @param stated what is said of every document, and may change
 */
export function openPushIntake(
  engine: Engine,
  report: (problem: unknown) => void,
  stated: () => StatedFacts = () => ({}),
): PushIntake {
  const pending = new Map<string, Pending>()
  const queue = startSerial()
  const room = startBackpressure()
  let sentWords = new Set<string>()
  let forming: Forming | undefined
  let timer: NodeJS.Timeout | undefined
  let clearings = 0

  const flush = () => {
    clearTimeout(timer)
    const full = forming
    forming = undefined
    if (full !== undefined) void queue(() => send(full))
  }

  const send = async (full: Forming) => {
    const documents = [...full.documents.values()]
    const words = [...full.words].map(([word, written]) => ({ word, written }))
    await follow(full, async () => {
      const wordTask = words.length === 0 ? undefined : await engine.pushWords(words)
      const task = await engine.push(await link(engine, documents))
      await forgetRemoved(engine, documents)
      for (const { word } of words) sentWords.add(word)
      if (sentWords.size > REMEMBERED_WORDS) sentWords = new Set()
      return async () => {
        const refusals = await settled(task, full)
        if (wordTask !== undefined) await engine.settle(wordTask)
        return refusals
      }
    })
  }

  /** One document that the engine refuses fails its whole batch; then the others go again, unless newer ones came. */
  const settled = async (task: number, { documents, pending: own }: Forming) => {
    try {
      await engine.settle(task)
      return new Map<string, string>()
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      const current = [...documents.values()].filter(({ key }) => pending.get(key) === own.get(key))
      const refusals = await pushBatch(engine, { documents: current, words: new Map() })
      for (const refusal of refusals) report(new EngineError(`${refusal.key}: ${refusal.reason}`))
      return new Map(refusals.map(({ key, reason }) => [key, reason]))
    }
  }

  /** Hand something to the engine, and see it done without anybody waiting for it. */
  const follow = async (
    settling: Settling & {
      documents: ReadonlyMap<string, unknown>
      characters: number
      pending: ReadonlyMap<string, Pending>
    },
    hand: () => Promise<() => Promise<Map<string, string>>>,
  ) => {
    const end = () => {
      for (const [key, own] of settling.pending) if (pending.get(key) === own) pending.delete(key)
      room.leave(settling.documents.size, settling.characters)
    }
    try {
      const finish = await hand()
      settling.accept()
      void finish()
        .then(settling.finish, (error: unknown) => {
          settling.fail(error)
          report(error)
        })
        .finally(end)
    } catch (error) {
      settling.fail(error)
      end()
    }
  }

  const put = ({ document, words }: Pick<Built, 'document' | 'words'>): Receipt => {
    forming ??= {
      ...startSettling(),
      documents: new Map(),
      words: new Map(),
      characters: 0,
      pending: new Map(),
      since: Date.now(),
    }
    const replaced = forming.documents.get(document.key)
    if (replaced !== undefined) room.leave(1, 0)
    room.enter(1, document.text.length)
    forming.characters += document.text.length
    forming.documents.set(document.key, document)
    for (const [word, written] of words) if (!sentWords.has(word)) forming.words.set(word, written)
    const own = { known: document, load: forming.load }
    forming.pending.set(document.key, own)
    pending.set(document.key, own)
    const { load } = forming
    schedule(forming)
    return load
  }

  const takeOne = (
    source: SourceText,
    identity: Identity,
    seen: Map<string, string>,
    old: Known | undefined,
  ): Taken => {
    const { key, id, hash } = identity
    const other = seen.get(key)
    if (other !== undefined && other !== hash) {
      const reason = `has the id ${id}, which another record of this request has`
      return { key, id, status: 'rejected', reason, load: undefined }
    }
    seen.set(key, hash)
    if (old?.hash === hash) return { key, id, status: 'unchanged', load: pending.get(key)?.load }
    const status = old === undefined ? 'created' : 'updated'
    return { key, id, status, load: put(replacing(old, source, identity, stated())) }
  }

  const schedule = ({ documents, characters, since }: Forming) => {
    clearTimeout(timer)
    if (documents.size >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS) flush()
    else timer = setTimeout(flush, Math.min(QUIET, Math.max(0, since + MAX_AGE - Date.now())))
  }

  const whatIsKnown = async (keys: readonly string[]) => {
    const before = new Map(keys.map((key) => [key, pending.get(key)]))
    // While something is being removed by a filter, nobody knows what will be left: then everything is new.
    const stored = clearings > 0 ? [] : await engine.indexes.fetch(keys, KNOWN_FIELDS)
    const known = new Map(stored.map((document) => [document.key, document]))
    return (key: string) => {
      const own = pending.get(key) ?? before.get(key)
      return own === undefined ? known.get(key) : own.known
    }
  }

  const removal = (own: Map<string, Pending>, settling: Settling, start: () => Promise<number>): Receipt => {
    flush()
    void queue(() =>
      follow({ ...settling, documents: new Map(), characters: 0, pending: own }, async () => {
        const task = await start()
        return async () => {
          await engine.settle(task)
          return new Map()
        }
      }),
    )
    return settling.load
  }

  return {
    take: async (sources, seen) => {
      const identities = sources.map((source) => identify(source, stated()))
      const knownOf = await whatIsKnown(identities.map(({ key }) => key))
      const taken: Taken[] = []
      for (const [at, source] of sources.entries()) {
        const identity = identities[at] ?? identify(source, stated())
        await room.wait()
        taken.push(takeOne(source, identity, seen, knownOf(identity.key)))
        // Analysis takes milliseconds a document; searches have their turn in between.
        await pause()
      }
      return taken
    },
    correct: async (key, corrections) => {
      await pending.get(key)?.load.done.catch(() => undefined)
      const [stored] = await engine.indexes.fetch([key], STORED_FIELDS)
      return stored === undefined ? undefined : put(corrected(stored, corrections, stated().names))
    },
    remove: async (key) => {
      const knownOf = await whatIsKnown([key])
      if (knownOf(key) === undefined) return undefined
      const settling = startSettling()
      const own = { known: undefined, load: settling.load }
      pending.set(key, own)
      return removal(new Map([[key, own]]), settling, async () => {
        await rememberRemoved(engine, await engine.indexes.fetch([key], REMOVAL_FIELDS))
        return engine.remove([key])
      })
    },
    removeWhere: (filter) => {
      const settling = startSettling()
      clearings++
      void settling.load.done.catch(() => undefined).finally(() => clearings--)
      return removal(new Map(), settling, async () => {
        await rememberRemovedWhere(engine, filter)
        return engine.removeWhere(filter)
      })
    },
    waiting: room.documents,
    isFull: room.isFull,
  }
}

/**
 * A document from a record. One of a file that gets other facts and not another text was corrected by hand, so that the facts outlive
 * later readings of the file.
 */
function replacing(
  known: Known | undefined,
  source: SourceText,
  identity: Identity,
  stated: StatedFacts,
): Pick<Built, 'document' | 'words'> {
  const kept = {
    added: known === undefined ? Date.now() : (known.added ?? null),
    byHand: known?.byHand ?? {},
  }
  const built = build(source, stated, identity, kept)
  const isCorrection =
    known !== undefined && (known.files ?? []).length > 0 && built.document.text === known.text
  const byHand = isCorrection ? { ...kept.byHand, ...otherFacts(known, source.given) } : kept.byHand
  const { document, words } = isCorrection ? build(source, stated, identity, { ...kept, byHand }) : built
  return { document: { ...document, ...standing(known) }, words }
}

/** The facts of a record that are not those of the document. */
function otherFacts(
  known: Known,
  { title, date, language, source, collections }: SourceText['given'],
): ByHand {
  return {
    ...(title !== undefined && title !== known.title && { title }),
    ...(date !== undefined && date !== known.date && readDate(date) !== undefined && { date }),
    ...(isLanguage(language) && language !== known.language && { language }),
    ...(source !== undefined && source !== known.source && { source }),
    ...(collections !== undefined && { collections: [...collections] }),
  }
}
