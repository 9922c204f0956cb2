/** How a `tesseract` of the machine is spoken to, with a program in its place that says what it was given. */

import { chmod, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOcrEngine } from '../../../indexer/ocr/ocr-engine.ts'
import { findNative, type NativeTesseract, nativeLooker } from '../../../indexer/ocr/tesseract-native.ts'
import { temporaryFolder } from '../../live/axtar.ts'

const SCRIPT = `#!/bin/sh
case "$1" in --list-langs) printf 'List of available languages (5):\\naze\\naze_cyrl\\nCyrillic\\nfas\\nosd\\n'; exit 0;; esac
case "$4" in fas) sleep 60;; esac
given=$(head -c 2)
cat > /dev/null
[ "$given" = XX ] && exit 1
printf 'level\\n1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t400\\t300\\t-1\\t\\n'
printf '5\\t1\\t1\\t1\\t1\\t1\\t10\\t20\\t30\\t40\\t91.5\\t%s\\n' "$given-$4-$6-$OMP_THREAD_LIMIT"
`

const path = process.env['PATH'] ?? ''
let remove: () => Promise<void>
let native: NativeTesseract
beforeAll(async () => {
  const temporary = await temporaryFolder()
  remove = temporary.remove
  const program = join(temporary.folder, 'tesseract')
  await writeFile(program, SCRIPT)
  await chmod(program, 0o755)
  process.env['PATH'] = `${temporary.folder}${delimiter}${path}`
  native = (await findNative()) as NativeTesseract
})
afterAll(async () => {
  process.env['PATH'] = path
  await remove()
})

const look = (image: string, language: 'aze' | 'fas' | 'aze_cyrl' = 'aze', time = 60_000) =>
  nativeLooker(native, time)(Buffer.from(image))({ language, turn: 0 })

test('its languages are those of ours that it has', async () => {
  expect(native).toMatchObject({ languages: ['aze', 'fas', 'aze_cyrl'], hasOrientation: true })
  expect(await findOcrEngine('native')).toMatchObject({ kind: 'native' })
})

test('it turns what is as it was in its file, and not what was unpacked; words come with their places', async () => {
  const seen = await look('II*')
  expect(seen).toMatchObject({ width: 400, height: 300 })
  expect(seen.words).toMatchObject([{ text: 'II-aze-1-1', confidence: 91.5, left: 10, height: 40 }])
  expect((await look('P5\n1 1\n255\n0')).words[0]?.text).toBe('P5-aze-3-1')
  expect((await look('P5', 'aze_cyrl')).words[0]?.text).toBe('P5-Cyrillic-3-1')
})

test('it is ended where it takes too long, and what it refuses is an image that cannot be read', async () => {
  await expect(look('P5', 'fas', 300)).rejects.toThrow('too long')
  await expect(look('XX')).rejects.toMatchObject({ name: 'UnreadableImageError' })
  // Afterwards it reads the next one.
  expect((await look('P5')).words).toHaveLength(1)
})
