import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../analysis/dates/dates.ts'
import { build } from '../../../indexer/build/build.ts'
import { identify } from '../../../indexer/identity/identity.ts'
import type { FoundText } from '../../../indexer/identity/place.ts'

const folder = fileURLToPath(new URL('../../../seeds', import.meta.url))
const PROSE = 'Dünya bazarında neftin qiyməti artıb, mütəxəssislər bunu hasilatın azalması ilə izah edirlər.'

const seed = (name: string) => {
  const path = `${folder}/${name}.txt`
  return build({ path, folder, record: undefined, text: readFileSync(path, 'utf8'), given: {} }, {}).document
}
const source = (text: string, rest: Partial<FoundText> = {}): FoundText => ({
  path: '/archive/a.txt',
  record: undefined,
  text,
  given: {},
  ...rest,
})
const facts = (found: FoundText) => build(found, {}).document

test('a text of a font of the nineties is stored with the letters that it drew, and the run is told', () => {
  const text = 'Азярбайъан Республикасында йени мяктябляр тикилир, даьларда йоллар чякилир, щяр эцн иш эедир.'
  const { document, notes } = build(source(text, { given: { title: 'Йени мяктябляр' } }), {})
  expect(document).toMatchObject({ language: 'az', title: 'Yeni məktəblər' })
  expect(document.text).toMatch(/^Azərbaycan Respublikasında yeni məktəblər/)
  expect(notes).toHaveLength(1)
})

test.each(['"AZƏRTAC"', 'Reuters', '«تسنیم»'])('a page called %s has its headline in the text', (title) => {
  const given = { title, origin: 'metadata' as const }
  expect(facts(source(`Gəncədə fabrik açılıb\n\n${PROSE}`, { given }))).toMatchObject({
    title: 'Gəncədə fabrik açılıb',
    text: PROSE,
  })
  expect(facts(source(PROSE, { given }))).toMatchObject({ title, text: PROSE })
  expect(facts(source(`Gəncədə fabrik açılıb\n\n${PROSE}`, { given: { title } })).title).toBe(title)
})

describe('the sample archive', () => {
  test('000: Azerbaijani of APA, without title and date', () => {
    const { language, title, titleOrigin, date, year, source, sourceSlug, sourceOrigin } =
      seed('000_025e9feae442ea97')
    expect({ language, title, titleOrigin, date, year }).toEqual({
      language: 'az',
      title: '',
      titleOrigin: null,
      date: null,
      year: 'none',
    })
    expect({ source, sourceSlug, sourceOrigin }).toEqual({
      source: 'APA',
      sourceSlug: 'apa',
      sourceOrigin: 'text',
    })
  })

  test('001: Azerbaijani of Unikal, without title and date', () => {
    expect(seed('001_8a3a1af2e28435c9')).toMatchObject({
      language: 'az',
      title: '',
      date: null,
      source: 'Unikal',
      sourceOrigin: 'text',
    })
  })

  test('002: English, the title once, told to ONA', () => {
    const document = seed('002_92594327892c7d80')
    const title = 'Maria Zakharova: Russia and Azerbaijan are strategic partners now'
    expect(document).toMatchObject({
      language: 'en',
      title,
      titleOrigin: 'line',
      date: null,
      source: 'ONA',
      sourceOrigin: 'text',
    })
    expect(document.text).toMatch(/^Today, Russia/)
    expect(document.text).not.toContain(title)
  })

  test('003: Persian of Aran, the dates in its text are not its own', () => {
    const document = seed('003_d96ec3b443879f24')
    expect(document).toMatchObject({
      language: 'fa',
      title: 'آذربایجان شریک مهم و راهبردی روسیه در منطقه قفقاز و دریای خزر است',
      titleOrigin: 'line',
      date: null,
      solarYear: 'none',
      source: 'آران',
      sourceSlug: 'aran',
      sourceOrigin: 'dateline',
    })
    expect(findDates(document.text, 'fa').map(({ iso }) => iso)).toEqual(
      expect.arrayContaining(['sh:--06-11', 'sh:--06-12']),
    )
  })

  test('004: English of AzerNews, dated by its dateline', () => {
    const document = seed('004_b20a8cd9ccc54039')
    expect(document).toMatchObject({
      language: 'en',
      title: '',
      date: '2024-08-21',
      datePrecision: 'day',
      dateOrigin: 'dateline',
      year: '2024',
      month: '2024-08',
      solarYear: '1403',
      solarMonth: '1403-05',
      source: 'AzerNews',
      sourceOrigin: 'dateline',
    })
    expect(document.text).toMatch(/^Azerbaijan constantly/)
  })
})

