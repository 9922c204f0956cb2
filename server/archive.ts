import type { Engine } from '../engine/engine.ts'
import { EngineUnavailableError } from '../engine/errors.ts'
import { limitedTo, newestArrival } from '../engine/limited.ts'
import { PushIntake } from '../indexer/deliver/push-intake.ts'
import type { StatedFacts } from '../indexer/identity/identity.ts'
import { lru } from '../search/lru.ts'
import { type RememberedAnswers, remembered, rememberedAnswers } from '../search/result-cache.ts'
import { type Find, findOf, type Search, searchOf } from '../search/search.ts'
import { type Suggest, suggestOf } from '../search/suggest/suggest.ts'
import { type LexiconSource, programLexicon } from '../search/translate/lexicon.ts'

/** Different limits whose archives are kept at hand. */
const MOST_LIMITS = 100

/** Seconds after which a client should ask again while the program starts. */
const STARTING = 1

/** What the routes answer from. Until the engine is ready every use throws EngineUnavailableError. */
export type Archive = {
  engine: () => Engine
  search: Search
  find: Find
  suggest: Suggest
  /** The way in for new documents. */
  intake: () => PushIntake
  /** What is said of every document: the archive's own names of sources. */
  stated: () => StatedFacts
  /** What its searches translate by. */
  lexicon: LexiconSource
  /** When it changed last, as far as its reader may know; an ISO time. */
  lastUpdate: () => Promise<string>
  /** The same archive for those who may see some collections, by their slugs. */
  limitedTo: (collections: readonly string[]) => Archive
  isOpen: () => boolean
  /** Called once, when the indexes are prepared. */
  open: (engine: Engine) => void
}

/**
 * An archive that is still closed.
 *
 * @param report told of what fails after a client was told that it is accepted
 * @param stated what is said of every document, and may change
 * @param lexicon what its searches translate by
 */
export function closedArchive(
  report: (problem: unknown) => void,
  stated: () => StatedFacts = () => ({}),
  lexicon: LexiconSource = programLexicon,
): Archive {
  let opened: (Readable & { intake: PushIntake }) | undefined
  const limited = lru<Archive>(MOST_LIMITS, () => 1)
  const answers = rememberedAnswers()
  const use = () => {
    if (opened === undefined) throw new EngineUnavailableError('The archive is being opened', STARTING)
    return opened
  }
  const archive: Archive = {
    engine: () => use().engine,
    stated,
    lexicon,
    lastUpdate: () => use().engine.revision(),
    intake: () => use().intake,
    isOpen: () => opened !== undefined,
    search: async (request, lifetime) => use().search(request, lifetime),
    find: async (request, lifetime) => use().find(request, lifetime),
    suggest: async (parameters, lifetime) => use().suggest(parameters, lifetime),
    open: (engine) => {
      opened = { ...readable(engine, lexicon, answers, ''), intake: new PushIntake(engine, report, stated) }
    },
    limitedTo: (collections) => {
      const key = JSON.stringify(collections)
      const known =
        limited.get(key) ?? limitedArchive(archive, limitedTo(use().engine, collections), answers, key)
      limited.set(key, known)
      return known
    },
  }
  return archive
}

/** What readers use of an archive. */
type Readable = { engine: Engine; search: Search; find: Find; suggest: Suggest }

function readable(engine: Engine, lexicon: LexiconSource, answers: RememberedAnswers, of: string): Readable {
  return {
    engine,
    search: remembered(engine, searchOf(engine, lexicon), answers, of),
    find: findOf(engine, lexicon),
    suggest: suggestOf(engine, lexicon),
  }
}

/** An archive whose answers, also remembered ones, are those of a limited engine; they are remembered under its limits. */
function limitedArchive(
  archive: Archive,
  engine: Engine,
  answers: RememberedAnswers,
  limits: string,
): Archive {
  const { engine: _, ...reads } = readable(engine, archive.lexicon, answers, limits)
  return { ...archive, ...reads, engine: () => engine, lastUpdate: () => newestArrival(engine) }
}
