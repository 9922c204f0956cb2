import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressToken } from '../../../engine/address.ts'
import { MAX_ALTERNATIVES } from '../../../search/query/alternatives.ts'
import { DATE_EXPECTED } from '../../../search/query/dates.ts'
import { parseQueries, parseQueriesLeniently, wordsOf } from '../../../search/query/queries.ts'
import { isStopWord, type Query, type QueryWord } from '../../../search/query/query.ts'
import { RequestError } from '../../../search/request-error.ts'

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

const saidOf = (text: string) => parseQueries(text, []).flatMap(({ notUnderstood }) => notUnderstood ?? [])

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
    ['12:30', '12 30…'],
    ['https://a b', 'https a b…'],
    ['title:)', 'title'],
    ['"title:x"', '"title x"'],
    ['"a OR b"', '"a OR b"'],
    ['a or b', 'a or b…'],
    ['(a b)', 'a b'],
    ['(a (b) c) ', 'a b c'],
    ['((((((a))))))', 'a'],
    ['f(x) (y)', 'f x y'],
    ['NOR a', 'NOR a…'],
    ['a - (b)', 'a b'],
    ['C++ x', 'C x…'],
    ['AND', 'AND'],
    ['x –', 'x'],
    ['Bakı – Tbilisi', 'Bakı Tbilisi…'],
    ['تهران و شهر مشهد یا قم', 'تهران و شهر مشهد یا قم…'],
    ['BRITAIN NOT TO LEAVE OR STAY', 'BRITAIN NOT TO LEAVE OR STAY…'],
  ])('%s is only text, and no sign was meant: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
    expect(saidOf(text)).toEqual(text === 'AND' || text === 'title:)' ? [text === 'AND' ? 'AND' : ')'] : [])
  })

  test.each([
    ['foo:bar', 'foo bar…', ['foo:']],
    ['subtitle:x', 'subtitle x…', ['subtitle:']],
    ['OR a', 'OR a…', ['OR']],
    ['a OR', 'a OR', ['OR']],
    ['a | ', 'a', ['|']],
    ['a AND NOT', 'a AND NOT', ['AND', 'NOT']],
    ['a (b', 'a b…', ['(']],
    ['a) b', 'a b…', [')']],
    ['Putin^2 x', 'Putin x…', ['Putin^2']],
    ['Putin~1 x', 'Putin x…', ['Putin~1']],
    ['"a b"~x y', 'y… "a b"', ['~x']],
    ['"a b*"', '"a b"', ['"a b*"']],
    ['*abc x', 'abc x…', ['*abc']],
  ])('%s is read as words, and that is said', (text, expected, said) => {
    expect(read(text)).toEqual([expected])
    expect(saidOf(text)).toEqual(said)
  })

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

describe('operators', () => {
  test.each([
    ['Putin NOT Trump', ['Putin -Trump']],
    ['Putin AND NOT Trump ', ['Putin -Trump']],
    ['Putin OR NOT Trump ', ['Putin', '-Trump']],
    ['NOT Trump', ['-Trump']],
    ['Putin NOT (Trump OR Tramp)', ['Putin -Trump -Tramp']],
    ['Putin NOT source:APA', ['Putin -{"sources":["apa"]}']],
    ['!Trump', ['-Trump']],
    ['Putin !"Ağ Ev"', ['Putin -"Ağ Ev"']],
    ['NOT -Trump ', ['Trump']],
    ['Putin && Trump ', ['Putin Trump']],
    ['Putin AND Trump ', ['Putin Trump']],
    ['Putin || Trump ', ['Putin', 'Trump']],
    ['+Putin -Trump ', ['Putin -Trump']],
    ['Putin VƏ Tramp ', ['Putin Tramp']],
    ['Putin YA Tramp ', ['Putin', 'Tramp']],
    ['Putin YA DA Tramp ', ['Putin', 'Tramp']],
    ['Putin DEYİL Tramp ', ['Putin -Tramp']],
    ['Bakı (Putin YAXUD Tramp) ', ['Bakı Putin', 'Bakı Tramp']],
    ['پوتین یا ترامپ ', ['پوتین', 'ترامپ']],
    ['پوتین نه ترامپ ', ['پوتین -ترامپ']],
    ['پوتین و ترامپ ', ['پوتین ترامپ']],
    ['باکو (پوتین یا ترامپ) ', ['باکو پوتین', 'باکو ترامپ']],
    ['"الف ب" یا "ج د"', ['"الف ب"', '"ج د"']],
    ['NATO OR BMT ', ['NATO', 'BMT']],
  ])('%s → %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(saidOf(text)).toEqual([])
  })

  test.each(['-', '–', '—', '−', '－', '‑', '\u200E-', '\u200F–', '\u202B-\u202C', '\u2067-', '-\u200F'])(
    'minus typed as %j excludes',
    (minus) => {
      expect(read(`Putin ${minus}Trump `)).toEqual(['Putin -Trump'])
      expect(read(`Putin ${minus}source:APA `)).toEqual(['Putin -{"sources":["apa"]}'])
      expect(read(`Putin ${minus}"Ağ Ev" `)).toEqual(['Putin -"Ağ Ev"'])
    },
  )

  test('what is required decides, however common it is', () => {
    expect(parseQueries('+the Putin', [])[0]?.words.map(isStopWord)).toEqual([false, false])
    expect(parseQueries('the Putin', [])[0]?.words.map(isStopWord)).toEqual([true, false])
  })
})

