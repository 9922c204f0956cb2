/** Each record of a decision has its date and stands in the list. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../docs/decisions')
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8')

test('docs/decisions/README.md lists each record by its date and its title', () => {
  const records = readdirSync(FOLDER)
    .filter((name) => name !== 'README.md')
    .toSorted()
  const rows = records.map((name) => {
    const [, title, date] = /^# (.+)\n\n(\d{4}-\d\d-\d\d)\n/.exec(read(name)) ?? []
    expect(name.startsWith(`${date}-`), name).toBe(true)
    return `| ${date} | [${title}](${name}) |`
  })
  expect(read('README.md').match(/^\| 2.*$/gm)).toEqual(rows)
})
