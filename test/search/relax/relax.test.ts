import { beforeAll, describe, expect, test } from 'vitest'
import { decidingWords } from '../../../search/plan/plan.ts'
import { NO_NAMES } from '../../../search/query/names.ts'
import { parseQueriesLeniently, togetherOf } from '../../../search/query/queries.ts'
import { relax } from '../../../search/relax/relax.ts'
import { NO_TRANSLATIONS } from '../../../search/translate/translations.ts'
import { idf } from '../../../search/weights.ts'
import { archiveInMemory } from '../archive.ts'

const FILLER = 'Nothing more was told that day by anybody who had been there.'

let engine: Awaited<ReturnType<typeof archiveInMemory>>['engine']
beforeAll(async () => {
  const others = Array.from({ length: 20 }, (_, at) => ({
    id: `other-${at}`,
    text: `Bread and honey. ${FILLER}`,
  }))
  ;({ engine } = await archiveInMemory([
    ...others,
    { id: 'near', text: `The harbour pilots of Lankaran. ${FILLER}` },
    { id: 'far', text: `The harbour. ${FILLER} ${FILLER} Nobody saw the pilots. ${FILLER}` },
    { id: 'titled', title: 'Silver compass', text: `It was found. ${FILLER}` },
    { id: 'untitled', title: 'A thing', text: `A silver compass was found. ${FILLER}` },
    { id: 'often', text: 'Lantern, lantern, and lantern again beside the road.' },
    { id: 'once', text: 'One lantern stood again beside the road that day.' },
    { id: 'long', text: `One lantern. ${`${FILLER} `.repeat(12)}` },
  ]))
})

const ranked = async (text: string) => {
  const query = togetherOf(parseQueriesLeniently(`${text} `, []))
  return (await relax(engine, query, {}, decidingWords(query), NO_NAMES, NO_TRANSLATIONS)).ranked
}

describe('of documents that hold some of the words', () => {
  test.each<[string, string, string[]]>([
    [
      'those come first in which the words stand close together',
      'harbour pilots qwertzuiop',
      ['near', 'far'],
    ],
    ['those whose title is what is asked', 'silver compass qwertzuiop', ['titled', 'untitled']],
    ['those that have a word more often, and short ones', 'lantern qwertzuiop', ['often', 'once']],
    ['those that hold a rare word, not only a frequent one', 'lankaran bread qwertzuiop', ['near']],
  ])('%s', async (_what, text, expected) => {
    expect((await ranked(text)).map(({ key }) => key).slice(0, expected.length)).toEqual(expected)
  })

  test('a close word does where nothing has the word itself', async () => {
    expect((await ranked('harbuor pilots')).map(({ key }) => key)).toEqual(['near', 'far'])
  })

  test('it is said whether all words are held, and how much of them', async () => {
    const [best] = await ranked('silver compass')
    expect(best).toMatchObject({ key: expect.any(String), isComplete: true, share: 1 })
    const [some] = await ranked('silver compass qwertzuiop')
    expect(some?.isComplete).toBe(false)
    expect(some?.share).toBeGreaterThan(0)
    expect(some?.share).toBeLessThan(1)
  })

  test('nothing is an answer that holds none of them', async () => {
    expect(await ranked('qwertzuiop asdfghjk')).toEqual([])
  })
})

test('a word says more the fewer documents have it, and says something always', () => {
  expect(idf(1000, 1)).toBeGreaterThan(idf(1000, 10))
  expect(idf(1000, 1000)).toBeGreaterThan(0)
})
