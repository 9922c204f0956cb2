import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_ALTERNATIVES } from '../../../search/query/alternatives.ts'
import { parseQueries, parseQueriesLeniently } from '../../../search/query/queries.ts'
import { parseQuery, type Query, type QueryWord } from '../../../search/query/query.ts'
import { RequestError } from '../../../search/request.ts'

const written = (word: QueryWord) => `${word.inTitle ? 'title:' : ''}${word.text}${word.isPrefix ? '…' : ''}`
const phrase = (words: QueryWord[]) => `"${words.map(written).join(' ')}"`

/** An alternative in short: what it asks for, what it excludes, what narrows it. */
const short = ({ words, phrases, excludedWords, excludedPhrases, filter }: Query) =>
  [
    ...words.map(written),
    ...phrases.map(phrase),
    ...excludedWords.map((word) => `-${written(word)}`),
    ...excludedPhrases.map((words) => `-${phrase(words)}`),
    ...(filter?.all ?? []).map((part) => JSON.stringify(part)),
    ...(filter?.none ?? []).map((part) => `-${JSON.stringify(part)}`),
  ].join(' ')
const read = (text: string) => parseQueries(text, []).map(short)

const problemOf = (text: string) => {
  try {
    parseQueries(text, [])
  } catch (error) {
    if (error instanceof RequestError) return error.problems['q']
    throw error
  }
  return undefined
}

describe('fields', () => {
  test.each([
    ['title:Putin', ['title:Putin…'], 'a word that may still be typed'],
    ['title:Putin ', ['title:Putin'], 'and one that is done'],
    ['title:"state visit" Baku', ['Baku… "title:state title:visit"'], 'a phrase'],
    ['title:“state visit', ['"title:state title:visit"'], 'a phrase that is not closed'],
    ['title:hərbi-texniki x', ['title:hərbi title:texniki x…'], 'both words of a compound'],
    ['x title:Bak', ['x title:Bak…'], 'what is typed is last'],
    ['title:Bakı x', ['title:Bakı x…'], 'also where a field comes before'],
    ['-title:Putin', ['-title:Putin'], 'not in the title'],
    ['-title:"a b" -title:c-d', ['-"title:a title:b" -"title:c title:d"'], 'excluded phrases, of more words'],
    ['source:APA x', ['x… {"sources":["apa"]}'], 'a source by its slug'],
    ['source:"Xəbər Agentliyi"', ['{"sources":["xeber-agentliyi"]}'], 'quoted, with a space'],
    ['source:APA,Report', ['{"sources":["apa","report"]}'], 'one of several'],
    ['source:"Baku, Tbilisi"', ['{"sources":["baku-tbilisi"]}'], 'a comma inside a name'],
    ['-source:APA x', ['x… -{"sources":["apa"]}'], 'all but a source'],
    ['language:AZ language:und', ['{"languages":["az"]} {"languages":["und"]}'], 'in capitals'],
    ['before:2019', ['{"to":20190100}'], 'the year itself is not before'],
    ['after:2018', ['{"from":20181232}'], 'nor after'],
    ['after:2018-08-21', ['{"from":20180822}'], 'a day'],
    ['before:2018-08', ['{"to":20180800}'], 'a month'],
    ['before:2018/8/2', ['{"to":20180801}'], 'as people type it'],
    ['after:۲۰۱۸', ['{"from":20181232}'], 'in Persian digits'],
    ['after:۱۳۹۷ before:1398/05', ['{"from":20190321} {"to":20190722}'], 'in the Solar Hijri calendar'],
    ['TITLE:x Source:y', ['title:x {"sources":["y"]}'], 'in capitals'],
    ['başlıq:x BAŞLIQ:y basliq:z ', ['title:x title:y title:z'], 'in Azerbaijani, also without its letters'],
    [
      'mənbə:APA dil:az əvvəl:2019 sonra:2017',
      ['{"sources":["apa"]} {"languages":["az"]} {"to":20190100} {"from":20171232}'],
      'all of them',
    ],
    ['عنوان:باکو ', ['title:باکو'], 'in Persian'],
    [
      'منبع:APA زبان:fa قبل:۲۰۱۹ بعد:۲۰۱۷',
      ['{"sources":["apa"]} {"languages":["fa"]} {"to":20190100} {"from":20171232}'],
      'all of them',
    ],
  ])('%s → %j: %s', (text, expected) => expect(read(text)).toEqual(expected))

  test.each([
    'http://axtar.az/x',
    '12:30',
    'title :x',
    'title: x',
    'title:',
    'foo:bar',
    'subtitle:x',
    'x title:)',
    '"title:x"',
    '"a OR b"',
    'a or b',
    'OR',
    'OR a',
    'a OR',
    'a |',
    '| |',
    'a OR |',
    '(a b)',
    'a (b',
    'a) b',
    '(a (b) c)',
    'f(x) (y)',
    'NOR a',
    '-OR a',
    'a (OR) b',
    'a - (b)',
    'title:!!!',
  ])('%s is only text', (text) => expect(parseQueries(text, [])).toEqual([parseQuery(text, [])]))

  test('words are read in the language that the query names', () => {
    const [query] = parseQueries('kitablar language:az ', [])
    expect(query?.words[0]?.readings.map(({ language }) => language)).toEqual(['az'])
    const [both] = parseQueries('kitablar -language:az ', [])
    expect(both?.words[0]?.readings.map(({ language }) => language)).toEqual(['az', 'en'])
  })

  test('a question stays one', () => {
    expect(parseQueries('Who called? source:APA', [])[0]?.isQuestion).toBe(true)
    expect(parseQueries('source:APA Who called?', [])[0]?.isQuestion).toBe(true)
  })
})

