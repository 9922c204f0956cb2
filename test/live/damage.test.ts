import { cp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { runAxtar, temporaryFolder } from './axtar.ts'
import { ENGINE } from './engine-binary.ts'
import { processesOn } from './programs.ts'

let folder: string
let remove: () => Promise<void>
/** The files of a whole archive that it cannot be without, below its data directory; the index of documents is the largest. */
let needed: string[]

beforeAll(async () => {
  ;({ folder, remove } = await temporaryFolder())
  const input = join(folder, 'news')
  const texts = Array.from({ length: 40 }, (_, at) => ({
    id: `n-${at}`,
    text: `Neft xəbəri ${at}. `.repeat(30),
  }))
  await writeFile(`${input}.jsonl`, texts.map((text) => JSON.stringify(text)).join('\n'))
  const { code } = await runAxtar(['index', `${input}.jsonl`], { DATA_DIR: join(folder, 'whole') })
  expect(code).toBe(0)
  const database = join('engine', 'data.ms')
  const indexes = (await readdir(join(folder, 'whole', database, 'indexes'))).map((name) =>
    join(database, 'indexes', name, 'data.mdb'),
  )
  needed = [join(database, 'VERSION'), join(database, 'tasks', 'data.mdb'), ...indexes]
  // The version, the tasks, and the five indexes.
  expect(needed).toHaveLength(2 + 5)
}, 60_000)
afterAll(() => remove())

const DAMAGES: Record<string, (file: string) => Promise<void>> = {
  emptied: (file) => truncate(file, 0),
  'cut in half': async (file) => truncate(file, Math.floor((await stat(file)).size / 2)),
  'filled with noise': async (file) => {
    const noise = Buffer.from(Array.from({ length: (await stat(file)).size }, (_, at) => (at * 7919) % 251))
    await writeFile(file, noise)
  },
}

/** A copy that something is done to. */
async function damagedCopy(damage: (data: string) => Promise<void>): Promise<string> {
  const data = join(folder, 'damaged')
  await rm(data, { recursive: true, force: true })
  await cp(join(folder, 'whole'), data, { recursive: true })
  await damage(data)
  return data
}

/** What a server says that is started on a damaged copy. */
async function servedOn(damage: (data: string) => Promise<void>) {
  const data = await damagedCopy(damage)
  return runAxtar(['serve', '--port', '0'], { DATA_DIR: data })
}

/** One sentence, which says what is wrong and what to do. */
const DAMAGED = 'The archive is damaged \\(.+\\): move .+ away and .+ `axtar restore FILE`'

/** That is all a program says; nothing was put in and nothing served. */
function expectRefusal({ code, stdout, stderr }: Awaited<ReturnType<typeof runAxtar>>, what: string): void {
  expect([what, code, stdout]).toEqual([what, 1, ''])
  expect(stderr, what).toMatch(new RegExp(`^axtar: ${DAMAGED}\\n.+ \\(damaged\\)\\n$`))
}

test('a file of the archive that is filled with noise is told in one sentence', async () => {
  for (const file of needed) {
    const ended = await servedOn((data) => DAMAGES['filled with noise']!(join(data, file)))
    expectRefusal(ended, file)
  }
}, 120_000)

// Sizes are compared before an engine starts, so what the program makes of that is looked at once.
test.each(['emptied', 'cut in half'])(
  'so is one that is %s, and nothing starts on it',
  async (kind) => {
    for (const file of needed) {
      const data = await damagedCopy((copy) => DAMAGES[kind]!(join(copy, file)))
      const starting = startEmbedded({ dataDirectory: data, ...ENGINE })
      await expect(starting, file).rejects.toThrow(new RegExp(`^${DAMAGED}$`))
      expect(processesOn(data), file).toEqual([])
    }
    const ended = await servedOn((data) => DAMAGES[kind]!(join(data, needed[1] ?? '')))
    expectRefusal(ended, kind)
  },
  120_000,
)

test('so it is where nobody noted how large the files were', async () => {
  const written = needed.filter((name) => !name.endsWith('VERSION'))
  for (const kind of ['emptied', 'cut in half'])
    for (const file of written) {
      // An index that never held a document, that of removals, has nothing in its second half.
      const isBare = (await stat(join(folder, 'whole', file))).size < 64 * 1024
      if (isBare && kind === 'cut in half') continue
      const ended = await servedOn(async (data) => {
        await rm(join(data, 'engine', 'sizes.json'))
        await DAMAGES[kind]!(join(data, file))
      })
      expectRefusal(ended, `${file} ${kind}`)
    }
}, 240_000)

test('a list of indexes that was made anew over those that are there is told, too', async () => {
  const fresh = join(folder, 'fresh')
  await (await startEmbedded({ dataDirectory: fresh, ...ENGINE })).stop()
  const tasks = join('engine', 'data.ms', 'tasks')
  const ended = await servedOn(async (data) => {
    await rm(join(data, 'engine', 'sizes.json'))
    await rm(join(data, tasks), { recursive: true })
    await cp(join(fresh, tasks), join(data, tasks), { recursive: true })
  })
  expectRefusal(ended, 'a new list')
}, 60_000)
