import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Megabytes of the heap that are still reachable, which is found by collecting all that is not. */
export function reachableMegabytes(): number {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}
