import { expect, test } from 'vitest'
import { countOutcome, fileInProgress, stateOf } from '../../../indexer/scan/file-in-progress.ts'

test('what failed in a file that is to be read again is remembered until then', () => {
  const file = { path: '/a/b.jsonl', folder: '/a', size: 10, modified: 5 }
  const open = fileInProgress({ file, key: 'k', earlier: undefined, facts: 'f', order: 0 })
  const reason = 'has the id 1, which another document has'
  countOutcome(open, { status: 'failed', path: file.path, record: 2, reason })
  expect(stateOf({ ...open, isLasting: false }, 0)).toMatchObject({
    size: -1,
    failures: [{ record: 2, reason }],
  })
  expect(stateOf(open, 0)).toMatchObject({ size: 10, failures: [{ record: 2, reason }] })
})
