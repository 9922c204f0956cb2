/** So much may wait for the engine, forming batches included: what takes in more waits itself. */
const MAX_DOCUMENTS = 20_000
const MAX_CHARACTERS = 16_000_000

/** Room for so many; who comes when it is full may wait, or not. */
export function startRoom(most: number) {
  let taken = 0
  let waiting: (() => void)[] = []
  const isFull = () => taken >= most
  return {
    isFull,
    enter: (count = 1) => {
      taken += count
    },
    leave: (count = 1) => {
      taken -= count
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    taken: () => taken,
    wait: async () => {
      while (isFull()) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}

/** Room for documents that wait, by their number and size. */
export function startBackpressure() {
  const documents = startRoom(MAX_DOCUMENTS)
  const characters = startRoom(MAX_CHARACTERS)
  const isFull = () => documents.isFull() || characters.isFull()
  return {
    documents: documents.taken,
    isFull,
    enter: (count: number, size: number) => {
      documents.enter(count)
      characters.enter(size)
    },
    leave: (count: number, size: number) => {
      documents.leave(count)
      characters.leave(size)
    },
    wait: async () => {
      while (isFull()) await Promise.all([documents.wait(), characters.wait()])
    },
  }
}
