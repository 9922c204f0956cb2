/**
 * Takes in documents one by one, from several clients at once, and hands them to the engine in batches, since updates are
 * dear: an index of 100,000 documents takes seconds for one more, and not much longer for a hundred.
 */
import { setImmediate as pause } from 'node:timers/promises'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import type { Filter } from '../../engine/filter.ts'
import { startBackpressure } from '../../flow/backpressure.ts'
import { type Receipt, type Settling, startSettling } from '../../flow/receipt.ts'
import { startSerial } from '../../flow/serial.ts'
import { startSerialByKey } from '../../flow/serial-by-key.ts'
import { type Built, type Identity, identify } from '../build/build.ts'
import { startBuildPool } from '../build/build-pool.ts'
import type { SourceText } from '../source-text.ts'
import { link, pushBatch } from './batch.ts'

/** A batch goes off when nothing came for so long, when it is so old (milliseconds), or so large. */
const QUIET = 200
const MAX_AGE = 2_000
const BATCH_DOCUMENTS = 1_000
const BATCH_CHARACTERS = 4_000_000

/** Words that are known to be in the vocabulary need not be sent again; so many are remembered. */
const REMEMBERED_WORDS = 200_000

/** What came with a request lies in no file, and is no other place of a text that does. */
const FROM_NO_FILE = { path: null, record: null, places: [], files: [], textHash: null }

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
  /** Remove a document; undefined where there is none with this key. */
  remove: (key: string) => Promise<Receipt | undefined>
  /** Remove what a filter finds. */
  removeWhere: (filter: Filter) => Receipt
  /** Documents that are not searchable yet. */
  waiting: () => number
  isFull: () => boolean
}

/** The state of a document that is on its way: its new hash, or undefined where it is being removed. */
type Pending = { hash: string | undefined; load: Receipt }

type Forming = Settling & {
  documents: Map<string, ArchiveDocument>
  words: Map<string, string>
  characters: number
  pending: Map<string, Pending>
  since: number
}

/** Open the way into an archive. @param report told of what fails after it was accepted */
export function openPushIntake(engine: Engine, report: (problem: unknown) => void): PushIntake {
  const pending = new Map<string, Pending>()
  const pool = startBuildPool({ count: 1, words: 'all' })
  /** The order of requests is that of their effects, also where one document takes longer to build than the next. */
  const building = startSerialByKey()
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

  const put = ({ document, words }: Built, identity: Identity): Receipt => {
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
    forming.documents.set(document.key, { ...document, ...FROM_NO_FILE })
    for (const [word, written] of words) if (!sentWords.has(word)) forming.words.set(word, written)
    const own = { hash: identity.hash, load: forming.load }
    forming.pending.set(document.key, own)
    pending.set(document.key, own)
    const { load } = forming
    schedule(forming)
    return load
  }

  const takeOne = async (
    source: SourceText,
    identity: Identity,
    seen: Map<string, string>,
    old: string | undefined,
  ): Promise<Taken> => {
    const { key, id, hash } = identity
    const other = seen.get(key)
    if (other !== undefined && other !== hash) {
      const reason = `has the id ${id}, which another record of this request has`
      return { key, id, status: 'rejected', reason, load: undefined }
    }
    seen.set(key, hash)
    if (old === hash) return { key, id, status: 'unchanged', load: pending.get(key)?.load }
    const [built = { error: 'was not built' }] = await pool.build([{ source, stated: {}, identity }])
    if ('error' in built) return { key, id, status: 'rejected', reason: built.error, load: undefined }
    return { key, id, status: old === undefined ? 'created' : 'updated', load: put(built, identity) }
  }

  const schedule = ({ documents, characters, since }: Forming) => {
    clearTimeout(timer)
    if (documents.size >= BATCH_DOCUMENTS || characters >= BATCH_CHARACTERS) flush()
    else timer = setTimeout(flush, Math.min(QUIET, Math.max(0, since + MAX_AGE - Date.now())))
  }

  const hashes = async (keys: readonly string[]) => {
    const before = new Map(keys.map((key) => [key, pending.get(key)]))
    // While something is being removed by a filter, nobody knows what will be left: then everything is new.
    const stored = clearings > 0 ? [] : await engine.indexes.fetch(keys, ['hash'])
    const known = new Map(stored.map(({ key, hash }) => [key, hash]))
    return (key: string) => {
      const own = pending.get(key) ?? before.get(key)
      return own === undefined ? known.get(key) : own.hash
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
      const identities = sources.map((source) => identify(source, {}))
      const hashOf = await hashes(identities.map(({ key }) => key))
      const taken: Taken[] = []
      for (const [at, source] of sources.entries()) {
        const identity = identities[at] ?? identify(source, {})
        await room.wait()
        taken.push(
          await building.run(identity.key, () => takeOne(source, identity, seen, hashOf(identity.key))),
        )
        // Analysis takes milliseconds a document; searches have their turn in between.
        await pause()
      }
      return taken
    },
    remove: async (key) => {
      await building.idle(key)
      const hashOf = await hashes([key])
      if (hashOf(key) === undefined) return undefined
      const settling = startSettling()
      const own = { hash: undefined, load: settling.load }
      pending.set(key, own)
      return removal(new Map([[key, own]]), settling, () => engine.remove([key]))
    },
    removeWhere: (filter) => {
      const settling = startSettling()
      clearings++
      void settling.load.done.catch(() => undefined).finally(() => clearings--)
      return removal(new Map(), settling, () => engine.removeWhere(filter))
    },
    waiting: room.documents,
    isFull: room.isFull,
  }
}
