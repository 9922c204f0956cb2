/**
 * What is dear to make and not always needed: made when it is first asked for, and once.
 *
 * @example const table = lazy(() => readTable()); table() // reads it; table() // the same one
 */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
