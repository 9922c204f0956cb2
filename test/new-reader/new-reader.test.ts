/**
 * The example of docs/adding-a-reader.md: RIS is a file and a row in registry.ts, and then folders, archives and messages know
 * it. The registry of this test has that row.
 */

import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { build } from '../../indexer/build/build.ts'
import { FORMATS } from '../../indexer/read/registry.ts'
import { walk } from '../../indexer/scan/walk.ts'
import { makeFile, outcomes, readAll, zip } from '../indexer/read/make.ts'

vi.mock('../../indexer/read/registry.ts', async (original) => {
  const registry = await original<typeof import('../../indexer/read/registry.ts')>()
  const ris: import('../../indexer/read/registry.ts').Format = {
    endings: ['.ris'],
    isProven: ({ text = '' }) => /^\s*TY {2}- [A-Z]{2,6}\s*$/m.test(text.slice(0, 100)),
    load: async () => (await import('./ris.ts')).readRis,
  }
  return { ...registry, FORMATS: { ris, ...registry.FORMATS } }
})

const REFERENCES = `TY  - JOUR
TI  - Xəzərin səviyyəsi
AB  - Dənizin səviyyəsi on ildə iki metr enib.
PY  - 2021/03/14
JO  - Coğrafiya
ER  - 

TY  - NEWS
TI  - دریای خزر
AB  - سطح آب دریای خزر پایین آمده است.
DA  - 1398/05/12
ER  - 
`
const TEXTS = ['Dənizin səviyyəsi on ildə iki metr enib.', 'سطح آب دریای خزر پایین آمده است.']

test.each([
  ['istinad.ris', REFERENCES],
  ['istinad.txt', REFERENCES],
  ['istinad.ris.gz', gzipSync(REFERENCES)],
  ['istinad.zip', zip({ 'qovluq/istinad.ris': REFERENCES })],
])('%s is read by the new reader', async (name, content) => {
  expect(await outcomes(await makeFile(name, content))).toEqual(TEXTS)
})

test('its facts become those of documents', async () => {
  const [source] = await readAll(await makeFile('a.ris', REFERENCES))
  const { document } = build(source as Parameters<typeof build>[0], {})
  expect(document).toMatchObject({ title: 'Xəzərin səviyyəsi', date: '2021-03-14', source: 'Coğrafiya' })
})

test('a reference without anything is named', async () => {
  expect(await outcomes(await makeFile('a.ris', `TY  - JOUR\nER  - \n${REFERENCES}`))).toEqual([
    '! has no text and no title',
    ...TEXTS,
  ])
})

test('in a folder it is one to read', async () => {
  const path = await makeFile('a.ris', REFERENCES)
  for await (const file of walk([path.replace(/\/a\.ris$/, '')])) expect(file).toMatchObject({ path })
  expect.assertions(1)
})

test('the other formats are what they were', async () => {
  expect(Object.keys(FORMATS)).toContain('text')
  expect(await outcomes(await makeFile('a.txt', 'Salam'))).toEqual(['Salam'])
})

test.each([
  ['ris.ts', 'test/new-reader/ris.ts', (code: string) => code],
  ['the row', 'test/new-reader/new-reader.test.ts', rowOf],
] as const)('docs/adding-a-reader.md shows %s as it is', (_, file, part) => {
  const code = part(readFileSync(file, 'utf8'))
    .replaceAll('../../indexer/read/formats/', './')
    .replaceAll('../../indexer/read/', '../')
    .replaceAll('../../indexer/', '../../')
  expect(readFileSync('docs/adding-a-reader.md', 'utf8')).toContain(code)
})

/** The lines of the row, as they stand in a registry. */
function rowOf(code: string): string {
  const lines = /endings: \['\.ris'\],[\s\S]*?load: [^\n]*\n/.exec(code)?.[0] ?? 'no row'
  return lines.replace("'./ris.ts'", "'./formats/ris.ts'")
}
