import { patiently } from '../../engine/retry.ts'
import { startLimit } from '../../flow/limit.ts'
import { type BuildResult, startBuildPool } from '../build/build-pool.ts'
import { knownWords } from '../build/known-words.ts'
import { forget, judgeAll, type RunContext, type ToBuild } from '../decide/apply.ts'
import type { Candidate } from '../decide/decide.ts'
import { startInFlight } from '../decide/in-flight.ts'
import { Pusher } from '../deliver/pusher.ts'
import { factsOf, type Outcome } from '../outcome.ts'
import type { FileState } from '../scan/file-state.ts'

/** Texts are looked up, built and sent in chunks of so many, or of so many characters. */
const CHUNK_TEXTS = 96
const CHUNK_CHARACTERS = 200_000
/** So many chunks are worked on at once: one is looked up while others are built and sent. */
const CHUNKS_AT_ONCE = 2
/** After so many milliseconds without anything to do, what is there is sent: a slow file must not hold up the others. */
const PATIENCE = 3_000

/** Takes texts, and sees to it that they come into the index. */
export type Intake = {
  /** Waits while enough is under way. @throws EngineUnavailableError when the engine stays away */
  take: (candidate: Candidate) => Promise<void>
  /** Wait until everything taken has its outcome. @throws as `take` */
  finish: () => Promise<void>
  /** Stop the threads. What is under way is dropped. */
  close: () => Promise<void>
  /** Documents that the engine has got and not stored yet. */
  readonly waiting: number
}

/** @param revisit gets files that must be read again: their text was that of a document that has another now */
export function startIntake(
  context: Omit<RunContext, 'inFlight'>,
  revisit: (state: FileState) => void,
): Intake {
  const inFlight = startInFlight()
  const desk: RunContext = { ...context, inFlight }
  const pool = startBuildPool()
  const pusher = new Pusher(desk.engine, inFlight, ({ riders }, reason) => {
    for (const { open, outcome } of riders)
      desk.tell(open, reason === undefined ? outcome : { ...outcome, status: 'failed', reason })
  })
  const work = startLimit(CHUNKS_AT_ONCE)
  let chunk: Candidate[] = []
  let characters = 0
  let lastTaken = Date.now()
  let judging: Promise<unknown> = Promise.resolve()

  const judge = async (candidates: readonly Candidate[]): Promise<ToBuild[]> => {
    const { builds, placed, left } = await judgeAll(desk, candidates)
    for (const state of await forget(desk.engine, left)) revisit(state)
    pusher.place(placed)
    return builds
  }
  const process = async (candidates: readonly Candidate[]) => {
    const judged = judging.then(() => judge(candidates))
    judging = judged.catch(() => undefined)
    const builds = await judged
    const texts = builds.map(({ request }) => request.source.text)
    const known = await patiently(() => knownWords(desk.engine, texts))
    const results = await pool.build(builds.map(({ request }) => ({ ...request, known })))
    for (const [index, build] of builds.entries())
      await send(build, results[index] ?? { error: 'was not built' })
  }
  const send = async ({ request, entry, outcome }: ToBuild, result: BuildResult) => {
    if ('error' in result) {
      pusher.refuse(entry, result.error)
      return
    }
    const { document, words, notes } = result
    const { notes: noted = [] } = request.source
    Object.assign(outcome, {
      facts: factsOf(document),
      notes: [...noted, ...notes],
      ...(document.scan === undefined ? {} : { ocrConfidence: document.scan.confidence }),
    } satisfies Partial<Outcome>)
    await pusher.take(document, words, entry)
  }
  const sendChunk = async () => {
    const full = chunk
    chunk = []
    characters = 0
    if (full.length > 0) await work.begin(() => process(full))
  }
  const impatience = setInterval(() => {
    if (work.size > 0 || Date.now() - lastTaken < PATIENCE) return
    // A failure comes out of the next `take` or `finish`.
    void sendChunk().catch(() => undefined)
    pusher.flush()
  }, PATIENCE)
  return {
    take: async (candidate) => {
      chunk.push(candidate)
      characters += candidate.source.text.length
      lastTaken = Date.now()
      if (chunk.length >= CHUNK_TEXTS || characters >= CHUNK_CHARACTERS) await sendChunk()
    },
    finish: async () => {
      await sendChunk()
      await work.finish()
      await pusher.finish()
    },
    close: async () => {
      clearInterval(impatience)
      await pool.close()
    },
    get waiting() {
      return pusher.waiting
    },
  }
}
