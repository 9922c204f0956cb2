/** Something on the way to the engine, for those who wait for it. Other promises than these are never left alone with an error. */
export type Delivery = {
  /** The engine has it in its queue, on disk; rejects where the engine is away. */
  accepted: Promise<void>
  /** It is done: searchable, or gone. Reasons of refusals by key. */
  done: Promise<ReadonlyMap<string, string>>
}

/** A delivery whose fate is still open. */
export type Settling = {
  delivery: Delivery
  accept: () => void
  finish: (refusals: ReadonlyMap<string, string>) => void
  fail: (error: unknown) => void
}

/** Begin to wait for the fate of a delivery. */
export function startSettling(): Settling {
  let accept = () => {}
  let finish: Settling['finish'] = () => {}
  const rejects: ((error: unknown) => void)[] = []
  const accepted = new Promise<void>((resolve, reject) => {
    accept = resolve
    rejects.push(reject)
  })
  const done = new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
    finish = resolve
    rejects.push(reject)
  })
  // Those who wait see the error; where nobody waits it would end the process.
  accepted.catch(() => undefined)
  done.catch(() => undefined)
  return {
    delivery: { accepted, done },
    accept,
    finish,
    fail: (error) => {
      for (const reject of rejects) reject(error)
    },
  }
}
