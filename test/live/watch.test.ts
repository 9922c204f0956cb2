import { once } from 'node:events'
import { appendFile, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { watchCommand } from '../../cli/commands/watch-command.ts'
import { connect } from '../../engine/engine.ts'
import { lastRuns } from '../../indexer/run/run-record.ts'
import { parseConfig } from '../../server/config.ts'
import { openArchive } from './archive.ts'
import { eventually, runAxtar, startAxtar, temporaryFolder } from './axtar.ts'

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

type Event = { event: string; reason?: string; outcomes?: Record<string, number> }

/** A watcher and what it has told so far. */
function watch(args: readonly string[], environment: Record<string, string>) {
  const child = startAxtar(['watch', '--every', '1', '--json', ...args], environment)
  const events: Event[] = []
  let rest = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    events.push(...lines.map((line) => JSON.parse(line) as Event))
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = once(child, 'close')
  cleanUp.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  /** What became of documents since the last question, once it is so many outcomes. */
  let asked = 0
  const outcomes = async (count: number) => {
    const sum = () => {
      const counts: Record<string, number> = {}
      for (const { outcomes = {} } of events.slice(asked).filter(({ event }) => event === 'indexed'))
        for (const [status, number] of Object.entries(outcomes))
          if (number > 0) counts[status] = (counts[status] ?? 0) + number
      return counts
    }
    const total = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)
    const counts = await eventually(
      async () => sum(),
      (counts) => total(counts) >= count,
    )
    asked = events.length
    return counts
  }
  const stop = async () => {
    child.kill('SIGTERM')
    return { code: (await ended)[0] as number | null, stderr }
  }
  return { events, outcomes, stop }
}

const text = (about: string) =>
  `Xəbər ${about}\n\nBakıda ${about} barədə məlumat verilib. Tədbir sabah davam edəcək.`

/** A file that has been lying there for a minute. */
async function putOld(path: string, about: string): Promise<void> {
  await writeFile(path, text(about))
  const then = Date.now() / 1_000 - 60
  await utimes(path, then, then)
}

test('files come, change, move, go and grow, the engine dies, the watcher is stopped and started', async () => {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  const [data, input] = [join(folder, 'data'), join(folder, 'news')]
  const at = (name: string) => join(input, name)
  await mkdir(at('apa'), { recursive: true })
  for (const name of ['one', 'two', 'three', 'apa/four', 'apa/five']) await putOld(at(`${name}.txt`), name)
  const environment = { DATA_DIR: data }
  const first = watch(['--prune', input], environment)
  expect(await first.outcomes(5)).toEqual({ added: 5 })

  // Half a file is not taken, though it stays so for longer than a window.
  await writeFile(at('growing.jsonl'), `{"id":"grown","text":"${'Yarımçıq '.repeat(20)}`)
  await putOld(at('six.txt'), 'six')
  await putOld(at('one.txt'), 'one again')
  // Looks as if it were being written, and must not be taken for gone meanwhile.
  await utimes(at('two.txt'), new Date(), new Date())
  await rename(at('two.txt'), at('apa/second.txt'))
  await rename(at('apa'), at('azertac'))
  await rm(at('three.txt'))
  for (let part = 0; part < 2; part++) {
    await delay(1_300)
    await appendFile(at('growing.jsonl'), 'və bütöv ')
  }
  await appendFile(at('growing.jsonl'), 'xəbər."}\n')
  expect(await first.outcomes(7)).toEqual({ added: 2, updated: 1, moved: 3, removed: 1 })

  const { pid } = JSON.parse(await readFile(join(data, 'engine', 'engine.json'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGKILL')
  await putOld(at('seven.txt'), 'seven')
  expect(await first.outcomes(1)).toEqual({ added: 1 })
  // Where it takes long, its progress is told, too.
  const told = first.events.filter(({ event }) => event !== 'indexed' && event !== 'progress')
  expect(told).toMatchObject([{ event: 'watching' }])
  expect(await first.stop()).toMatchObject({ code: 143, stderr: expect.stringContaining('Ending after') })

  await putOld(at('eight.txt'), 'eight')
  await rename(at('six.txt'), at('sixth.txt'))
  await rm(at('seven.txt'))
  const second = watch(['--prune', input], environment)
  expect(await second.outcomes(8)).toEqual({ added: 1, moved: 1, removed: 1, unchanged: 5 })
  expect((await second.stop()).code).toBe(143)
  const again = await runAxtar(['index', '--prune', input], environment)
  expect(again.stdout).toMatch(/^7 unchanged \(/)
}, 60_000)

/** A way to an engine that can be closed and opened. */
async function openDoor(port: number) {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    const engine = createConnection(port, '127.0.0.1')
    for (const each of [socket, engine]) {
      sockets.add(each)
      each.on('error', () => undefined).on('close', () => sockets.delete(each))
    }
    socket.pipe(engine).pipe(socket)
  })
  const open = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
  }
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  await open(0)
  const own = (server.address() as AddressInfo).port
  return { url: `http://127.0.0.1:${own}`, reopen: () => open(own), close }
}

test('an engine that is away is told once and waited for; with --poll files are found without events', async () => {
  const archive = await openArchive()
  cleanUp.push(archive.close)
  const address = await archive.embedded.address()
  const door = await openDoor(Number(new URL(address.url).port))
  cleanUp.push(async () => door.close())
  const input = join(archive.folder, 'news')
  await mkdir(input)
  await putOld(join(input, 'one.txt'), 'one')
  const environment = { MEILI_URL: door.url, MEILI_KEY: address.key, INDEX: 'away' }
  const { events, outcomes, stop } = watch(['--poll', input], environment)
  expect(await outcomes(1)).toEqual({ added: 1 })
  door.close()
  // Beside it a slow machine tells of its progress.
  await eventually(
    async () => events.filter(({ event }) => event === 'problem').length,
    (problems) => problems === 1,
  )
  await rename(join(input, 'one.txt'), join(input, 'first.txt'))
  await putOld(join(input, 'two.txt'), 'two')
  await door.reopen()
  expect(await outcomes(2)).toEqual({ added: 1, moved: 1 })
  await rm(join(input, 'two.txt'))
  expect(await outcomes(1)).toEqual({ missing: 1 })
  await stop()
  const reasons = events.flatMap(({ event, reason }) => (event === 'problem' ? [reason] : []))
  expect(reasons).toEqual([expect.stringContaining('does not answer'), 'The engine is back'])
  const engine = connect(async () => address, 'away')
  expect((await lastRuns(engine)).map(({ how, paths }) => [how, paths])).toContainEqual(['complete', [input]])
}, 60_000)

test.each([
  [{ every: '0' }, /--every: expected whole seconds from 1 to 3600, got 0/],
  [{ every: 'soon' }, /--every: expected whole seconds/],
  [{ every: '1', language: 'tr' }, /--language: expected one of/],
  [{ every: '1' }, /\/nowhere cannot be watched: it does not exist/],
])('axtar watch with %j is refused', async (options, message) => {
  const config = parseConfig({ DATA_DIR: '/nowhere/data' })
  await expect(watchCommand(config, ['/nowhere'], options)).rejects.toThrow(message)
})
