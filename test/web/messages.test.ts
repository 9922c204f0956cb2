import { expect, test } from 'vitest'
import type { Language } from '../../analysis/language.ts'
import { html } from '../../web/html.ts'
import { INTERFACE_LANGUAGES, messagesOf } from '../../web/interface-languages.ts'
import { plural } from '../../web/parts/numbers.ts'

/** All texts of a language by their names, with something in every hole. */
function textsOf(language: Language): Map<string, string> {
  const texts = new Map<string, string>()
  const collect = (name: string, message: unknown) => {
    if (typeof message === 'function') texts.set(name, String(message(...holesOf(name))))
    else if (typeof message === 'object' && message?.toString === Object.prototype.toString) {
      for (const [key, inner] of Object.entries(message)) collect(`${name}.${key}`, inner)
    } else texts.set(name, Array.isArray(message) ? message.flat(2).join(' ') : String(message))
  }
  collect('', messagesOf(language))
  return texts
}

function holesOf(name: string): unknown[] {
  const [one, two] = [html`<bdi>1</bdi>`, html`<bdi>2</bdi>`]
  if (name === '.found') return [7, one]
  if (name === '.timeline.bar' || name === '.home.years') return ['2018', 7]
  if (name === '.lists.whole') return [7, true]
  if (name.endsWith('works.of') || name.endsWith('state.queued')) return [3, 7]
  const counted =
    /documents$|documents.all$|works.(?:done|first)$|removed.first$|more$|rest$|marks$|page$|certain$|vague$|missing$|days$|pageOf$|ownHits$|recognised$|unsure$|parts.position$/
  return counted.test(name) ? [7, 9] : [one, two]
}

test.each(INTERFACE_LANGUAGES)('no text is empty or broken in %s', (language) => {
  for (const [name, text] of textsOf(language)) {
    expect(text.trim(), name).not.toBe('')
    expect(text, name).not.toMatch(/undefined|\[object|NaN/)
  }
})

test('only what is the same in two languages is not translated', () => {
  const [az, en, fa] = INTERFACE_LANGUAGES.map(textsOf)
  const same = (one = az, two = en) =>
    [...(one ?? [])].filter(([name, text]) => two?.get(name) === text).map(([name]) => name)
  expect(same(az, en)).toEqual(['.direction', '.comma'])
  expect(same(en, fa)).toEqual([])
  expect(same(az, fa)).toEqual([])
})

test('Persian has its own letters: Persian yeh and kaf, no Arabic ones, no Latin comma', () => {
  for (const [name, text] of textsOf('fa')) expect(text, name).not.toMatch(/[يكىة]|[آ-ی],/u)
})

test('numbers are written as the language does', () => {
  expect(messagesOf('fa').documents(1_234)).toBe('۱٬۲۳۴ سند')
  expect(messagesOf('az').documents(1_234)).toBe('1.234 sənəd')
  expect(messagesOf('en').documents(1_234)).toBe('1,234 documents')
  expect(messagesOf('en').documents(1)).toBe('1 document')
})

test.each<[Language, number, string]>([
  ['en', 1, 'one'],
  ['en', 0, 'other'],
  ['fa', 0, 'one'],
  ['az', 2, 'other'],
])('%s: %i is %s', (language, count, form) =>
  expect(plural(count, language, { one: 'one', other: 'other' })).toBe(form),
)
