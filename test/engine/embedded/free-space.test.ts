import { expect, test } from 'vitest'
import { noSpace } from '../../../engine/embedded/free-space.ts'

test.each([
  ['Index `axtar`: No space left on device (os error 28)', 'the disk is full'],
  ['Index `axtar`: internal: I/O error.', 'the disk cannot be written: it is full, or damaged'],
  [
    'Input/output error (os error 5). This error generally happens',
    'the disk cannot be written: it is full, or damaged',
  ],
  ['Disk quota exceeded (os error 122)', 'the disk quota is used up'],
])('%s', (message, reason) => {
  expect(noSpace(message)).toBe(reason)
})

test('other errors are none of the disk', () => {
  expect(noSpace('Connection refused (os error 111)')).toBeUndefined()
  expect(noSpace('stream error: I/O error: broken pipe')).toBeUndefined()
  expect(noSpace('The primary key `id` is missing')).toBeUndefined()
})
