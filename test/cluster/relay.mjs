/** Takes connections at a socket of the file system, and passes them on to a port of the network that it runs in: SOCKET PORT. */
import { createConnection, createServer } from 'node:net'

const [path, port] = process.argv.slice(2)
createServer((from) => {
  const to = createConnection(Number(port), '127.0.0.1')
  from.pipe(to).pipe(from)
  // Where one end breaks off, so does the other.
  for (const [one, other] of [
    [from, to],
    [to, from],
  ])
    one.on('error', () => other.destroy())
}).listen(path)
