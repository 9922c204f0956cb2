/** Milliseconds between two changes of the line on a terminal, and between two lines elsewhere. */
const INTERVAL = 200
const PLAIN_INTERVAL = 30_000

/** Shows how far a long work is: in one line that changes on a terminal, in a line now and then elsewhere. */
export function countLine(stream: NodeJS.WriteStream): {
  count: (done: number, total: number) => void
  clear: () => void
} {
  let last = stream.isTTY ? 0 : Date.now()
  return {
    count: (done, total) => {
      if (Date.now() - last < (stream.isTTY ? INTERVAL : PLAIN_INTERVAL)) return
      last = Date.now()
      const text = `${done} of ${total} documents`
      stream.write(stream.isTTY ? `\r\u001B[2K${text} …` : `${text}\n`)
    },
    clear: () => {
      if (stream.isTTY && last > 0) stream.write('\r\u001B[2K')
    },
  }
}
