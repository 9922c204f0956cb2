import { setFlagsFromString } from 'node:v8'

/**
 * Let garbage be collected when the heap has grown by a tenth, in this process and its threads. Left to itself V8 waits until it has
 * doubled and more, the longer the more memory the machine has; indexing makes much garbage that costs little to collect.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=10')
}
