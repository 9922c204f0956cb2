import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hole, html } from '../../web/html.ts'

test.each<[Hole, string, string]>([
  ['a < b & c', 'a &lt; b &amp; c', 'text'],
  [`"'>`, '&quot;&#39;&gt;', 'quotes'],
  [html`<br>`, '<br>', 'markup'],
  [['<', html`<br>`, ['>']], '&lt;<br>&gt;', 'lists'],
  [0, '0', 'zero is a number'],
  ['', '', 'empty'],
  [null, '', 'null'],
  [undefined, '', 'undefined'],
  [false, '', 'false'],
])('%s → %s: %s', (hole, markup) => expect(html`${hole}`.toString()).toBe(markup))

test('markup is made by the template only', () => {
  const forged = { toString: () => '<script>' } as unknown as string
  expect(html`${forged}`.toString()).toBe('&lt;script&gt;')
})

test('any text comes back as it was, and has no character that markup is made of', () => {
  const plain = (markup: string) =>
    markup
      .replace(/&(lt|gt|quot|#39);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"' })[String(name)] ?? "'")
      .replaceAll('&amp;', '&')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const markup = html`${text}`.toString()
      expect(markup).not.toMatch(/[<>"']/)
      expect(plain(markup)).toBe(text)
    }),
  )
})
