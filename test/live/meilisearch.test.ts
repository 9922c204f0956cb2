/** Meilisearch's own client, asking Axtar and a plain Meilisearch with the same documents. */
import { MeilisearchApiError, type SearchParams } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACETS } from '../../engine/facets.ts'
import { type BothEngines, openBothEngines } from './both-engines.ts'
import { INDEX } from './served.ts'

const RECORDS = [
  [
    'a1',
    'az',
    '2018-08-21',
    'APA',
    'Bakıda görüş keçirildi',
    'Nazirlər parlamentdə ikitərəfli münasibətlər barədə danışıblar.',
  ],
  [
    'a2',
    'az',
    '2019-01-05',
    'Report',
    'Neft qiyməti qalxdı',
    'Dünya bazarında neft bahalaşıb, parlament büdcəni müzakirə edir.',
  ],
  ['a3', 'az', '2019-03', 'APA', 'Gəncədə yeni məktəb', 'Şəhərdə yeni məktəb binası istifadəyə verilib.'],
  ['a4', 'az', undefined, undefined, 'Mədəniyyət xəbərləri', 'Teatrda mövsümün ilk tamaşası göstərildi.'],
  [
    'e1',
    'en',
    '2018-08-22',
    'Reuters',
    'Ministers meet in Baku',
    'The parliament will vote on the treaty. The ministers spoke about relations between the countries and <b>trade</b> & transit.',
  ],
  [
    'e2',
    'en',
    '2020',
    'Reuters',
    'Oil price rises',
    'Crude oil rose on Monday as the parliament debated the budget.',
  ],
  ['e3', 'en', '2020-02-29', 'O\'Neill \\ "Sons"', 'A leap day', 'Nothing of note happened on this day.'],
  ['e4', 'en', '2021-12-31', 'İqtisadiyyat', 'Year in review', 'The parliament passed many laws this year.'],
  [
    'f1',
    'fa',
    '2018-08-23',
    'ایرنا',
    'دیدار وزیران در باکو',
    'وزیران درباره روابط دو کشور در مجلس گفتگو کردند.',
  ],
  ['f2', 'fa', '2019-07-01', 'ایرنا', 'بهای نفت', 'بهای نفت در بازار جهانی بالا رفت.'],
  ['f3', 'fa', '2021-03-21', 'مهر', 'نوروز', 'جشن نوروز در سراسر کشور برگزار شد.'],
].map(([id, language, date, source, title, text]) => ({ id, language, date, source, title, text }))

let both: BothEngines
beforeAll(async () => {
  both = await openBothEngines(RECORDS)
})
afterAll(() => both.close())

const axtar = (query: string, parameters: SearchParams = {}) =>
  both.axtar.index(INDEX).search(query, parameters)
const plain = (query: string, parameters: SearchParams = {}) =>
  both.plain.index(INDEX).search(query, parameters)
const idsOf = (answer: { hits: Record<string, unknown>[] }) => answer.hits.map(({ id }) => id)

/** Names and types of a value; of a list those of its first item, of counts by value only that they are such. */
function shapeOf(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => shapeOf(item))
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value
  if (name === 'facetDistribution' || name === 'facetStats') return Object.keys(value).sort()
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item, key)]))
}

