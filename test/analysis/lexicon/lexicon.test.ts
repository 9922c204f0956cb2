import { expect, test } from 'vitest'
import { analyze } from '../../../analysis/analyze.ts'
import type { Language } from '../../../analysis/language.ts'
import { compileLexicon, meaningsIn } from '../../../analysis/lexicon/lexicon.ts'
import { readLexicon } from '../../../analysis/lexicon/rows.ts'

const ROWS = `
oil | neft | نفت | n
price | qiymət | قیمت | n
oil price | neft qiyməti | قیمت نفت | n
attack | hücum | حمله | n
to attack | hücum etmək | حمله کردن | v
to go | getmək | رفتن | v
prime minister | baş nazir | نخست‌وزیر | n
invertebrate | onurğasız | بی‌مهره | n
bank~ | bank~ | بانک | n
tea | çay~ | چای | n
river | çay~ | رودخانه | n
May^ | may | مه~ | n
rise | artım | افزایش | n
rose~ | qızılgül | گل رز | n
city | şəhər | شهر | n
morning | səhər | صبح | n
election | seçki | انتخابات | n
electoral | seçki~ | انتخاباتی | a
`
const lexicon = compileLexicon(readLexicon('t.txt', ROWS).rows)

/** The English words of what is meant, group by group. */
function meant(text: string, language: Language): string[] {
  const words = analyze(text, language).map(({ word }) => word)
  return meaningsIn(lexicon, words, language).map(({ rows }) => rows.map(({ en }) => en[0]?.text).join('+'))
}

test.each<[string, Language, string[]]>([
  ['oil', 'en', ['oil']],
  ['Oil prices fell', 'en', ['oil price']],
  ['the price of oil', 'en', ['price', 'oil']],
  ['neftin qiymətləri', 'az', ['oil price']],
  ['qiymətlər', 'az', ['price']],
  ['قیمت‌های نفت', 'fa', ['oil price']],
  ['attacked', 'en', ['attack+attack']],
  ['hücum edirlər', 'az', ['attack']],
  ['می‌روند', 'fa', ['go']],
  ['نخست وزیر', 'fa', ['prime minister']],
  ['نخست‌وزیران', 'fa', ['prime minister']],
  ['بی‌مهره', 'fa', ['invertebrate']],
  ['bank', 'en', []],
  ['çayı', 'az', []],
  ['چای', 'fa', ['tea']],
  ['in May', 'en', ['May']],
  ['it may', 'en', []],
  ['rises', 'en', ['rise']],
  ['rose', 'en', []],
  ['roses', 'en', []],
  ['seçkilər', 'az', ['election']],
  ['şəhər', 'az', ['city']],
  ['seher', 'az', ['city+morning']],
  ['unknown', 'en', []],
  ['', 'en', []],
])('%s (%s) means %j', (text, language, meanings) => {
  expect(meant(text, language)).toEqual(meanings)
})

test('beside other words one that has several meanings has all of them', () => {
  const words = analyze('river bank', 'en').map(({ word }) => word)
  const meanings = meaningsIn(lexicon, words, 'en', false)
  expect(meanings.map(({ rows }) => rows.map(({ az }) => az[0]?.text))).toEqual([['çay'], ['bank']])
})

test('looking words up costs no more in a longer text than its length', () => {
  const words = analyze('oil price '.repeat(2_000), 'en').map(({ word }) => word)
  expect(meaningsIn(lexicon, words, 'en')).toHaveLength(2_000)
})
