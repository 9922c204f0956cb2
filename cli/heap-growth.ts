import { setFlagsFromString } from 'node:v8'

/** How far the heap grows before garbage is collected, in percent; indexing makes much garbage that costs little to collect. */
export const GROWTH = { indexing: 10, serving: 50 }

/**
 * Let garbage be collected when the heap has grown by so much, in this process and its threads. Left to itself V8 waits until it has
 * doubled and more, the longer the more memory the machine has.
 */
export function keepHeapSmall(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}
