import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentLanguage } from '../../../indexer/extract/language.ts'

const AZERBAIJANI =
  'Azərbaycan Rusiyanın Cənubi Qafqazda mühüm tərəfdaşıdır və ölkələr arasında münasibətlər uğurla inkişaf edir.'
const ENGLISH =
  'The ministers of the two countries said that relations between them are developing and that they will meet again.'
const PERSIAN = 'وزیر امور خارجه گفت که روابط دو کشور در عرصه های گوناگون رو به توسعه است و ادامه دارد.'
const RUSSIAN = 'Министр иностранных дел заявил, что отношения между двумя странами развиваются успешно.'
const NOTHING = { code: undefined, origin: 'given' } as const
const of = (text: string, code?: string, origin: 'given' | 'metadata' = 'given') =>
  documentLanguage('', text, { code, origin }).language

describe('the language of a document', () => {
  test.each([
    [AZERBAIJANI, 'az'],
    [ENGLISH, 'en'],
    [PERSIAN, 'fa'],
    [RUSSIAN, 'und'],
    ['', 'und'],
  ])('%s → %s', (text, language) => expect(of(text)).toBe(language))

  test('is what a record says', () => {
    expect(documentLanguage('', ENGLISH, { code: 'az-AZ', origin: 'given' })).toEqual({
      language: 'az',
      confidence: 1,
    })
    expect(of(ENGLISH, 'prs')).toBe('fa')
    expect(of(ENGLISH, 'qaa')).toBe('und')
    expect(of(ENGLISH, 'no language')).toBe('en')
  })

  test('metadata counts only where the text is too short to tell', () => {
    expect(of(AZERBAIJANI, 'en', 'metadata')).toBe('az')
    expect(of('Tokyo', 'az', 'metadata')).toBe('az')
  })

  test('is told by title and text together', () => {
    expect(documentLanguage('Prezident İlham Əliyev Bakıya qayıdıb', 'Foto', NOTHING).language).toBe('az')
  })

  test.each([
    [AZERBAIJANI, ENGLISH, 'en'],
    [ENGLISH, AZERBAIJANI, 'az'],
    [ENGLISH, PERSIAN, 'fa'],
    [AZERBAIJANI, PERSIAN, 'fa'],
  ])('is that of most of a text that mixes two: %s', (first, second, language) => {
    const rest = Array.from({ length: 12 }, () => second).join('\n\n')
    expect(of(`${`${first}\n\n`.repeat(6)}${rest}`)).toBe(language)
  })
})

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void documentLanguage(text, text, NOTHING)))
})
