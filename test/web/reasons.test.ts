import { expect, test } from 'vitest'
import { reasonText } from '../../web/pages/desk/frame.ts'

test.each([
  ['has an empty `text` and no `title`', 'az', 'mətni boşdur, başlığı da yoxdur'],
  ['has no text', 'fa', 'متن ندارد'],
  ['is damaged: it ends too early', 'az', 'zədələnib (is damaged: it ends too early)'],
  ['is something of its own', 'fa', 'is something of its own'],
  ['is empty', 'en', 'is empty'],
] as const)('why something was not read: %s in %s', (reason, language, said) =>
  expect(
    reasonText(reason, language)
      .toString()
      .replace(/<[^>]+>/g, ''),
  ).toBe(said),
)
