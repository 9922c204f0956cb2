import type { Engine } from '../engine/engine.ts'
import { EngineUnavailableError } from '../engine/errors.ts'
import { PushIntake } from '../indexer/deliver/push-intake.ts'
import { remembered } from '../search/result-cache.ts'
import { type Find, findOf, type Search, searchOf } from '../search/search.ts'
import { type Suggest, suggestOf } from '../search/suggest/suggest.ts'

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
  isOpen: () => boolean
  /** Called once, when the indexes are prepared. */
  open: (engine: Engine) => void
}

/**
 * An archive that is still closed.
 *
 * @param report told of what fails after a client was told that it is accepted
 */
export function closedArchive(report: (problem: unknown) => void): Archive {
  let opened: { engine: Engine; search: Search; find: Find; suggest: Suggest; intake: PushIntake } | undefined
  const use = () => {
    if (opened === undefined) throw new EngineUnavailableError('The archive is being opened', STARTING)
    return opened
  }
  return {
    engine: () => use().engine,
    intake: () => use().intake,
    isOpen: () => opened !== undefined,
    search: async (request, lifetime) => use().search(request, lifetime),
    find: async (request, lifetime) => use().find(request, lifetime),
    suggest: async (parameters, lifetime) => use().suggest(parameters, lifetime),
    open: (engine) => {
      opened = {
        engine,
        search: remembered(engine, searchOf(engine)),
        find: findOf(engine),
        suggest: suggestOf(engine),
        intake: new PushIntake(engine, report),
      }
    },
  }
}
