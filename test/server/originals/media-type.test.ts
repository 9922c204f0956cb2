import { expect, test } from 'vitest'
import { contentDisposition, mediaType } from '../../../server/originals/media-type.ts'

test.each([
  ['a.pdf', 'application/pdf', true],
  ['a.TXT', 'text/plain', true],
  ['a.html', 'text/html', false],
  ['a.xhtml', 'application/xhtml+xml', false],
  ['a.svg', 'application/octet-stream', false],
  ['12345', 'application/octet-stream', false],
])('%s is %s, shown: %s', (name, type, isShown) => expect(mediaType(name)).toEqual({ type, isShown }))

test.each([
  ['çap.pdf', true, `inline; filename="_ap.pdf"; filename*=UTF-8''%C3%A7ap.pdf`],
  ['a"b\\c.doc', false, `attachment; filename="a_b_c.doc"; filename*=UTF-8''a%22b%5Cc.doc`],
  ["o'k(1).txt", true, `inline; filename="o'k(1).txt"; filename*=UTF-8''o%27k%281%29.txt`],
  ['a\r\nX: y.txt', true, `inline; filename="a__X: y.txt"; filename*=UTF-8''a%0D%0AX%3A%20y.txt`],
])('%j is named %s', (name, isShown, header) => expect(contentDisposition(name, isShown)).toBe(header))
