import { expect, test } from 'vitest'
import { build } from '../../../indexer/build/build.ts'
import { foldReprints } from '../../../search/show/reprints.ts'

const found = (id: string, group: string) => {
  const { document } = build({ path: '/a.jsonl', record: 1, text: `Text ${id}`, given: { id } }, {})
  return { document: { ...document, group }, score: 1 }
}

test.each([
  [['a1', 'b1', 'c1'], ['a1', 'b1', 'c1'], 'all alone'],
  [['a1', 'b1', 'a2', 'a3'], ['a1 < a2 a3', 'b1'], 'the first of a group stands for it'],
  [[], [], 'nothing'],
])('%j → %j: %s', (ids, folded) => {
  const items = foldReprints(ids.map((id) => found(id, id.charAt(0))))
  const shown = items.map(({ document, reprints }) =>
    reprints.length === 0 ? document.id : `${document.id} < ${reprints.map(({ id }) => id).join(' ')}`,
  )
  expect(shown).toEqual(folded)
})

test('documents of an older index, which have no group, stand alone', () => {
  const old = ['a', 'b'].map((id) => {
    const { group: _group, ...document } = found(id, '').document
    return { document: document as ReturnType<typeof found>['document'], score: 1 }
  })
  expect(foldReprints(old)).toHaveLength(2)
})
