import { expect, test } from 'vitest'
import { growingBytes } from '../../analysis/growing-bytes.ts'

test('holds more bytes than there was room for, and begins anew when they were taken', () => {
  const bytes = growingBytes(8)
  for (let at = 0; at < 100; at++) bytes.byte(at)
  expect(Buffer.from(bytes.takeBase64(), 'base64')).toEqual(Buffer.from([...Array(100).keys()]))
  bytes.number(0)
  bytes.number(0x7f)
  bytes.number(0x80)
  bytes.number(0x3fff_ffff)
  expect([...Buffer.from(bytes.takeBase64(), 'base64')]).toEqual([
    0, 0x7f, 0x80, 1, 0xff, 0xff, 0xff, 0xff, 3,
  ])
  expect(bytes.takeBase64()).toBe('')
})
