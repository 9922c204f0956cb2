/** Verbs of a noun and a helping verb are looked for together where the noun says something else by itself. */
import { describe, expect, test } from 'vitest'
import { wholeWord } from '../../../analysis/engine-tokens.ts'
import type { Language } from '../../../analysis/language.ts'
import { compileLexicon } from '../../../analysis/lexicon/lexicon.ts'
import { readLexicon } from '../../../analysis/lexicon/rows.ts'
import { readWords } from '../../../search/query/query.ts'
import { saysVerb } from '../../../search/translate/noun-alone.ts'
import { translate } from '../../../search/translate/translate.ts'

const { rows } = readLexicon(
  'own.txt',
  `to happen | baş vermək | روی دادن | v
   head | baş | سر | n
   face | üz | روی | n
   to support | dəstək vermək | حمایت کردن | v
   support; backing | dəstək | حمایت; پشتیبانی | n
   to decide | qərar vermək | تصمیم گرفتن | v
   verdict | qərar | تصمیم | n
   to choose; to select | seçim etmək | انتخاب کردن | v
   selection | çeşid | انتخاب | n
   to photograph | şəkil çəkmək | عکس گرفتن | v
   shape; photo | şəkil~ | شکل | n
   to prevent | mane olmaq | مانع شدن | v
   to graze | otlamaq | چرا کردن | v
   to leave | tərk etmək | ترک کردن | v`,
)
const lexicon = compileLexicon(rows)

describe('a noun says by itself what its verb does', () => {
  test.each<[string, string, Language, boolean, string]>([
    ['support', 'dəstək', 'az', true, 'English has one word for both'],
    ['decide', 'qərar', 'az', true, 'Persian has one noun for both'],
    ['choose', 'انتخاب', 'fa', true, 'English words of one family: select, selection'],
    ['prevent', 'mane', 'az', true, 'it has no other meaning'],
    ['happen', 'baş', 'az', false, 'a head'],
    ['happen', 'روی', 'fa', false, 'a face'],
    ['photograph', 'şəkil', 'az', false, 'mostly something else'],
    ['graze', 'چرا', 'fa', false, 'why, which every text has'],
  ])('%s: %s (%s) %s: %s', (english, noun, language, isSo, _why) => {
    const row = rows.find(({ en }) => en[0]?.text === english)
    if (row === undefined) throw new Error(`no row of ${english}`)
    expect(saysVerb(lexicon, row, noun, language)).toBe(isSo)
  })
})

function said(query: string, language: 'az' | 'fa') {
  const words = readWords(query, [])
  const [way] = translate(lexicon, words, words).get(language)?.[0]?.wordings ?? []
  return way
}

test('in Azerbaijani the noun is looked for as it is spelled, and the verb in all forms', () => {
  const way = said('happen', 'az')
  expect(way?.tokens).toEqual([wholeWord('bas'), expect.stringMatching(/vermek$/)])
  expect(way?.stems?.[0]).toMatch(/bas$/)
  expect(said('support', 'az')?.tokens[0]).toMatch(/destek$/)
  expect(said('support', 'az')?.tokens[0]).not.toBe(wholeWord('destek'))
})

test('in Persian the halves stand side by side, in the forms that are frequent', () => {
  const forms = said('happen', 'fa')?.forms ?? []
  expect(forms).toHaveLength(8)
  expect(new Set(forms.map(([noun]) => noun)).size).toBe(1)
  expect(new Set(forms.map(([, verb]) => verb)).size).toBe(8)
  expect(forms.every((form) => form.length === 2)).toBe(true)
  expect(said('graze', 'fa')?.forms).toHaveLength(8)
  expect(said('support', 'fa')?.forms).toBeUndefined()
})