describe('answers have the shape of Meilisearch’s', () => {
  const only = { filter: 'id = e1' }
  test.each<[string, SearchParams, string]>([
    ['', {}, 'nothing asked'],
    ['parliament', only, 'a word'],
    ['parliament', { ...only, page: 1 }, 'by pages'],
    ['parliament', { ...only, hitsPerPage: 1 }, 'by hits of a page'],
    ['parliament', { ...only, hitsPerPage: 0 }, 'no hits of a page'],
    ['parliament', { ...only, limit: 0, offset: 3 }, 'by limit and offset'],
    ['qwertzuiop', {}, 'no hits'],
    ['parliament', { facets: ['language', 'source'] }, 'counts'],
    ['parliament', { ...only, facets: [] }, 'no counts'],
    ['parliament', { ...only, attributesToRetrieve: ['id', 'nothing'] }, 'some attributes'],
    ['parliament', { ...only, attributesToRetrieve: [] }, 'no attributes'],
    ['parliament', { ...only, attributesToHighlight: ['*'] }, 'everything highlighted'],
    [
      'parliament',
      { ...only, attributesToHighlight: ['text'], attributesToRetrieve: ['id'] },
      'one highlighted',
    ],
    ['parliament', { ...only, attributesToHighlight: ['nothing'] }, 'nothing highlighted'],
    ['parliament', { ...only, attributesToHighlight: [] }, 'no highlights'],
    ['parliament', { ...only, attributesToCrop: ['text:4', 'url'], attributesToRetrieve: ['id'] }, 'cropped'],
    ['parliament', { ...only, attributesToCrop: ['*'], cropLength: 5, cropMarker: '' }, 'everything cropped'],
    ['parliament', { ...only, showRankingScore: true }, 'a score'],
    ['parliament', { ...only, showMatchesPosition: true }, 'places'],
    ['', { ...only, showMatchesPosition: true }, 'no places'],
    ['parliament', { ...only, matchingStrategy: 'all', sort: ['date:desc'] }, 'a strategy, an order'],
  ])('%s %j: %s', async (query, parameters) => {
    expect(shapeOf(await axtar(query, parameters))).toEqual(shapeOf(await plain(query, parameters)))
    const [ours, theirs] = [await axtar(query, parameters), await plain(query, parameters)]
    if (parameters.filter !== undefined) expect(Object.keys(ours)).toEqual(Object.keys(theirs))
  })

  test('of GET requests too', async () => {
    const parameters = {
      filter: 'language = en AND year IN [2018, 2020]',
      facets: ['language'],
      attributesToHighlight: ['title', 'text'],
      attributesToCrop: ['text:5'],
      sort: ['date:desc'],
      showRankingScore: true,
      limit: 5,
    }
    const ours = await both.axtar.index(INDEX).searchGet('parliament', parameters)
    const theirs = await both.plain.index(INDEX).searchGet('parliament', parameters)
    expect(shapeOf(ours)).toEqual(shapeOf(theirs))
    expect(idsOf(ours)).toEqual(['e2', 'e1'])
    const list = encodeURIComponent('[["id = e1","id = f1"],"language = fa"]')
    const answer = await fetch(`${both.url}/indexes/${INDEX}/search?filter=${list}&attributesToRetrieve=id`)
    expect(await answer.json()).toMatchObject({ hits: [{ id: 'f1' }], estimatedTotalHits: 1 })
  })
})

