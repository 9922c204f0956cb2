/** Work that is done beside other work, so much of it at once. */
export type Limit = {
  /** Begin something when there is room. @throws what something begun before has thrown */
  begin: (action: () => Promise<void>) => Promise<void>
  /** Wait until all is done. @throws as `begin` */
  finish: () => Promise<void>
  readonly size: number
}

/** Room for so many actions at once. */
export function startLimit(limit: number): Limit {
  const running = new Set<Promise<void>>()
  let failure: { error: unknown } | undefined
  const until = async (isEnough: () => boolean) => {
    while (!isEnough()) await Promise.race(running)
    if (failure !== undefined) throw failure.error
  }
  return {
    begin: async (action) => {
      await until(() => running.size < limit)
      const run = action()
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(() => running.delete(run))
      running.add(run)
    },
    finish: () => until(() => running.size === 0),
    get size() {
      return running.size
    },
  }
}
