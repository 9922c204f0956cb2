/** Which node of a cluster is asked next. */

/** As much as the client tells of a node. */
export type Connection = { id: string }

/** A node that was silent: until when it is left alone, for how long, and whether somebody tries it. In milliseconds. */
type Silent = { until: number; pause: number; isTried: boolean }

export type Nodes = {
  /** The node to ask, of those that the client takes for alive. */
  select: <Node extends Connection>(alive: readonly Node[]) => Node | null
  /** A node kept somebody waiting for nothing, or does not reach the others. */
  wasSilent: (node: Connection) => void
  /** A node answered, whatever it said. */
  answered: (node: Connection) => void
  /** Nobody waited long enough for a node to tell. */
  wasLeft: (node: Connection) => void
}

const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 60_000

/**
 * One node after the other. One that was silent is left alone for five seconds, and for twice as long each time that it is silent again;
 * then a single request tries it. So a node that is cut off from the others, which takes what is asked and waits for them, costs one
 * search now and then. Where all of them were silent, all are asked.
 *
 * @param now the time in milliseconds, for tests
 */
export function startNodes(now: () => number = Date.now): Nodes {
  const silent = new Map<string, Silent>()
  let turn = 0
  return {
    select: (alive) => {
      const due = alive.find(({ id }) => {
        const state = silent.get(id)
        return state !== undefined && !state.isTried && state.until <= now()
      })
      const state = due && silent.get(due.id)
      if (state !== undefined) state.isTried = true
      if (due !== undefined) return due
      const talking = alive.filter(({ id }) => !silent.has(id))
      const asked = talking.length > 0 ? talking : alive
      return asked[turn++ % asked.length] ?? null
    },
    wasSilent: ({ id }) => {
      const known = silent.get(id)
      // Those that were asked before it was noticed say so, too.
      if (known !== undefined && !known.isTried) return
      const pause = known === undefined ? FIRST_PAUSE : Math.min(2 * known.pause, LONGEST_PAUSE)
      silent.set(id, { until: now() + pause, pause, isTried: false })
    },
    answered: ({ id }) => {
      silent.delete(id)
    },
    wasLeft: ({ id }) => {
      const state = silent.get(id)
      if (state !== undefined) state.isTried = false
    },
  }
}
