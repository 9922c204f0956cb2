import { expect, test } from 'vitest'
import { packAliases, unpackAliases } from '../../../analysis/aliases/packed.ts'
import { aliasTable } from '../../../analysis/aliases/table.ts'

test('the table of names that was made at build is the one that is made from its rows', () => {
  const written = JSON.stringify(packAliases(aliasTable()))
  expect(unpackAliases(JSON.parse(written))).toEqual(aliasTable())
})
