import { expect, test } from 'vitest'
import { documentScript } from '../../analysis/document-script.ts'
import { directionOf } from '../../analysis/language.ts'

test.each([
  ['Latn', 'Bakı şəhərində (Баку) yeni məktəb açıldı', 'az'],
  ['Cyrl', 'Бакы шәһәриндә јени мәктәб ачылды, NATO', 'az'],
  ['Arab', 'باکی شهرینده یئنی مکتب آچیلدی، NATO', 'az'],
  [null, 'A new school in Baku', 'en'],
  [null, 'مدرسه‌ای تازه در باکو', 'fa'],
  [null, 'Новая школа', 'und'],
  [null, '12 — 34', 'az'],
] as const)('%s: %s', (script, text, language) => expect(documentScript(text, language)).toBe(script))

test('the digits of Arabic script have no direction', () => {
  expect(directionOf('۲۱ آذر ۱۳۲۴')).toBe('rtl')
  expect(directionOf('۱۳۲۴')).toBe('ltr')
})