describe('filters find what they find in Meilisearch', () => {
  test.each<[NonNullable<SearchParams['filter']>, number]>([
    ['language = az', 4],
    ['language = AZ', 4],
    ['language != az', 7],
    ['language IN [az, fa]', 7],
    ['language NOT IN [az, fa]', 4],
    ['language IN []', 0],
    ['NOT language = az', 7],
    ['source = APA', 2],
    ['source = apa', 2],
    ['source != APA', 9],
    ['source = IRNA', 2],
    ['source = "İqtisadiyyat"', 1],
    [`source = "O'Neill \\\\ \\"Sons\\""`, 1],
    [`source = 'O\\'Neill \\\\ "Sons"'`, 1],
    ['source IS NULL', 1],
    ['source IS NOT NULL', 10],
    ['source EXISTS', 11],
    ['source NOT EXISTS', 0],
    ['source IS EMPTY', 0],
    ['source STARTS WITH re', 3],
    ['source NOT STARTS WITH re', 8],
    ['id = a1', 1],
    ['id IN [a1, "e1", nothing]', 2],
    ['year = 2018', 3],
    ['year = none', 1],
    ['year IN [2018, 2019] AND language = az', 3],
    ['month = 2018-08', 3],
    ['month < 2019-01', 3],
    ['month 2018-09 TO 2019-03', 2],
    ['year < 2019', 3],
    ['year <= 2019', 6],
    ['year 2019 TO 2020', 5],
    ['solarYear = 1397', 4],
    ['date IS NULL', 1],
    ['date IS NOT NULL', 10],
    ['date = 2018-08-21', 1],
    ['date < 2018-08-23', 2],
    ['date <= 2018-08-23', 3],
    ['date > 2019-06-01', 5],
    ['date >= 2021-03-21', 2],
    ['date 2018-08-22 TO 2019-01-05', 3],
    ['language = az OR language = en AND source = Reuters', 6],
    ['(language = az OR language = en) AND source = Reuters', 2],
    ['NOT (language = az OR source = Reuters) AND NOT year = 2021', 3],
    [['language = az', 'source = APA'], 2],
    [[['language = az', 'language = fa'], 'year = 2019'], 3],
    [['language = az OR language = fa', ['year = 2019 AND source = APA', 'id = f2']], 2],
  ])('%j: %i', async (filter, count) => {
    const asked = { filter, facets: ['language', 'source', 'year'], limit: 100 }
    const [ours, theirs] = [await axtar('', asked), await plain('', asked)]
    expect(idsOf(ours).sort()).toEqual(idsOf(theirs).sort())
    expect(ours.estimatedTotalHits).toBe(count)
    expect(ours.facetDistribution).toEqual(theirs.facetDistribution)
  })

  test.each([
    ['date = 2018-08', ['a1', 'e1', 'f1'], 'all days of a month'],
    ['date = 2020', ['e2', 'e3'], 'a year, and what is known no better'],
    ['date = 20180821', ['a1'], 'a day as a number'],
    ['date >= 2020-06', ['e2', 'e4', 'f3'], 'what may be of these days'],
    ['date > 2020', ['e4', 'f3'], 'after a year'],
    ['date != 2018-08', ['a2', 'a3', 'a4', 'e2', 'e3', 'e4', 'f2', 'f3'], 'what has none differs'],
    ['year >= 2020', ['e2', 'e3', 'e4', 'f3'], 'what has none is not later'],
    ['solarMonth 1397-06 TO 1397-12', ['a2', 'f1'], 'months of the Solar Hijri calendar'],
  ])('%s finds %j: %s', async (filter, ids) => {
    expect(idsOf(await axtar('', { filter, limit: 100 })).sort()).toEqual(ids)
  })

  test.each([
    ["source = 'ایرنا'", ['f1', 'f2']],
    ["source = 'ايرنا'", ['f1', 'f2']],
    ['source IN [\'ایرنا\', "iqtisadiyyat"]', ['e4', 'f1', 'f2']],
    ["source != 'ایرنا' AND language = fa", ['f3']],
    ["source = '—'", []],
  ])('%s finds %j: a source by each of its names, as documents write them too', async (filter, ids) => {
    expect(idsOf(await axtar('', { filter, limit: 100 })).sort()).toEqual(ids)
  })

  test('the deepest and the longest that are read are answered', async () => {
    const deep = `${'NOT (language = az OR year > 1990 AND '.repeat(10)}year > 2000${')'.repeat(10)}`
    expect((await axtar('parliament', { filter: [[deep, deep], deep] })).hits).toBeDefined()
    const many = Array.from({ length: 1_000 }, (_, at) => `"nothing ${at}"`)
    expect((await axtar('', { filter: `source NOT IN [${many.join(',')}]` })).hits).toHaveLength(11)
  })
})

describe('order and pages', () => {
  test.each([
    [['date:desc'], ['e4', 'f3', 'e3', 'e2', 'f2', 'a3', 'a2', 'f1', 'e1', 'a1', 'a4']],
    [['date:asc'], ['a1', 'e1', 'f1', 'a2', 'a3', 'f2', 'e2', 'e3', 'f3', 'e4', 'a4']],
  ])('%j: %j, as in Meilisearch', async (sort, ids) => {
    expect(idsOf(await axtar('', { sort }))).toEqual(ids)
    expect(idsOf(await plain('', { sort }))).toEqual(ids)
  })

  test.each<SearchParams>([
    { page: 1, hitsPerPage: 4 },
    { page: 3, hitsPerPage: 4 },
    { page: 4, hitsPerPage: 4 },
    { page: 0, hitsPerPage: 4 },
    { page: 1, hitsPerPage: 0 },
    { page: 2 },
    { hitsPerPage: 100 },
    { offset: 3, limit: 5 },
    { offset: 9, limit: 5 },
    { offset: 100 },
    { limit: 0 },
    { limit: 1 },
  ])('%j is the same part as in Meilisearch', async (part) => {
    const asked = { ...part, sort: ['date:asc'] }
    const [ours, theirs] = [await axtar('', asked), await plain('', asked)]
    expect(idsOf(ours)).toEqual(idsOf(theirs))
    for (const answer of [ours, theirs]) Object.assign(answer, { hits: [], processingTimeMs: 0 })
    expect(ours).toEqual(theirs)
  })

  test('nothing lies beyond the last page, also where some words were left out', async () => {
    const words = 'parliament budget treaty qwertzuiop'
    expect((await axtar(words, { offset: 0 })).hits.length).toBeGreaterThan(0)
    expect((await axtar(words, { offset: 50 })).hits).toEqual([])
    expect((await axtar(words, { offset: 1_000_000, limit: 1_000_000 })).hits).toEqual([])
  })
})

