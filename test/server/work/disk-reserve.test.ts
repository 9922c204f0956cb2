import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseConfig } from '../../../server/config.ts'
import { sizeText, withDiskReserve } from '../../../server/work/disk-reserve.ts'
import { WorkError } from '../../../server/work/work-error.ts'
import { temporaryFolder } from '../../live/axtar.ts'

const { folder, remove } = await temporaryFolder()
const engineFolder = join(folder, 'engine')
mkdirSync(engineFolder)
afterAll(remove)
const config = parseConfig({ DATA_DIR: folder })
const silent = () => {}
const ballast = () => statSync(join(engineFolder, 'ballast'), { throwIfNoEntry: false })?.size ?? 0

test('more than any disk has is refused with both sizes, unless forced', async () => {
  const refused = withDiskReserve(config, 2 ** 60, false, silent, async () => 'made')
  await expect(refused).rejects.toThrow(WorkError)
  await expect(refused).rejects.toThrow(
    /About 1073741824\.0 GB must be free on the disk of .*, and .* are\. .*--force/,
  )
  expect(await withDiskReserve(config, 2 ** 60, true, silent, async () => 'made')).toBe('made')
})

test('some room is held back until it is needed', async () => {
  const sizes = await withDiskReserve(config, 1, false, silent, async ({ check, giveBack }) => {
    await check()
    const held = ballast()
    await giveBack()
    return [held, ballast()]
  })
  expect(sizes).toEqual([16 * 1024 * 1024, 0])
  await expect(
    withDiskReserve(config, 1, false, silent, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no')
  expect(ballast()).toBe(0)
})

test.each([
  [0, '0 MB'],
  [1, '1 MB'],
  [5 * 1024 * 1024, '5 MB'],
  [1.4 * 1024 ** 3, '1.4 GB'],
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
