import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import { analyzeDocument, segmentsOf } from '../../analysis/document.ts'

const AZERBAIJANI =
  'Bakıda Azərbaycan Prezidentinin iştirakı ilə beynəlxalq konfrans keçirilib və iştirakçılar çıxış ediblər.'
const ENGLISH =
  'The ministers said that they were going to study the countries of the region and that companies had been working.'
const PERSIAN =
  'وزیر امور خارجه گفت که روابط دو کشور در عرصه های گوناگون رو به توسعه است و می شود آن را ادامه داد.'

const keysOf = (text: string, word: string, language: 'az' | 'en' | 'fa' | 'und') =>
  analyzeDocument(text, language).find(({ start, end }) => text.slice(start, end) === word)?.word

describe('a document in one language', () => {
  test.each([
    [AZERBAIJANI, 'az'],
    [ENGLISH, 'en'],
    [PERSIAN, 'fa'],
    [`${ENGLISH}\n${ENGLISH}\n\n${ENGLISH}`, 'en'],
    ['', 'az'],
  ] as const)('%s (%s) is analysed as a whole', (text, language) => {
    expect(analyzeDocument(text, language)).toEqual(analyze(text, language))
  })

  test('names of another language do not split it', () => {
    const text = `${AZERBAIJANI} Manchester United FC, Real Madrid CF.\nThe Guardian\n${AZERBAIJANI}`
    expect(segmentsOf(text, 'az')).toHaveLength(1)
  })
})

describe('a document that mixes languages', () => {
  test('gives each paragraph its chain', () => {
    const text = `${AZERBAIJANI}\n\n${ENGLISH}\n\n${AZERBAIJANI}`
    expect(segmentsOf(text, 'az').map(({ language }) => language)).toEqual(['az', 'en', 'az'])
    expect(keysOf(text, 'companies', 'az')).toMatchObject({ language: 'en', keys: ['company'] })
    expect(keysOf(text, 'Prezidentinin', 'az')).toMatchObject({ language: 'az' })
  })

  test('also below a text of another language', () => {
    const russian = 'Министр иностранных дел заявил, что отношения между двумя странами развиваются успешно.'
    expect(keysOf(`${russian}\n\n${ENGLISH}`, 'companies', 'und')).toMatchObject({ language: 'en' })
  })

  test('Azerbaijani in a Persian archive is not taken for English', () => {
    expect(keysOf(`${PERSIAN}\n${AZERBAIJANI}`, 'Prezidentinin', 'fa')).toMatchObject({ language: 'az' })
  })

  test('offsets are of the whole text', () => {
    const text = `${ENGLISH}\n\n${AZERBAIJANI}\n${PERSIAN}`
    const found = analyzeDocument(text, 'en').map(({ start, end }) => text.slice(start, end))
    for (const word of ['ministers', 'Prezidentinin', 'ediblər', 'وزیر', 'می شود'])
      expect(found).toContain(word)
  })
})

test('segments cover the text in order, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(ENGLISH), fc.constant('\n'))),
      (parts) => {
        const text = parts.join('\n')
        const segments = segmentsOf(text, 'az')
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        analyzeDocument(text, 'az')
      },
    ),
    { numRuns: 50 },
  )
})
