import type { ArchiveDocument, Vocabulary } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { patiently } from '../../engine/retry.ts'
import { linkReprints } from '../deliver/reprints.ts'
import type { Renewed } from './renew.ts'

/** How documents get into an archive that is made beside another. */
export type Transfer = {
  /** Takes a document in; waits while enough are on their way. */
  take: (renewed: Renewed) => Promise<void>
  /** Resolves when all that was taken is in the index. */
  finish: () => Promise<void>
}

/** A batch is full at so many documents or characters; several are on their way, which the engine joins as it likes. */
const BATCH_DOCUMENTS = 500
const BATCH_CHARACTERS = 1_500_000
const BATCHES_UNDER_WAY = 8
/** Words that were sent need not be sent again; so many are remembered. */
const REMEMBERED_WORDS = 500_000

type Filling = { documents: ArchiveDocument[]; words: Vocabulary; characters: number }

/**
 * Push documents in their order, which decides between equal hits. The engine refuses all of a batch or nothing, and here all of
 * it counts.
 *
 * @param isLinked the groups of the documents are known; otherwise they are looked up among those that are there
 * @param beforeBatch called before each batch, with the number of documents that are in the index; may throw to end all
 * @throws EngineError, StorageError, EngineUnavailableError from `take` or `finish`
 */
export function startTransfer(
  engine: Engine,
  isLinked: boolean,
  beforeBatch: (done: number) => void | Promise<void>,
): Transfer {
  const underWay: { tasks: number[]; documents: number }[] = []
  const sentWords = new Set<string>()
  let filling = emptyFilling()
  let done = 0

  const send = async () => {
    const full = filling
    filling = emptyFilling()
    while (underWay.length >= BATCHES_UNDER_WAY) await settleFirst()
    await beforeBatch(done)
    const documents = isLinked ? full.documents : await patiently(() => linkReprints(engine, full.documents))
    const words = [...full.words.values()]
    const tasks = [await patiently(() => engine.push(documents))]
    if (words.length > 0) tasks.push(await patiently(() => engine.pushWords(words)))
    underWay.push({ tasks, documents: documents.length })
  }

  const settleFirst = async () => {
    const { tasks = [], documents = 0 } = underWay.shift() ?? {}
    for (const task of tasks) await engine.settle(task)
    done += documents
  }

  return {
    take: async ({ document, words }) => {
      filling.documents.push(document)
      filling.characters += document.text.length
      for (const [word, entry] of words) {
        if (sentWords.has(word)) continue
        if (sentWords.size >= REMEMBERED_WORDS) sentWords.clear()
        sentWords.add(word)
        filling.words.set(word, entry)
      }
      if (filling.documents.length >= BATCH_DOCUMENTS || filling.characters >= BATCH_CHARACTERS) await send()
    },
    finish: async () => {
      if (filling.documents.length > 0) await send()
      while (underWay.length > 0) await settleFirst()
    },
  }
}

function emptyFilling(): Filling {
  return { documents: [], words: new Map(), characters: 0 }
}
