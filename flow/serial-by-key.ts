export type SerialByKey = {
  /** Run an action when those that came before it with the same key have ended, however they ended. */
  run: <T>(key: string, action: () => Promise<T>) => Promise<T>
  /** Wait until nothing runs with a key. */
  idle: (key: string) => Promise<void>
}

/** Actions with one key run one after another, in their order; those with different keys beside each other. */
export function startSerialByKey(): SerialByKey {
  const last = new Map<string, Promise<void>>()
  const run: SerialByKey['run'] = (key, action) => {
    const own = (last.get(key) ?? Promise.resolve()).then(action)
    const ended: Promise<void> = own
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (last.get(key) === ended) last.delete(key)
      })
    last.set(key, ended)
    return own
  }
  return {
    run,
    idle: async (key) => {
      while (last.has(key)) await last.get(key)
    },
  }
}
