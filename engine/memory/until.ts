import type { Lifetime } from '../../flow/lifetime.ts'
import type { ArchiveEngine } from '../contract.ts'

/** The same archive, which rejects what is asked for too late. */
export function until(lifetime: Lifetime, engine: ArchiveEngine): ArchiveEngine {
  const timed =
    <Given extends unknown[], Told>(ask: (...given: Given) => Promise<Told>) =>
    async (...given: Given): Promise<Told> => {
      lifetime.check()
      return ask(...given)
    }
  const { near, known, beginning, sounding } = engine.vocabulary
  return {
    ...engine,
    ask: (question, fields) => timed(() => engine.ask(question, fields))(),
    first: (parts, filter, each, fields) => timed(() => engine.first(parts, filter, each, fields))(),
    countEach: timed(engine.countEach),
    holders: timed(engine.holders),
    fetch: (keys, fields) => timed(() => engine.fetch(keys, fields))(),
    part: timed(engine.part),
    page: (filter, fields, offset, limit) => timed(() => engine.page(filter, fields, offset, limit))(),
    vocabulary: {
      near: timed(near),
      known: timed(known),
      beginning: timed(beginning),
      sounding: timed(sounding),
    },
  }
}
