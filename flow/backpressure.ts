/** So much may wait for the engine, forming batches included: what takes in more waits itself. */
const MAX_DOCUMENTS = 20_000
const MAX_CHARACTERS = 16_000_000

/** Room for documents that wait, by their number and size. */
export function startBackpressure() {
  let documents = 0
  let characters = 0
  let waiting: (() => void)[] = []
  const isFull = () => documents >= MAX_DOCUMENTS || characters >= MAX_CHARACTERS
  return {
    documents: () => documents,
    isFull,
    enter: (count: number, size: number) => {
      documents += count
      characters += size
    },
    leave: (count: number, size: number) => {
      documents -= count
      characters -= size
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    wait: async () => {
      while (isFull()) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}
