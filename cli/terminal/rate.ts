/** How fast a run is, and how long it will take: what it hands to the engine is done in lumps, many documents at a time. */

/** How much was done by a moment; the time in milliseconds. */
export type Point = { time: number; documents: number; bytes: number }

/** Documents and bytes a second; undefined as long as nothing is done. `isSteady`: what is left can be told from it. */
export type Rate = { documents: number; bytes: number; isSteady: boolean } | undefined

/** The rate is that of the later half of the run, and of so many milliseconds at least: a lump may take half a minute. */
const SHORTEST_WINDOW = 30_000
/** An estimate needs so many lumps, and so long a run, or it would be made of chance. */
const LEAST_LUMPS = 4
const LEAST_TIME = 10_000
/** Lumps that are nearer to each other are one. */
const LUMP = 1_000
/** Points of a long run: of an hour with one lump a second. */
const MOST_POINTS = 4_000

/** Measures a run. */
export type RateMeter = {
  /** Note how much is done. */
  note: (point: Point) => void
  at: (time: number) => Rate
}

/** Nothing done yet. @param started in milliseconds */
export function startRate(started: number): RateMeter {
  const points: Point[] = [{ time: started, documents: 0, bytes: 0 }]
  return {
    note: (point) => {
      const last = points.at(-1)
      if (last === undefined || point.documents === last.documents) return
      // By the one before: outcomes that come without a pause would be one lump for ever.
      const before = points.at(-2)
      if (before !== undefined && point.time - before.time < LUMP) points[points.length - 1] = point
      else points.push(point)
      if (points.length > MOST_POINTS) points.splice(1, MOST_POINTS / 2)
    },
    at: (time) => rateOf(points, time),
  }
}

function rateOf(points: readonly Point[], time: number): Rate {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined || last === first) return undefined
  const begin = time - Math.max(SHORTEST_WINDOW, (time - first.time) / 2)
  const base = points.findLast((point) => point.time <= begin && point !== last) ?? first
  const seconds = Math.max(0.001, (time - base.time) / 1000)
  return {
    documents: (last.documents - base.documents) / seconds,
    bytes: (last.bytes - base.bytes) / seconds,
    isSteady: points.length > LEAST_LUMPS && time - first.time >= LEAST_TIME,
  }
}