describe('the date', () => {
  const text = `Neft bahalaşıb\n21.08.2024 14:05\n\n${PROSE}`

  test.each([
    [source(text, { given: { date: '1398/05/12' } }), '2019-08-03', 'given', 'of the record first'],
    [
      source(text, { given: { date: '2019', origin: 'metadata' } }),
      '2019',
      'metadata',
      'of the metadata, even if it is less precise',
    ],
    [source(text), '2024-08-21', 'dateline', 'of the dateline'],
    [source(`${PROSE}\n\nDərc olunub: 20.08.2024`), '2024-08-20', 'text', 'that the text states'],
    [source(PROSE, { path: '/archive/2019/03/12/a.txt' }), '2019-03-12', 'path', 'of the path'],
    [source(`${PROSE} 2012-ci il avqustun 8-də.`), null, null, 'never one that the text only names'],
    [
      source(PROSE, { path: '/archive/2019-03-12.jsonl', record: 1 }),
      null,
      null,
      'never that of a file of records',
    ],
    [
      source(PROSE, { path: '/2019/03/12/archive/a.txt', folder: '/2019/03/12/archive' }),
      null,
      null,
      'never from above the folder that was named',
    ],
  ])('%#', (found, date, dateOrigin, _note) => expect(facts(found)).toMatchObject({ date, dateOrigin }))

  test('that is none leaves a note, and the next clue counts', () => {
    const { document, notes } = build(source(text, { given: { date: '2024-02-30' } }), {})
    expect(document).toMatchObject({ date: '2024-08-21', dateOrigin: 'dateline' })
    expect(notes).toEqual(['its date is none that can be read: 2024-02-30'])
  })
})

describe('what is stated', () => {
  test('for the whole run yields to what the document says, and wins over the folder', () => {
    const found = source(PROSE, { path: '/news/ona/a.txt', folder: '/news' })
    expect(build(found, { source: 'Arxiv' }).document).toMatchObject({
      source: 'Arxiv',
      sourceOrigin: 'stated',
    })
    expect(build(found, {}).document).toMatchObject({ source: 'ona', sourceOrigin: 'folder' })
    const phrase = source(`Trend xəbər verir: ${PROSE}`)
    expect(build(phrase, { source: 'Arxiv' }).document.source).toBe('Trend')
  })

  test('the members of an archive have its name as a folder', () => {
    const path = '/news/apa.zip!/2019/a.txt'
    expect(facts(source(PROSE, { path, folder: '/news' })).source).toBe('apa')
  })

  test('a language for the whole run yields to the record only', () => {
    expect(build(source(PROSE), { language: 'en' }).document.language).toBe('en')
    const given = { language: 'az' }
    expect(build(source(PROSE, { given }), { language: 'en' }).document.language).toBe('az')
  })
})

test('equal input gives an equal document', () => {
  const found = source(PROSE, { path: '/news/ona/a.txt', folder: '/news' })
  expect(build(found, {})).toEqual(build(found, {}))
  expect(build(found, {}, identify(found, {}))).toEqual(build(found, {}))
})

test('never throws, and a text is never lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, given) => {
      const { document } = build(
        source(text, { given: { title: given, date: given, source: given, language: given } }),
        {},
      )
      expect(JSON.parse(JSON.stringify(document))).toEqual(document)
      if (text.trim() !== '') expect(document.text + document.title).not.toBe('')
    }),
  )
})
