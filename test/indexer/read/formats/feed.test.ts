import { expect, test } from 'vitest'
import { encode, makeFile, outcomes, readAll, readOne } from '../make.ts'

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>خبرگزاری آران</title><link>https://aran.ir/</link><language>fa</language>
<item><title>عنوان &amp;quot;یک&amp;quot;</title><link>https://aran.ir/1</link><pubDate>Tue, 21 Aug 2018 01:30:00 +0430</pubDate>
<description><![CDATA[<p>کوتاه</p>]]></description><content:encoded><![CDATA[<p>متن می&zwnj;شود.</p><p>دوم &amp; سوم</p><script>x</script>]]></content:encoded><dc:creator>نویسنده</dc:creator></item>
<item><title>دوم</title><guid isPermaLink="true">https://aran.ir/2</guid><dc:date>1398/05/12</dc:date><description>&lt;b&gt;تنها&lt;/b&gt; شرح</description></item>
</channel></rss>`

const RSS_ITEMS = [
  {
    record: 1,
    text: 'متن می‌شود.\n\nدوم & سوم',
    given: {
      title: 'عنوان "یک"',
      url: 'https://aran.ir/1',
      date: '2018-08-21',
      language: 'fa',
      source: 'خبرگزاری آران',
      author: 'نویسنده',
      origin: 'metadata',
    },
  },
  {
    record: 2,
    text: 'تنها شرح',
    given: { title: 'دوم', url: 'https://aran.ir/2', date: '1398/05/12', source: 'خبرگزاری آران' },
  },
]

test('RSS: one document an item, the whole text rather than the short one', async () => {
  expect(await readAll(await makeFile('خبر.rss', RSS))).toMatchObject(RSS_ITEMS)
})

test.each(['feed.xml', 'feed.txt', 'feed.html', 'feed'])('RSS by its content, named %s', async (name) => {
  expect(await outcomes(await makeFile(name, RSS))).toEqual(RSS_ITEMS.map(({ text }) => text))
})

test('Atom', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="az"><title>APA</title>
<entry><title type="html">Bakı &amp;amp; Şuşa</title><link rel="self" href="https://apa.az/s"/><link href="https://apa.az/1"/><published>2020-01-01T00:30:00+04:00</published><updated>2020-02-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Bir</p><p>İki</p></div></content></entry>
<entry><title>Yalnız başlıq</title><updated>2020-02</updated></entry></feed>`
  expect(await readAll(await makeFile('xəbər.atom', atom))).toMatchObject([
    {
      text: 'Bir\n\nİki',
      given: {
        title: 'Bakı & Şuşa',
        url: 'https://apa.az/1',
        date: '2020-01-01',
        source: 'APA',
        language: 'az',
      },
    },
    { text: '', given: { title: 'Yalnız başlıq', date: '2020-02' } },
  ])
})

test('RDF', async () => {
  const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>Kanal</title><dc:language>fa</dc:language></channel><item rdf:about="i"><title>T</title><link>https://x.ir/1</link><dc:date>2019-08-03T10:00+04:30</dc:date><description>متن</description></item></rdf:RDF>`
  expect(await readAll(await makeFile('a.rdf', rdf))).toMatchObject([
    {
      record: 1,
      text: 'متن',
      given: { title: 'T', url: 'https://x.ir/1', date: '2019-08-03', source: 'Kanal', language: 'fa' },
    },
  ])
})

test('JSON Feed', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'JF',
    language: 'az',
    items: [
      {
        id: '1',
        title: 't',
        content_html: '<p>a</p><p>b</p>',
        date_published: '2020-02-02T00:00:00Z',
        url: 'https://j.az/1',
      },
      { id: '2', content_text: 'a < b & c' },
    ],
  }
  expect(await readAll(await makeFile('feed.json', JSON.stringify(feed, null, 1)))).toMatchObject([
    {
      record: 1,
      text: 'a\n\nb',
      given: { title: 't', date: '2020-02-02', url: 'https://j.az/1', source: 'JF', language: 'az' },
    },
    { record: 2, text: 'a < b & c' },
  ])
})

test('a feed in an old encoding that it states', async () => {
  const feed =
    '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><title>К</title><item><title>Привет</title><description>мир и труд</description></item></channel></rss>'
  const source = await readOne(await makeFile('a.xml', encode(feed, 'windows-1251')))
  expect([source.given.title, source.text]).toEqual(['Привет', 'мир и труд'])
})

test('a feed that is cut off gives the items that are whole, with dates as stated', async () => {
  const cut = RSS.slice(0, RSS.indexOf('<item><title>دوم') + 60)
  const [first, second] = await readAll(await makeFile('a.rss', cut))
  expect(first).toMatchObject({
    ...RSS_ITEMS[0],
    notes: ['the feed is damaged; what could be read was kept'],
  })
  expect(second).toMatchObject({ given: { title: 'دوم' } })
})
