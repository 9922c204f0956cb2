import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEEDS } from '../../live/archive.ts'
import { type OpenServer, openServer } from '../../live/server.ts'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS])
})
afterAll(() => served?.close())

const page = async (parameters: Record<string, string>) => {
  const answer = await fetch(`${served.url}/?${new URLSearchParams(parameters)}`)
  return { status: answer.status, text: await answer.text() }
}

test.each([
  ['az', 'Başlanğıc tarixini oxumaq olmadı'],
  ['en', 'The first date cannot be read'],
  ['fa', 'تاریخ آغاز خوانده نشد'],
])('a date that cannot be read keeps the search, and is blamed at its field, in %s', async (ui, message) => {
  const { status, text } = await page({ q: 'putin', from: '2018-02-31', language: 'en', ui })
  expect(status).toBe(400)
  expect(text).toMatch(/id="q"[^>]* value="putin"/)
  expect(text).toContain('id="chosen-language-en"')
  expect(text).toContain('/documents/004-')
  expect(text).toMatch(/id="from"[^>]* value="2018-02-31"[^>]* aria-invalid="true"/)
  expect(text).toMatch(new RegExp(`id="from-problem"[^>]*>${message}`))
  expect(text).not.toContain('id="to-problem"')
  expect(text).not.toContain('id="q-problem"')
})

test.each([
  ['putin date:31.02.2018', 'The date in the search cannot be read'],
  ['putin language:xx', 'After language: comes one of'],
])('%s is told by the part of it that is wrong', async (q, message) => {
  const { text } = await page({ q, ui: 'en' })
  expect(text).toMatch(new RegExp(`id="q-problem"[^>]*>${message}`))
})

test('a query that cannot be asked stays in the box, and its words are searched', async () => {
  const { status, text } = await page({ q: 'putin language:xx', ui: 'en' })
  expect(status).toBe(400)
  expect(text).toMatch(/id="q"[^>]* value="putin language:xx"[^>]* aria-invalid="true"/)
  expect(text).toContain('id="q-problem"')
  expect(text).toContain('/documents/004-')
  expect(text).not.toContain('id="from-problem"')
})

test('a page that there is not, and a query that is too long, take nothing else away', async () => {
  const wrong = await page({ q: 'putin', page: 'x', ui: 'en' })
  expect([wrong.status, wrong.text.includes('/documents/004-')]).toEqual([400, true])
  const long = await page({ q: `putin ${'x '.repeat(600)}`, language: 'en', ui: 'en' })
  expect(long.status).toBe(400)
  expect(long.text).toContain('id="q-problem"')
  expect(long.text).toContain('id="chosen-language-en"')
})

test('what was read otherwise is said, with the way back', async () => {
  const { text } = await page({ q: 'пучьу lavrov', ui: 'en' })
  expect(text).not.toContain('id="layout"')
  const taken = await page({ q: 'дфмкщм', ui: 'en' })
  expect(taken.text).toMatch(/Read as if typed on another keyboard: .*lavrov.*layout=off/s)
  const nothing = await page({ q: '!!!', ui: 'fa' })
  expect(nothing.text).toContain('در این جست‌وجو واژه‌ای نیست')
  const signs = await page({ q: 'putin AND', ui: 'az' })
  expect(signs.text).toContain('Axtarış işarəsi kimi başa düşülmədi')
})

test('dates as people write them are read', async () => {
  const { status, text } = await page({ q: 'putin', from: 'avqust 2023', to: '21.08.2025', ui: 'az' })
  expect(status).toBe(200)
  expect(text).toMatch(/id="from"[^>]* value="2023-08"/)
})