describe('what Meilisearch would not find', () => {
  test.each([
    ['medeniyyet', 'a4', 'typed without ə'],
    ['Gence', 'a3', 'a name with an ending'],
    ['mektebler', 'a3', 'the plural, in ASCII'],
    ['جشنها', 'f3', 'the plural, joined'],
  ])('%s finds %s: %s', async (query, id) => {
    expect(idsOf(await axtar(query))[0]).toBe(id)
    expect(idsOf(await plain(query))).toEqual([])
  })

  test('the query language, under the filter', async () => {
    expect(idsOf(await axtar('title:neft OR mekteb', { filter: 'language = az' })).sort()).toEqual([
      'a2',
      'a3',
    ])
    expect(idsOf(await axtar('parliament -budget', { filter: 'year >= 2020' }))).toEqual(['e4'])
  })

  test('words that answer are highlighted and cropped to, and nothing is escaped', async () => {
    const asked = {
      attributesToHighlight: ['*'],
      attributesToCrop: ['text:3'],
      highlightPreTag: '[',
      highlightPostTag: ']',
    }
    const [found] = (await axtar('munasibet', asked)).hits
    expect(found?._formatted).toMatchObject({
      id: 'a1',
      title: 'Bakıda görüş keçirildi',
      text: '…ikitərəfli [münasibətlər] barədə…',
    })
    const [trade] = (await axtar('trade', { attributesToHighlight: ['text'], filter: 'id = e1' })).hits
    expect(trade?._formatted?.text).toContain('<b><em>trade</em></b> & transit')
  })

  test('places are in bytes, as in Meilisearch', async () => {
    const asked = { showMatchesPosition: true, filter: 'id = a1' }
    const [ours] = (await axtar('barədə', asked)).hits
    const [theirs] = (await plain('barədə', asked)).hits
    expect(ours?._matchesPosition).toEqual({ text: [{ start: expect.any(Number), length: 8 }] })
    expect(ours?._matchesPosition).toEqual(theirs?._matchesPosition)
  })

  test('hidden fields stay hidden', async () => {
    const { hits } = await axtar('', {
      attributesToRetrieve: ['*', 'stemsText', 'hash', 'path'],
      attributesToHighlight: ['stemsText'],
    })
    const own = ['id', 'title', 'text', 'direction', 'date', 'datePrecision', 'url']
    expect(Object.keys(hits[0] ?? {})).toEqual([...own, ...FACETS])
  })
})

describe('facets', () => {
  test('are counted under the whole filter, with what is chosen', async () => {
    const asked = { filter: 'language = az', facets: ['*'] }
    const { facetDistribution, facetStats, hits } = await axtar('', asked)
    expect(facetDistribution).toEqual({
      language: { az: 4 },
      script: { Latn: 4 },
      source: { APA: 2, Report: 1 },
      collection: {},
      added: { [String(hits[0]?.['added'])]: 4 },
      year: { 2018: 1, 2019: 2, none: 1 },
      month: { '2018-08': 1, '2019-01': 1, '2019-03': 1, none: 1 },
      solarYear: { 1397: 2, none: 2 },
      solarMonth: { '1397-05': 1, '1397-10': 1, none: 2 },
    })
    expect(facetStats).toEqual({ year: { min: 2018, max: 2019 }, solarYear: { min: 1397, max: 1397 } })
  })

  test.each([
    [{ facetName: 'source', facetQuery: 're' }, ['Report', 'Reuters']],
    [{ facetName: 'source', facetQuery: 'reuters', q: 'oil' }, ['Reuters']],
    [{ facetName: 'source', facetQuery: 're', filter: 'language = az' }, ['Report']],
    [{ facetName: 'source', facetQuery: 'qwe' }, []],
    [{ facetName: 'language' }, ['az', 'en', 'fa']],
  ])('facet search %j: %j, as in Meilisearch', async (asked, values) => {
    const [ours, theirs] = await Promise.all(
      [both.axtar, both.plain].map((client) => client.index(INDEX).searchForFacetValues(asked)),
    )
    expect(ours?.facetHits.map(({ value }) => value).sort()).toEqual(values)
    expect(shapeOf(ours)).toEqual(shapeOf(theirs))
    expect(ours?.facetQuery).toEqual(theirs?.facetQuery)
  })

  test.each([
    ['iqtisad', 'İqtisadiyyat'],
    ['sons', 'O\'Neill \\ "Sons"'],
    ['ايرنا', 'IRNA'],
    ['ایرن', 'IRNA'],
  ])('a facet search for %s finds %s', async (facetQuery, value) => {
    const { facetHits } = await both.axtar
      .index(INDEX)
      .searchForFacetValues({ facetName: 'source', facetQuery })
    expect(facetHits.map((hit) => hit.value)).toEqual([value])
  })
})

