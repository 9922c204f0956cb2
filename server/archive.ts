import type { Engine } from '../engine/engine.ts'
import { EngineUnavailableError } from '../engine/errors.ts'
import { type Find, findOf, type Search, searchOf } from '../search/search.ts'
import { type Suggest, suggestOf } from '../search/suggest.ts'

/** Seconds after which a client should ask again while the program starts. */
const STARTING = 1

/** What the routes answer from. Until the engine is ready every use throws EngineUnavailableError. */
export type Archive = {
  engine: () => Engine
  search: Search
  find: Find
  suggest: Suggest
  /** Called once, when the indexes are prepared. */
  open: (engine: Engine) => void
}

/** An archive that is still closed. */
export function closedArchive(): Archive {
  let opened: { engine: Engine; search: Search; find: Find; suggest: Suggest } | undefined
  const use = () => {
    if (opened === undefined) throw new EngineUnavailableError('The archive is being opened', STARTING)
    return opened
  }
  return {
    engine: () => use().engine,
    search: async (request) => use().search(request),
    find: async (request) => use().find(request),
    suggest: async (parameters) => use().suggest(parameters),
    open: (engine) => {
      opened = { engine, search: searchOf(engine), find: findOf(engine), suggest: suggestOf(engine) }
    },
  }
}