describe('what is asked for in other ways', () => {
  const patterns = (text: string) =>
    parseQueries(text, []).flatMap(({ words }) => words.flatMap(({ pattern }) => pattern?.glob ?? []))

  test.each([
    ['Helsin*', ['helsin*']],
    ['Lavr?v x', ['lavr?v']],
    ['title:Helsin*', ['helsin*']],
    ['هلسین*', ['هلسین*']],
    ['Bak?', ['bak?']],
    ['Bak? OR x', ['bak?']],
    ['Who called?', []],
    ['Nə olub? Kim dedi', []],
    ['Münasib*tlər', ['munasib*tler']],
  ])('wildcards: %s → %j', (text, globs) => expect(patterns(text)).toEqual(globs))

  test('words near one another', () => {
    const [query] = parseQueries('"strateji tərəfdaş"~5 -"a b"~2 ', [])
    expect(
      query?.near?.map(({ words, distance, isExcluded }) => [phrase(words), distance, isExcluded]),
    ).toEqual([
      ['"strateji tərəfdaş"', 5, false],
      ['"a b"', 2, true],
    ])
  })

  test.each(['https://www.example.az/a/1', 'example.az/a/1', 'url:example.az/a/1/'])(
    'the address %s',
    (text) => {
      expect(parseQueries(text, [])[0]?.tokens).toEqual([addressToken('http://example.az/a/1')])
    },
  )

  test('a mail address is read as words side by side', () =>
    expect(read('name@example.az x ')).toEqual(['x "name example az"']))

  test.each([
    ['date:2018', ['{"from":20180101,"to":20181231}']],
    ['date:2018-05..2018-07', ['{"from":20180501,"to":20180731}']],
    ['date:[2017 TO 2018]', ['{"from":20170101,"to":20181231}']],
    ['date:2018..2017', ['{"from":20170101,"to":20181231}']],
    ['date:2018..', ['{"from":20180101}']],
    ['date:[* TO 2018]', ['{"to":20181231}']],
    ['date:none', ['{"undated":true}']],
    ['tarix:avqust 2018 x ', ['x {"from":20180801,"to":20180831}']],
    ['after:21 avqust 2018 x ', ['x {"from":20180822}']],
    ['تاریخ:۳۰ مرداد ۱۳۹۷', ['{"from":20180821,"to":20180821}']],
    ['before:"21.08.2018" 5 ', ['5 {"to":20180820}']],
  ])('dates: %s → %j', (text, expected) => expect(read(text)).toEqual(expected))

  test('quotation marks inside others belong to the value', () => {
    expect(read('source:"روزنامهٔ «اطلاعات»" x ')).toEqual(read('source:"روزنامهٔ اطلاعات" x '))
    expect(read('«a "b" c» ')).toEqual(['"a b c"'])
    expect(read('“a b" c ')).toEqual(['c "a b"'])
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
  ['before:yesterday', `before: ${DATE_EXPECTED}; got yesterday`],
  ['after:2018-13', `after: ${DATE_EXPECTED}; got 2018-13`],
  ['sonra:1397-13', `after: ${DATE_EXPECTED}; got 1397-13`],
  ['date:2018-02-31', `date: ${DATE_EXPECTED}; got 2018-02-31`],
  ['date:2017..2018..2019', `date: ${DATE_EXPECTED}; got 2017..2018..2019`],
  ['url:http://[', 'url: expected the address of a page, got http://['],
  ['title:*x*', undefined],
  ['"a b"~51', 'expected at most 50 words between those of a phrase, got 51'],
  ['"a b"~1 "c d"~1 "e f"~1 "g h"~1', 'expected at most 3 phrases with a distance'],
  ['((((((a | b))))))', 'expected at most 5 brackets inside each other'],
  ['(((((((a)))))))', undefined],
  ['title:(a b c d e f g h i j k)', 'expected at most 10 phrases and words of the title'],
])('%s is refused: %s', (text, problem) => expect(problemOf(text)).toBe(problem))

test('where a query only helps, one with an error is mere words', () => {
  expect(parseQueriesLeniently('language:xx', [])).toEqual([wordsOf('language:xx', [])])
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
    ...[
      ' AND ',
      ' NOT ',
      '!',
      '+',
      '*',
      '?',
      '~3',
      '–',
      '\u200F',
      '||',
      'date:',
      '..',
      'url:',
      '[',
      ' TO ',
      ']',
      '^',
      '@',
      '#',
      '.az/',
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

  test('words are where they stand in the query as typed', () => {
    fc.assert(
      fc.property(fc.oneof(queries, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g
        for (const { words } of parseQueriesLeniently(text, []))
          for (const { start, end, text: word } of words) {
            expect(end).toBeLessThanOrEqual(text.length)
            const there = text
              .slice(start, end)
              .replace(invisible, '')
              .replace(/[‐-―−－]/g, '-')
            expect(there.length).toBe(word.replace(invisible, '').length)
          }
      }),
      { numRuns: 500 },
    )
  })
})