describe('several searches in one request', () => {
  test('are answered in their order', async () => {
    const queries = [
      {
        indexUid: INDEX,
        q: 'parliament',
        filter: ['"language"="en"'],
        facets: ['language', 'source'],
        hitsPerPage: 2,
        page: 1,
      },
      { indexUid: INDEX, q: 'parliament', facets: ['language'], limit: 0 },
      { indexUid: INDEX, q: 'qwertzuiop' },
    ]
    const [ours, theirs] = await Promise.all([
      both.axtar.multiSearch({ queries }),
      both.plain.multiSearch({ queries }),
    ])
    expect(shapeOf(ours.results[0])).toEqual(shapeOf(theirs.results[0]))
    expect(shapeOf(ours.results[1])).toEqual(shapeOf(theirs.results[1]))
    expect(ours.results.map(({ indexUid, hits }) => [indexUid, hits.length])).toEqual([
      [INDEX, 2],
      [INDEX, 0],
      [INDEX, 0],
    ])
    expect(ours.results[1]?.facetDistribution?.['language']).toMatchObject({ en: 3 })
    expect(await both.axtar.multiSearch({ queries: [] })).toEqual({ results: [] })
  })
})

/** What was refused, without the message. */
const refused = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(MeilisearchApiError)
  const { response, cause } = error as MeilisearchApiError
  expect(Object.keys(cause ?? {})).toEqual(['message', 'code', 'type', 'link'])
  return { status: response.status, ...cause }
}

/** How a search is answered: `200`, or the status and the code of the error. */
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => '200',
    (error: MeilisearchApiError) => `${error.response.status} ${error.cause?.code}`,
  )

/** Parameters of searches of Meilisearch 1.21, and those of them that Axtar does not have. */
const FIELDS =
  'q vector media hybrid offset limit page hitsPerPage attributesToRetrieve retrieveVectors attributesToCrop cropLength attributesToHighlight showMatchesPosition showRankingScore showRankingScoreDetails filter sort distinct facets highlightPreTag highlightPostTag cropMarker matchingStrategy attributesToSearchOn rankingScoreThreshold locales'.split(
    ' ',
  )
