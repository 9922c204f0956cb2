import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AliasWord,
  compileAliases,
  findAliases,
  spellingsOf,
} from '../../../analysis/aliases/aliases.ts'
import { aliasRows } from '../../../analysis/aliases/rows.ts'
import type { Language } from '../../../analysis/language.ts'
import { fold, lower, normalise } from '../../../analysis/normalize.ts'
import { splitWords } from '../../../analysis/words.ts'

/** Stands in for the stemmers: the table must work with any, as long as texts use the same. */
const stem = (word: string, language: Language) => {
  if (language === 'az') return [fold(word.replace(/(?:n[ıi]n|[ıiuü]n|da|də|dan|dən)$/, ''))]
  return language === 'fa' ? [fold(word.replace(/(?:\u200C(?:ای|ها)|ی)$/, ''))] : [fold(word)]
}
const table = compileAliases(stem)

const wordsOf = (text: string, language: Language): AliasWord[] =>
  splitWords(text).map(({ text: raw }) => {
    const form = lower(normalise(raw), language === 'az')
    return { surface: fold(form), keys: stem(form, language), letters: lettersOf(raw) }
  })
const lettersOf = (raw: string) => {
  if (/\p{Script=Arabic}/u.test(raw)) return undefined
  if (/^\p{Lu}{2,}$/u.test(raw)) return 'upper'
  return /^\p{Lu}/u.test(raw) ? 'capital' : 'lower'
}
const ids = (text: string, language: Language) =>
  findAliases(wordsOf(text, language), table, [language]).map((match) => match.id)

test.each([
  ['Rusiya', 'Russia', 'روسیه', 'a country, from CLDR'],
  ['Azərbaycan', 'Azerbaijan', 'آذربایجان', 'a country that CLDR calls a republic'],
  ['Qafqaz', 'Caucasus', 'قفقاز', 'a region'],
  ['Dağlıq Qarabağ', 'Nagorno-Karabakh', 'قره باغ کوهستانی', 'several words'],
  ['Qarabağ', 'Karabakh', 'قره\u200Cباغ', 'with ZWNJ'],
  ['Tiflis', 'Tbilisi', 'تفلیس', 'a capital'],
  ['Vyana', 'Vienna', 'وین', 'a capital'],
  ['Xəzər dənizi', 'Caspian Sea', 'دریای خزر', 'a sea'],
  ['XİN', 'Foreign Ministry', 'وزارت امور خارجه', 'an office'],
  ['BMT', 'United Nations', 'سازمان ملل متحد', 'an organisation'],
  ['ATƏT', 'OSCE', 'سازمان امنیت و همکاری اروپا', 'an organisation'],
  ['Novruz', 'Nowruz', 'نوروز', 'a holiday'],
  ['alman', 'German', 'آلمانی', 'a people'],
])('%s, %s and %s are one: %s', (az, en, fa) => {
  const [id] = ids(az, 'az')
  expect(id).toMatch(/^ƨx[a-z0-9]+$/)
  expect(ids(en, 'en')).toEqual([id])
  expect(ids(fa, 'fa')).toEqual([id])
})

test.each<[string, Language, string, string]>([
  ['Rusiyanın', 'az', 'ƨxrussia', 'genitive'],
  ['Qafqazda', 'az', 'ƨxcaucasus', 'locative'],
  ['Xarici İşlər Nazirliyinin', 'az', 'ƨxforeignministry', 'the last word inflected'],
  ['روسیه\u200Cای', 'fa', 'ƨxrussia', 'a Persian adjective'],
  ['the US army', 'en', 'ƨxunitedstates', 'an acronym in capitals'],
  ['the U.S. army', 'en', 'ƨxunitedstates', 'an acronym with dots'],
])('%s (%s) has %s: %s', (text, language, id) => expect(ids(text, language)).toContain(id))

test.each<[string, Language, string]>([
  ['let us go, who is it', 'en', 'us and who are words'],
  ['a turkey and some china', 'en', 'in lower case no countries'],
  ['a polish for shoes', 'en', 'in lower case no people'],
  ['the letter was sent', 'en', 'an English word'],
  ['bu gün hava yaxşıdır', 'az', 'not Havana'],
  ['کتاب ریاضی', 'fa', 'not Riyadh'],
  ['او کار را ترک کرد', 'fa', 'neither Turks nor Kurds'],
  ['بخش مالی', 'fa', 'not Mali'],
])('%s (%s) names nothing: %s', (text, language) => expect(ids(text, language)).toEqual([]))

test('a query, whose capitals say nothing, finds names in lower case', () => {
  const query = [{ surface: 'turkey', keys: [] }]
  expect(findAliases(query, table).map((match) => match.id)).toEqual(['ƨxturkiye'])
})

test('the longest name wins, and where it stands is told', () => {
  const words = wordsOf('The South Caucasus and the Caucasus', 'en')
  expect(findAliases(words, table)).toEqual([
    { id: 'ƨxsouthcaucasus', start: 1, length: 2 },
    { id: 'ƨxcaucasus', start: 5, length: 1 },
  ])
})

test('a country is not told from a person, nor from a province, that has its name', () => {
  expect(ids('محمدجواد آذری جهرمی', 'fa')).toEqual([])
  expect(ids('استان آذربایجان شرقی', 'fa')).toEqual(ids('East Azerbaijan', 'en'))
})

test('a country is called as people write it', () => {
  const [id = ''] = ids('Azerbaijan', 'en')
  expect(spellingsOf(id, table)?.fa[0]).toBe('آذربایجان')
})

test('every spelling can be shown', () => {
  expect(spellingsOf('ƨxcaucasus', table)).toMatchObject({
    az: ['Qafqaz'],
    fa: expect.arrayContaining(['قفقاز']),
  })
  expect(spellingsOf('ƨxunitedstates', table)?.en).toContain('US')
  expect(spellingsOf('ƨxnowhere', table)).toBeUndefined()
})

test('rows have tokens of their own and names in more than one language', () => {
  const rows = aliasRows()
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  for (const row of rows) {
    expect(row.id).toMatch(/^ƨx[a-z0-9]+$/)
    expect([row.az, row.en, row.fa].filter((names) => names.length > 0).length, row.id).toBeGreaterThan(1)
  }
})

test('no spelling stands for two things', () => {
  const owners = new Map<string, string>()
  for (const row of aliasRows()) {
    for (const [language, name] of [
      ...row.az.map((n) => ['az', n]),
      ...row.en.map((n) => ['en', n]),
      ...row.fa.map((n) => ['fa', n]),
    ]) {
      const key = `${language} ${name}`
      expect(owners.get(key) ?? row.id, key).toBe(row.id)
      owners.set(key, row.id)
    }
  }
})

test('no words throw, and matches lie inside the text in order', () => {
  const word = fc.record({
    surface: fc.oneof(fc.string(), fc.constantFrom('united', 'states', 'of', 'america', 'xarici', 'isler')),
    keys: fc.array(fc.string()),
  })
  fc.assert(
    fc.property(fc.array(word), (words) => {
      let end = 0
      for (const { start, length } of findAliases(words, table)) {
        expect(start).toBeGreaterThanOrEqual(end)
        end = start + length
      }
      expect(end).toBeLessThanOrEqual(words.length)
    }),
  )
})
