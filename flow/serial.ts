/** Runs an action when those before it have ended, however they ended; resolves and rejects as it does. */
export type Serial = <T>(action: () => Promise<T>) => Promise<T>

/** Actions one after another, in the order in which they came. */
export function startSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return (action) => {
    const own = last.then(action)
    last = own.catch(() => undefined)
    return own
  }
}
