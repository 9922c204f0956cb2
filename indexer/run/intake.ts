import { retryWhileAway } from '../../engine/retry.ts'
import { startLimit } from '../../flow/limit.ts'
import { type BuildResult, startBuildPool } from '../build/build-pool.ts'
import { knownWords } from '../build/known-words.ts'
import { startNewWords } from '../build/new-words.ts'
import { decideAll, forget, type RunContext, type ToBuild } from '../decide/apply.ts'
import type { Candidate } from '../decide/decide.ts'
import { startInFlight } from '../decide/in-flight.ts'
import { Pusher } from '../deliver/pusher.ts'
import type { FileState } from '../file-state.ts'
import { factsOf, type Outcome } from '../outcome.ts'

/** Texts are looked up, built and sent in chunks of so many, or of so many characters. */
const CHUNK_TEXTS = 96
const CHUNK_CHARACTERS = 200_000
/** So many chunks are worked on at once: one is looked up while others are built and sent. */
const CHUNKS_AT_ONCE = 2
/** Threads forget words sooner than this program: what they tell again is not sent again. So many are remembered, twice as many at most. */
const REMEMBERED_WORDS = 50_000
/** After so many milliseconds without anything to do, what is there is sent: a slow file must not hold up the others. */
const PATIENCE = 3_000

/** Takes texts, and sees to it that they come into the index. */
export class Intake {
  readonly #context: RunContext
  readonly #revisit: (state: FileState) => void
  readonly #pool = startBuildPool()
  readonly #pusher: Pusher
  readonly #newWords = startNewWords(REMEMBERED_WORDS, 'by spelling')
  readonly #work = startLimit(CHUNKS_AT_ONCE)
  readonly #timer: NodeJS.Timeout
  #chunk: Candidate[] = []
  #characters = 0
  #lastTaken = Date.now()
  /** Chunks are decided about one after the other. */
  #deciding: Promise<unknown> = Promise.resolve()

  /** @param revisit gets files that must be read again: their text was that of a document that has another now */
  constructor(context: Omit<RunContext, 'inFlight'>, revisit: (state: FileState) => void) {
    const inFlight = startInFlight()
    this.#context = { ...context, inFlight }
    this.#revisit = revisit
    this.#pusher = new Pusher(context.engine, inFlight, ({ riders }, reason) => {
      for (const { open, outcome } of riders)
        context.tell(open, reason === undefined ? outcome : { ...outcome, status: 'failed', reason })
    })
    this.#timer = setInterval(() => this.#sendWhatWaits(), PATIENCE)
  }

  /** Documents that the engine has got and not stored yet. */
  get waiting(): number {
    return this.#pusher.waiting
  }

  /** Take a text; waits while enough is on its way. @throws EngineUnavailableError when the engine stays away */
  async take(candidate: Candidate): Promise<void> {
    this.#chunk.push(candidate)
    this.#characters += candidate.source.text.length
    this.#lastTaken = Date.now()
    if (this.#chunk.length >= CHUNK_TEXTS || this.#characters >= CHUNK_CHARACTERS) await this.#sendChunk()
  }

  /** Wait until everything taken has its outcome. @throws as `take` */
  async finish(): Promise<void> {
    await this.#sendChunk()
    await this.#work.finish()
    await this.#pusher.finish()
  }

  /** Stop the threads. What is on its way is dropped. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#pool.close()
  }

  #sendWhatWaits(): void {
    if (this.#work.size > 0 || Date.now() - this.#lastTaken < PATIENCE) return
    // A failure comes out of the next `take` or `finish`.
    void this.#sendChunk().catch(() => undefined)
    this.#pusher.flush()
  }

  async #sendChunk(): Promise<void> {
    const full = this.#chunk
    this.#chunk = []
    this.#characters = 0
    if (full.length > 0) await this.#work.begin(() => this.#process(full))
  }

  async #process(candidates: readonly Candidate[]): Promise<void> {
    const { engine } = this.#context
    const decided = this.#deciding.then(() => this.#decide(candidates))
    this.#deciding = decided.catch(() => undefined)
    const builds = await decided
    const texts = builds.map(({ request }) => request.source.text)
    const known = await retryWhileAway(() => knownWords(engine, texts))
    const results = await this.#pool.build(builds.map(({ request }) => ({ ...request, known })))
    for (const [index, build] of builds.entries())
      await this.#send(build, results[index] ?? { error: 'was not built' })
  }

  async #decide(candidates: readonly Candidate[]): Promise<ToBuild[]> {
    const { builds, placed, left } = await decideAll(this.#context, candidates)
    for (const state of await forget(this.#context.engine, left)) this.#revisit(state)
    this.#pusher.place(placed)
    return builds
  }

  async #send({ request, entry, outcome }: ToBuild, result: BuildResult): Promise<void> {
    if ('error' in result) {
      this.#pusher.refuse(entry, result.error)
      return
    }
    const { document, words, notes } = result
    const { notes: noted = [] } = request.source
    const told: Partial<Outcome> = {
      facts: factsOf(document),
      notes: [...noted, ...notes],
      ...(document.scan === undefined ? {} : { ocrConfidence: document.scan.confidence }),
    }
    Object.assign(outcome, told)
    await this.#pusher.take(document, this.#newWords(words), entry)
  }
}
