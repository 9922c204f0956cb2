/** Words are found as other languages say them, behind those that hold the words themselves, and the answer tells them apart. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexPaths } from '../../indexer/run/run.ts'
import { exportOf } from '../../search/export.ts'
import { parseRequest } from '../../search/request.ts'
import { type OpenArchive, openArchive } from './archive.ts'

const RECORDS = [
  { id: 'en-price', language: 'en', title: 'Markets', text: 'The oil price rose again on Monday.' },
  { id: 'en-oil', language: 'en', title: 'Fields', text: 'New oil was found far from the coast.' },
  { id: 'az-price', language: 'az', title: 'Bazar', text: 'Neftin qiyməti bazar ertəsi yenə artdı.' },
  { id: 'az-oil', language: 'az', title: 'Yataqlar', text: 'Dənizdə yeni neft yatağı tapıldı.' },
  { id: 'fa-price', language: 'fa', title: 'بازار', text: 'قیمت نفت روز دوشنبه باز هم بالا رفت.' },
  { id: 'fa-flood', language: 'fa', title: 'باران', text: 'سیل در شمال کشور خسارت زد.' },
  { id: 'en-flood', language: 'en', title: 'Rain', text: 'A flood damaged villages in the north.' },
  { id: 'az-president', language: 'az', title: 'Prezident', text: 'Prezident Pezeşkian çıxış etdi.' },
  { id: 'en-doctor', language: 'en', title: 'Clinic', text: 'A new clinic of modern medicine was opened.' },
  { id: 'az-war', language: 'az', title: 'Müharibə', text: 'Müharibə iki il davam etdi.' },
]

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive()
  const file = join(archive.folder, 'records.jsonl')
  await writeFile(file, RECORDS.map((record) => JSON.stringify(record)).join('\n'))
  await indexPaths([file], archive.engine)
})
afterAll(() => archive?.close())

const ids = ({ hits }: { hits: readonly { id: string }[] }) => hits.map(({ id }) => id)

test.each([
  ['oil price', ['en-price'], ['az-price', 'fa-price']],
  ['neft qiyməti', ['az-price'], ['en-price', 'fa-price']],
  ['قیمت نفت', ['fa-price'], ['az-price', 'en-price']],
  ['flood', ['en-flood'], ['fa-flood']],
  ['daşqın', [], ['en-flood', 'fa-flood']],
  ['wars', [], ['az-war']],
])('%s finds %j by its own words, and %j behind them', async (query, own, others) => {
  const found = await archive.search(query)
  expect(ids(found).slice(0, own.length)).toEqual(own)
  expect(ids(found).slice(own.length).sort()).toEqual(others)
  expect([found.totalHits, found.ownHits]).toEqual([own.length + others.length, own.length])
  expect(found.relaxed).toBe(false)
})

test('the answer says how, and hits say by which word', async () => {
  const { translations, hits } = await archive.search('oil price')
  expect(translations).toEqual([
    { text: 'neft qiyməti', language: 'az', documents: 1 },
    { text: expect.stringContaining('قیمت نفت'), language: 'fa', documents: 1 },
  ])
  const azerbaijani = hits.find(({ id }) => id === 'az-price')
  expect(azerbaijani?.matchedBy).toEqual(['translation'])
  expect(azerbaijani?.matches).toContainEqual({ word: 'Neftin', query: 'oil price', by: 'translation' })
})

describe('nothing is translated', () => {
  test.each([
    ['where it is switched off', 'oil price', { translations: 'off' }],
    ['of a phrase', '"oil price"', {}],
    ['of a field', 'title:markets', {}],
    ['of what begins so', 'oil pric*', {}],
  ])('%s', async (_, query, parameters) => {
    const found = await archive.search(query, parameters)
    expect(found.hits.map(({ language }) => language).filter((language) => language !== 'en')).toEqual([])
    expect([found.translations, found.ownHits]).toEqual([[], found.totalHits])
  })
})

test('a filter on a language has its translation alone, and the facet counts the others', async () => {
  const found = await archive.search('oil price', { language: 'az' })
  expect(ids(found)).toEqual(['az-price'])
  expect(found.translations.map(({ language }) => language)).toEqual(['az'])
  expect(found.facetDistribution.language).toEqual({ az: 1, en: 1, fa: 1 })
})

test('documents with some of the words are found by their translations as well', async () => {
  const found = await archive.search('flood damage north bicycle', { language: 'fa' })
  expect([ids(found), found.relaxed]).toEqual([['fa-flood'], true])
})

test('a file has what the reader was shown', async () => {
  const exported = async (parameters: Record<string, string>) => {
    const steps = exportOf((ask) => ask(archive.engine), parseRequest({ q: 'oil price', ...parameters }))
    const found: string[] = []
    for await (const documents of steps) found.push(...documents.map(({ id }) => id))
    return found.sort()
  }
  expect(await exported({})).toEqual(['az-price', 'en-price', 'fa-price'])
  expect(await exported({ translations: 'off' })).toEqual(['en-price'])
})

test('a surname that looks like a form of a word is no word of the lexicon', async () => {
  const found = await archive.search('پزشکیان')
  expect([ids(found), found.translations]).toEqual([['az-president'], []])
})
