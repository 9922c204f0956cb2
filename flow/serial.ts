/** Runs actions one after another; what they make of errors is their own affair. */
export function startSerial(): (action: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (action) => {
    last = last.then(action)
    return last
  }
}