const LACKING = ['retrieveVectors', 'showRankingScoreDetails', 'rankingScoreThreshold']
const codeFor = (name: string) =>
  `invalid_search_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

describe('wrong requests', () => {
  test.each([
    [{ foo: 1 }, 'bad_request'],
    [{ q: 1 }, 'invalid_search_q'],
    [{ limit: -1 }, 'invalid_search_limit'],
    [{ limit: 'x' }, 'invalid_search_limit'],
    [{ offset: 1.5 }, 'invalid_search_offset'],
    [{ page: '1' }, 'invalid_search_page'],
    [{ hitsPerPage: [] }, 'invalid_search_hits_per_page'],
    [{ filter: 1 }, 'invalid_search_filter'],
    [{ filter: [1] }, 'invalid_search_filter'],
    [{ filter: [['language = az', 2]] }, 'invalid_search_filter'],
    [{ filter: 'language' }, 'invalid_search_filter'],
    [{ filter: 'language =' }, 'invalid_search_filter'],
    [{ filter: 'language = AND' }, 'invalid_search_filter'],
    [{ filter: 'language = az en' }, 'invalid_search_filter'],
    [{ filter: 'language = az OR (source = x' }, 'invalid_search_filter'],
    [{ filter: 'language IN az' }, 'invalid_search_filter'],
    [{ filter: 'title = x' }, 'invalid_search_filter'],
    [{ sort: 'date:desc' }, 'invalid_search_sort'],
    [{ sort: ['date'] }, 'invalid_search_sort'],
    [{ sort: ['date:down'] }, 'invalid_search_sort'],
    [{ sort: ['year:desc'] }, 'invalid_search_sort'],
    [{ facets: 'language' }, 'invalid_search_facets'],
    [{ facets: ['title'] }, 'invalid_search_facets'],
    [{ attributesToRetrieve: '*' }, 'invalid_search_attributes_to_retrieve'],
    [{ attributesToRetrieve: [3] }, 'invalid_search_attributes_to_retrieve'],
    [{ attributesToHighlight: 'text' }, 'invalid_search_attributes_to_highlight'],
    [{ attributesToCrop: 'text' }, 'invalid_search_attributes_to_crop'],
    [{ cropLength: -1 }, 'invalid_search_crop_length'],
    [{ cropMarker: 1 }, 'invalid_search_crop_marker'],
    [{ highlightPreTag: 1 }, 'invalid_search_highlight_pre_tag'],
    [{ highlightPostTag: {} }, 'invalid_search_highlight_post_tag'],
    [{ matchingStrategy: 'some' }, 'invalid_search_matching_strategy'],
    [{ showRankingScore: 'yes' }, 'invalid_search_show_ranking_score'],
    [{ showMatchesPosition: 1 }, 'invalid_search_show_matches_position'],
  ])('%j is refused as by Meilisearch: %s', async (parameters, code) => {
    const wrong = parameters as unknown as SearchParams
    const [ours, theirs] = [await refused(axtar('', wrong)), await refused(plain('', wrong))]
    expect(ours).toMatchObject({ status: 400, code })
    expect({ ...ours, message: '' }).toEqual({ ...theirs, message: '' })
    const queries = [{ indexUid: INDEX }, { indexUid: INDEX, ...wrong }]
    const [many, theirMany] = await Promise.all([
      refused(both.axtar.multiSearch({ queries })),
      refused(both.plain.multiSearch({ queries })),
    ])
    expect({ ...many, message: '' }).toEqual({ ...theirMany, message: '' })
    expect(many.message).toContain('.queries[1]')
  })

  test.each([
    { limit: 'x' },
    { sort: ['date:down'] },
    { cropLength: -1 },
    { attributesToRetrieve: [3] },
    { matchingStrategy: 'some' },
    { filter: [1] },
    { filter: 'language = az en' },
    { filter: 'language IN az' },
    { filter: 'language =' },
  ])('%j is told in the words of Meilisearch', async (parameters) => {
    const wrong = parameters as unknown as SearchParams
    expect(await refused(axtar('', wrong))).toEqual(await refused(plain('', wrong)))
  })

  test.each([...['x', 1, -0.5, true, {}, [{}], { a: 1 }], null])(
    '%j in any field is refused as by Meilisearch, or by both not',
    async (value) => {
      for (const name of FIELDS) {
        const wrong = { [name]: value } as unknown as SearchParams
        const [ours, theirs] = [await codeOf(axtar('', wrong)), await codeOf(plain('', wrong))]
        const isLacking = theirs === '200' && value !== null && LACKING.includes(name)
        expect([name, ours]).toEqual([name, isLacking ? `400 ${codeFor(name)}` : theirs])
      }
    },
  )

  test.each<[object, string]>([
    [{ vector: [1, 2] }, 'missing_search_hybrid'],
    [{ vector: ['a'] }, 'invalid_search_vector'],
    [{ media: { image: 'x' } }, 'missing_search_hybrid'],
    [{ media: {}, vector: [1], hybrid: { embedder: 'default' } }, 'invalid_search_media_and_vector'],
    [{ hybrid: { embedder: 'default' } }, 'invalid_search_embedder'],
    [{ hybrid: { embedder: 'default', semanticRatio: 2 } }, 'invalid_search_semantic_ratio'],
    [{ hybrid: { semanticRatio: 0.5 } }, 'invalid_search_hybrid_query'],
    [{ hybrid: { embedder: 'default', more: 1 } }, 'invalid_search_hybrid_query'],
    [{ distinct: 'title' }, 'invalid_search_distinct'],
    [{ rankingScoreThreshold: 1.5 }, 'invalid_search_ranking_score_threshold'],
    [{ locales: ['xx'] }, 'invalid_search_locales'],
    [{ filter: 'source CONTAINS x' }, 'feature_not_enabled'],
  ])('%j is refused as by a Meilisearch without embedders: %s', async (parameters, code) => {
    const [ours, theirs] = [
      await refused(axtar('parliament', parameters as SearchParams)),
      await refused(plain('parliament', parameters as SearchParams)),
    ]
    expect(ours.code).toBe(code)
    expect({ ...ours, message: '' }).toEqual({ ...theirs, message: '' })
  })

  test.each([
    { retrieveVectors: true },
    { showRankingScoreDetails: true },
    { distinct: 'source' },
    { attributesToSearchOn: ['title'] },
    { rankingScoreThreshold: 0.5 },
    { locales: ['aze'] as const },
  ])('%j is not supported: refused under the code of the field', async (parameters) => {
    const [name = ''] = Object.keys(parameters)
    const code = codeFor(name)
    const expected = {
      status: 400,
      code,
      type: 'invalid_request',
      link: `https://docs.meilisearch.com/errors#${code}`,
    }
    const asked = parameters as unknown as SearchParams
    expect(await refused(axtar('', asked))).toMatchObject(expected)
    expect(await refused(both.axtar.index(INDEX).searchGet('', asked))).toMatchObject(expected)
    const queries = [{ indexUid: INDEX, ...asked }]
    const many = await refused(both.axtar.multiSearch({ queries }))
    expect(many).toMatchObject(expected)
    expect(many.message).toBe(`Inside \`.queries[0]\`: \`${name}\` is not supported by Axtar; leave it out.`)
  })

  test('searches are not mixed into one list', async () => {
    const queries = [{ indexUid: INDEX, q: 'parliament', federationOptions: { weight: 2 } }]
    const [ours, theirs] = [
      await refused(both.axtar.multiSearch({ queries } as never)),
      await refused(both.plain.multiSearch({ queries } as never)),
    ]
    expect({ ...ours, message: '' }).toEqual({ ...theirs, message: '' })
    expect(theirs.message).toContain(ours.message?.slice(0, -1))
    expect(await refused(both.axtar.multiSearch({ federation: {}, queries: [] }))).toMatchObject({
      code: 'bad_request',
    })
  })

  test.each<[object, string]>([
    [{ matchingStrategy: 'some' }, 'invalid_search_matching_strategy'],
    [{ vector: [1] }, 'missing_search_hybrid'],
    [{ attributesToSearchOn: 1 }, 'invalid_search_attributes_to_search_on'],
    [{ exhaustiveFacetCount: 1 }, 'invalid_facet_search_exhaustive_facet_count'],
    [{ filter: 1 }, 'invalid_search_filter'],
  ])('%j is refused in a facet search as by Meilisearch: %s', async (parameters, code) => {
    const asked = { facetName: 'source', ...parameters } as never
    const [ours, theirs] = await Promise.all(
      [both.axtar, both.plain].map((client) => refused(client.index(INDEX).searchForFacetValues(asked))),
    )
    expect(ours?.code).toBe(code)
    expect({ ...ours, message: '' }).toEqual({ ...theirs, message: '' })
  })

  test.each([
    [127, 'invalid_search_q'],
    [128, 'malformed_payload'],
    [100_000, 'malformed_payload'],
  ])('%i lists in each other: %s, as by Meilisearch', async (depth, code) => {
    const body = `{"q":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    const { host, apiKey = '' } = both.plain.config
    for (const url of [both.url, host]) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` }
      const response = await fetch(`${url}/indexes/${INDEX}/search`, { method: 'POST', headers, body })
      expect([response.status, (await response.json()).code]).toEqual([400, code])
    }
  })

  test('in a facet search what is shown of documents means nothing', async () => {
    const asked = { facetName: 'source', facetQuery: 're', limit: 'x', sort: 1, more: true } as never
    for (const client of [both.axtar, both.plain])
      expect((await client.index(INDEX).searchForFacetValues(asked)).facetHits).toHaveLength(2)
  })

  test('what is switched off asks for nothing', async () => {
    const off = {
      retrieveVectors: false,
      showRankingScoreDetails: false,
      locales: null,
      distinct: null,
      page: null,
      filter: null,
    }
    expect((await axtar('', off as unknown as SearchParams)).hits).toHaveLength(11)
  })

  test.each(['before:yesterday', 'a'.repeat(1_001)])('%.20s is refused as a query', async (query) => {
    expect(await refused(axtar(query))).toMatchObject({ status: 400, code: 'invalid_search_q' })
    const queries = [{ indexUid: INDEX, q: query }]
    expect(await refused(both.axtar.multiSearch({ queries }))).toMatchObject({ code: 'invalid_search_q' })
  })

  test('another index is not found, as in Meilisearch', async () => {
    for (const uid of ['other', 'o!ther']) {
      const ask = (client: typeof both.axtar) => refused(client.index(uid).search(''))
      expect(await ask(both.axtar)).toEqual(await ask(both.plain))
      const askMany = (client: typeof both.axtar) =>
        refused(client.multiSearch({ queries: [{ indexUid: uid }] }))
      expect({ ...(await askMany(both.axtar)), message: '' }).toEqual({
        ...(await askMany(both.plain)),
        message: '',
      })
    }
  })

  test.each([
    ['POST', `/indexes/${INDEX}/search`, 'application/json', '{', 400, 'malformed_payload'],
    ['POST', `/indexes/${INDEX}/search`, 'application/json', '', 400, 'missing_payload'],
    ['POST', `/indexes/${INDEX}/search`, 'application/json', '[]', 400, 'bad_request'],
    [
      'GET',
      `/indexes/${INDEX}/search?hybridEmbedder=a&q=a`,
      undefined,
      undefined,
      400,
      'invalid_search_embedder',
    ],
    ['GET', `/indexes/${INDEX}/search?vector=1,x`, undefined, undefined, 400, 'invalid_search_vector'],
    ['GET', `/indexes/${INDEX}/search?vector=1,2`, undefined, undefined, 400, 'missing_search_hybrid'],
    ['GET', `/indexes/${INDEX}/search?media=1`, undefined, undefined, 400, 'bad_request'],
    ['POST', `/indexes/${INDEX}/search`, 'text/plain', '{}', 415, 'invalid_content_type'],
    [
      'POST',
      `/indexes/${INDEX}/search`,
      'application/json',
      `{"q":"${'a'.repeat(1_100_000)}"}`,
      413,
      'payload_too_large',
    ],
    ['POST', '/multi-search', 'application/json', '{}', 400, 'bad_request'],
    ['POST', '/multi-search', 'application/json', '{"queries":[{"q":"a"}]}', 400, 'missing_index_uid'],
    [
      'POST',
      '/multi-search',
      'application/json',
      `{"queries":[${Array(51).fill('{}')}]}`,
      400,
      'bad_request',
    ],
    [
      'POST',
      `/indexes/${INDEX}/facet-search`,
      'application/json',
      '{}',
      400,
      'missing_facet_search_facet_name',
    ],
    [
      'POST',
      `/indexes/${INDEX}/facet-search`,
      'application/json',
      '{"facetName":"title"}',
      400,
      'invalid_facet_search_facet_name',
    ],
    ['POST', `/indexes/${INDEX}/documents`, 'application/json', '[]', 404, 'not_found'],
    ['GET', `/indexes/${INDEX}/search?limit=x`, undefined, undefined, 400, 'invalid_search_limit'],
    [
      'GET',
      `/indexes/${INDEX}/search?showRankingScore=1`,
      undefined,
      undefined,
      400,
      'invalid_search_show_ranking_score',
    ],
    ['GET', `/indexes/${INDEX}/search?foo=1`, undefined, undefined, 400, 'bad_request'],
  ])('%s %s %s %.60s: %i %s', async (method, path, type, body, status, code) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
    const response = await fetch(both.url + path, { method, headers, body })
    expect([response.status, (await response.json()).code]).toEqual([status, code])
  })
})