describe('alternatives', () => {
  test.each([
    ['a OR b', ['a', 'b…'], 'only what ends the query is still typed'],
    ['a | b ', ['a', 'b'], 'the sign'],
    ['a|b ', ['a', 'b'], 'without spaces'],
    ['a OR OR | b ', ['a', 'b'], 'once is enough'],
    ['x y OR z ', ['x y', 'z'], 'words side by side belong together'],
    ['x (y OR z)', ['x y', 'x z'], 'brackets'],
    ['x (y OR z) v', ['x y v…', 'x z v…'], 'in the order of the query'],
    ['(x|y)(v|w)', ['x v', 'x w', 'y v', 'y w'], 'each with each'],
    ['(x OR "y v") -w ', ['x -w', '"y v" -w'], 'an exclusion stands in each'],
    ['x -(y OR z)', ['x -y -z'], 'neither'],
    ['x -(y z)', ['x -y', 'x -z'], 'not both'],
    ['-(x -y)', ['-x', 'y'], 'no exclusion of an exclusion'],
    ['-(x "y z") | -w', ['-x', '-"y z"', '-w'], 'phrases'],
    ['-x OR y ', ['-x', 'y'], 'all but something'],
    ['x OR source:APA y ', ['x', 'y {"sources":["apa"]}'], 'filters of their own'],
    ['title:(x OR y) z ', ['z title:x', 'z title:y'], 'a field for all in brackets'],
    [
      '-source:(APA OR "Trend News") x ',
      ['x -{"sources":["apa"]} -{"sources":["trend-news"]}'],
      'also a filter',
    ],
    ['-(source:APA x) ', ['-{"sources":["apa"]}', '-x'], 'excluded filters'],
    ['x OR (y', ['x', 'y…'], 'a bracket that is not closed is none'],
    ['x) OR y', ['x', 'y…'], 'nor one that is not opened'],
    ['x OR () OR y ', ['x', 'y'], 'nor an empty pair'],
    ['(x | y) OR !!! ', ['x OR', 'y OR'], 'punctuation is no alternative'],
    ['f(x) OR y ', ['f x', 'y'], 'brackets inside a word belong to it'],
    ['(x OR f(y))', ['x', 'f y'], 'also before a bracket'],
    ['(x | y) OR', ['x OR', 'y OR'], 'an OR at the end is a word'],
    ['می شود | می‌شود ', ['می شود', 'می‌شود'], 'a word in two pieces is one'],
    ['((((x | y)))) ', ['x', 'y'], 'brackets in brackets'],
  ])('%s → %j: %s', (text, expected) => expect(read(text)).toEqual(expected))

  test(`${MAX_ALTERNATIVES} are the most`, () => {
    expect(read('(a|b)(c|d)(e|f)')).toHaveLength(8)
    expect(problemOf('(a|b)(c|d)(e|f)(g|h)')).toContain('8')
    expect(problemOf('-(a b c d e f g h)')).toBeUndefined()
    expect(problemOf('-(a b c d e f g h i)')).toContain('8')
    expect(problemOf(Array.from({ length: 300 }, () => '(a|b)').join(''))).toContain('8')
  })
})

test.each([
  ['language:xx', 'language: expected az, en, fa or und, got xx'],
  ['language:az,', undefined],
  ['-language:xx OR a', 'language: expected az, en, fa or und, got xx'],
  ['before:yesterday', 'before: expected YYYY, YYYY-MM or YYYY-MM-DD, got yesterday'],
  ['after:2018-13', 'after: expected YYYY, YYYY-MM or YYYY-MM-DD, got 2018-13'],
  ['sonra:1397-13', 'after: expected YYYY, YYYY-MM or YYYY-MM-DD, got 1397-13'],
  ['((((((a | b))))))', 'expected at most 5 brackets inside each other'],
  ['(((((((a)))))))', undefined],
  ['title:(a b c d e f g h i j k)', 'expected at most 10 phrases and words of the title'],
])('%s is refused: %s', (text, problem) => expect(problemOf(text)).toBe(problem))

test('where a query only helps, one with an error is mere words', () => {
  expect(parseQueriesLeniently('language:xx', [])).toEqual([parseQuery('language:xx', [])])
})

describe('whatever is typed', () => {
  const signs = fc.constantFrom(
    ...[
      '(',
      ')',
      '-',
      '|',
      ' OR ',
      ' ',
      '"',
      '«',
      'title:',
      '-source:',
      'language:',
      'az',
      'before:',
      '2019',
    ],
    ...['a', 'Bakı', 'روسیه', ',', ':', '\n', '\u200c', '😀', '\ud800', 'بعد:', '۱۳۹۷'],
  )
  const queries = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''))

  test('it is read, or refused for q; never more is asked than is allowed', () => {
    fc.assert(
      fc.property(fc.oneof(queries, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        expect(problemOf(text) === undefined || typeof problemOf(text) === 'string').toBe(true)
        const read = parseQueriesLeniently(text, [])
        expect(read.length).toBeGreaterThan(0)
        expect(read.length).toBeLessThanOrEqual(MAX_ALTERNATIVES)
        for (const { words } of read) expect(words.slice(0, -1).every(({ isPrefix }) => !isPrefix)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('without signs it is read as ever', () => {
    const plain = fc
      .array(fc.constantFrom('"', '-', ' ', '?', '(', ')', 'x:y', 'or', 'Bakı', 'روسیه', 'APA-nın', '12:30'))
      .map((parts) => parts.join(' '))
      .filter((text) => !/-\s*\(/.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(parseQueries(text, [])).toEqual([parseQuery(text, [])])
      }),
      { numRuns: 500 },
    )
  })
})
