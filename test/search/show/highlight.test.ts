import { expect, test } from 'vitest'
import { nameTokens } from '../../../analysis/names/names.ts'
import { splitWords } from '../../../analysis/words.ts'
import { documents } from '../../../bench/documents.ts'
import { searchFields } from '../../../indexer/build/fields.ts'
import { aliasesIn } from '../../../search/query/names.ts'
import { parseQueriesLeniently, togetherOf } from '../../../search/query/queries.ts'
import { analysed } from '../../../search/show/analysis-cache.ts'
import { matcherOf } from '../../../search/show/highlight.ts'

const EVERYTHING = { wanted: undefined, prefilter: undefined }

function matcher(text: string) {
  const query = togetherOf(parseQueriesLeniently(text, []))
  const aliases = aliasesIn(query.words, new Set(query.words))
  // What the archive would say: Aliyev is a name, and Əliyev sounds like it.
  const [token = ''] = nameTokens('əliyev', 'az')
  const alike = [{ token, written: 'əliyev', language: 'az' as const, distance: 0 }]
  const sounds = new Map(
    query.words.filter(({ text: typed }) => typed === 'aliyev').map((word) => [word, alike]),
  )
  return matcherOf(query, query.words, { names: { sounds, whole: new Map(), aliases }, typos: new Map() })
}

test('a text of which only some words are analysed is marked as one that is analysed whole', () => {
  const all = [...documents(0, 60)]
  let marks = 0
  for (const [at, { title, text, language }] of all.entries()) {
    const words = splitWords(all[(at * 7) % all.length]?.text ?? '').map((span) => span.text)
    const own = splitWords(text).map((span) => span.text)
    const queries = [
      own[at] ?? '',
      (own[at + 20] ?? '').slice(0, 3),
      `${own[5]} ${own[60]} ${words[9]}`,
      `"${own.slice(30, 32).join(' ')}"`,
      `${words[3]} Rusiya OR Lavrov`,
    ]
    for (const [number, query] of queries.entries()) {
      // Spaces at its end make a text that was not seen before.
      const fresh = `${text}${' '.repeat(number + 1)}`
      const some = matcher(query)({ title, text: fresh, language })
      analysed({ title, text, language }, 'text', EVERYTHING)
      expect(some, `${query} in ${title}`).toEqual(matcher(query)({ title, text, language }))
      const { vector } = searchFields(title, text, language).fields
      expect(matcher(query)({ title, text, language, vector }), `${query}, by vector`).toEqual(some)
      marks += some.text.length
    }
  }
  expect(marks).toBeGreaterThan(300)
})

test('a text that is looked at again for something else has it', () => {
  const document = {
    title: '',
    text: 'They went to the countries of the two, and Əliyev home.',
    language: 'en' as const,
  }
  const marked = (query: string) =>
    matcher(query)(document).text.map(({ start, end }) => document.text.slice(start, end))
  expect(marked('country')).toEqual(['countries'])
  expect(marked('gone')).toEqual(['went'])
  expect(marked('country home')).toEqual(['countries', 'home'])
  expect(marked('aliyev')).toEqual(['Əliyev'])
})
