import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { CommandError } from '../../cli/errors.ts'
import { requireRoom, sizeText } from '../../cli/room.ts'
import { parseConfig } from '../../server/config.ts'

const config = parseConfig({ DATA_DIR: tmpdir() })

test('more than any disk has is refused with both sizes, unless forced', async () => {
  const refused = requireRoom(config, 2 ** 60, false)
  await expect(refused).rejects.toThrow(CommandError)
  await expect(refused).rejects.toThrow(
    /About 1073741824\.0 GB must be free on the disk of .*, and .* are\. .*--force/,
  )
  await expect(requireRoom(config, 2 ** 60, true)).resolves.toBeTypeOf('function')
})

test('what fits is looked after while it goes on', async () => {
  const checkRoom = await requireRoom(config, 1, false)
  await expect(checkRoom()).resolves.toBeUndefined()
})

test.each([
  [0, '0 MB'],
  [1, '1 MB'],
  [5 * 1024 * 1024, '5 MB'],
  [1.4 * 1024 ** 3, '1.4 GB'],
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
