import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReading, type Reading } from './reading.ts'

/** Thirty documents in two languages, of three years by month, and some that want to be more than text. */
const RECORDS = [
  ...Array.from({ length: 30 }, (_, at) => ({
    id: `kelbecer-${at}`,
    title: at % 2 === 0 ? `Kəlbəcər xəbəri ${at}` : `Report ${at} from Kalbajar`,
    text:
      at % 2 === 0
        ? `Kəlbəcər haqqında ${at}-ci xəbər.`
        : `Kalbajar and Kəlbəcər are one town, report ${at}.`,
    language: at % 2 === 0 ? 'az' : 'en',
    date: at < 25 ? `2021-0${1 + (at % 3)}-1${at % 10}` : `${2015 + at - 25}-05-05`,
    source: `Source ${at % 20}`,
  })),
  ...[
    '</title><script>alert(1)</script>',
    '"\'><img src=x onerror=alert(1)>',
    '\u202Egnp.exe\u2066\u2067 bidi \u061C\u200F',
    'ə'.repeat(10_000),
    '{{alert(1)}} $ {alert(2)} <!-- ]]> &lt;b&gt;',
  ].map((nasty, at) => ({
    id: `nasty ${at} ${nasty.slice(0, 40)}`,
    title: `Qorxulu ${nasty}`,
    text: `Qorxulu mətn ${nasty} və ${'x'.repeat(10_000)}`,
    language: 'az',
    source: `${nasty.slice(0, 60)} mənbə`,
  })),
]

let reading: Reading
beforeAll(async () => {
  reading = await openReading(RECORDS)
})
afterAll(() => reading?.close())

const heading = (page: Page) => page.locator('#content').innerText()
const hits = (page: Page) => page.locator('.hits > li').count()
/** Wait until the results are those of an address, and no others are on their way. */
async function settled(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address)
  await page.locator('main:not([aria-busy])').waitFor()
}

test('without JavaScript: search, two languages, a month, page 2, a document, and back', async () => {
  await reading.withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/')
    await page.locator('#q').fill('Kəlbəcər')
    await page.keyboard.press('Enter')
    await settled(page, /q=/)
    expect(await heading(page)).toBe('30 documents for “Kəlbəcər”')
    await page.locator('#language-az').click()
    await settled(page, /language=az/)
    expect(await heading(page)).toBe('15 documents for “Kəlbəcər”')
    await page.locator('#language-en').click()
    await page.locator('#bar-2021').click()
    expect(await heading(page)).toBe('25 documents for “Kəlbəcər”')
    await page.locator('#more-time summary').click()
    await page.locator('.counts').getByRole('link', { name: 'January 2021', exact: true }).click()
    expect(await heading(page)).toBe('9 documents for “Kəlbəcər”')
    expect(await page.locator('.chip').count()).toBe(3)
    await page.getByRole('link', { name: 'All years' }).click()
    await page.locator('.pages [rel=next]').click()
    expect(await hits(page)).toBe(10)
    const results = page.url()
    await page.locator('.hits a').first().click()
    expect(await page.locator('mark').count()).toBeGreaterThan(0)
    await page.locator('.back a').click()
    expect(page.url()).toBe(results)
    expect(await hits(page)).toBe(10)
  })
})

test('without JavaScript nothing is promised that needs it, and help is a page', async () => {
  await reading.withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/?q=')
    for (const part of ['.end', '.find', '#suggestions', '#preview', '#save-search']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    }
    await page.locator('#help-link').click()
    expect(await page.locator('.help code').count()).toBeGreaterThan(5)
    await page.goBack()
    expect(await page.locator('#q').getAttribute('role')).toBeNull()
  })
})

test('answers that come in any order never cover the newest', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/')
    let asked = 0
    await page.route('**/?q=*', async (route) => {
      const delay = [900, 50, 700, 10, 400, 1200, 30][asked++ % 7]
      await new Promise((resolve) => setTimeout(resolve, delay))
      await route.continue().catch(() => undefined)
    })
    const letters = [...'lavrov', ...Array(7).fill('Backspace'), ...'lavrov', 'Backspace', 'v']
    for (const letter of letters) {
      await page.keyboard.press(letter)
      await page.waitForTimeout(130)
    }
    await settled(page, /\?q=lavrov$/)
    await page.waitForTimeout(1_300)
    // On a busy machine some letters come so fast that they are one search.
    expect(asked).toBeGreaterThan(letters.length / 2)
    expect(new URL(page.url()).search).toBe('?q=lavrov')
    expect(await heading(page)).toBe('3 documents for “lavrov”')
    expect(await page.locator('#q').inputValue()).toBe('lavrov')
    const links = page.locator('head > :is([rel=canonical], [rel=alternate])')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/?q=lavrov',
      '/feed.atom?q=lavrov&names=on',
    ])
  })
})

describe('suggestions', () => {
  test('are chosen by keys, and the arrows go on to the results', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/')
      await page.locator('#q').pressSequentially('lavr', { delay: 20 })
      await page.locator('[role=option]').first().waitFor()
      const box = page.locator('#q')
      expect(await page.locator('[role=option]').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining('Lavrov'), expect.stringContaining('لاوروف')]),
      )
      expect(await box.getAttribute('aria-expanded')).toBe('true')
      expect(await box.getAttribute('aria-activedescendant')).toBeNull()
      await page.keyboard.press('ArrowDown')
      expect(await box.getAttribute('aria-activedescendant')).toBe('suggestion-0')
      await page.keyboard.press('Enter')
      await settled(page, /q=Lavrov/)
      expect(await box.inputValue()).toBe('Lavrov')
      expect(await page.locator('#suggestions').isVisible()).toBe(false)
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.closest('.hit') !== null)).toBe(true)
    })
  })

  test('are gone with Escape and Tab, which keep what was typed', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/')
      for (const key of ['Escape', 'Tab']) {
        await page.locator('#q').fill('')
        await page.locator('#q').pressSequentially('azerb')
        await page.locator('[role=option]').first().waitFor()
        await page.keyboard.press(key)
        expect(await page.locator('#suggestions').isVisible(), key).toBe(false)
        expect(await page.locator('#q').inputValue()).toBe('azerb')
      }
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('q')
    })
  })

  test('a title opens its document; each is in its own direction', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/?ui=en')
      await page.locator('#q').pressSequentially('روسی')
      const title = page.locator('[role=option] .title').first()
      await title.waitFor()
      expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
      await title.click()
      await page.waitForURL(/\/documents\//)
      expect(await page.locator('article h1').getAttribute('dir')).toBe('rtl')
    })
  })
})

describe('the timeline', () => {
  test('a stretch of time is drawn with the pointer', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/?q=Kəlbəcər')
      const [from, to] = await Promise.all(
        ['#bar-2016', '#bar-2018'].map((id) => page.locator(id).boundingBox()),
      )
      await page.mouse.move((from?.x ?? 0) + 2, (from?.y ?? 0) + 5)
      await page.mouse.down()
      await page.mouse.move((to?.x ?? 0) + 2, (to?.y ?? 0) + 30, { steps: 4 })
      expect(await page.locator('#readout').innerText()).toBe('2016–2018: 3')
      await page.mouse.up()
      await settled(page, /from=2016&to=2018/)
      expect(await heading(page)).toBe('3 documents for “Kəlbəcər”')
      expect(await page.locator('#chosen-period').innerText()).toContain('2016 to 2018')
    })
  })

  test.each([
    ['en', 'ArrowRight'],
    ['fa', 'ArrowLeft'],
  ])('in %s %s goes on in time; with Shift the choice grows, and Enter applies it', async (language, key) => {
    await reading.withPage({}, async (page) => {
      await page.goto(`/?q=Kəlbəcər&calendar=gregorian&ui=${language}`)
      await page.locator('#bar-2015').focus()
      await page.keyboard.press(key)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('bar-2016')
      await page.keyboard.press(`Shift+${key}`)
      await page.keyboard.press(`Shift+${key}`)
      expect(await page.locator('.bars .in').count()).toBe(3)
      expect(await page.locator('#announcement').innerText()).not.toBe('')
      await page.keyboard.press('Enter')
      await settled(page, /from=2016&to=2018/)
      expect(await hits(page)).toBe(3)
      expect(await page.evaluate(() => document.activeElement?.closest('.bars') !== null)).toBe(true)
    })
  })

  test('the calendar is the choice of the reader, for the picture, the dates of hits and what is typed', async () => {
    await reading.withPage({}, async (page) => {
      await page.goto('/?q=Kəlbəcər&ui=en')
      await page.locator('#calendar-solar').click()
      await page.locator('#bar-1399').waitFor()
      expect(await page.locator('.hits .facts').first().innerText()).toMatch(/(Dey|Bahman|Esfand) 1399/)
      await page.goto('/?q=Kəlbəcər')
      await page.locator('#period summary').click()
      await page.locator('#from').fill('۱۳۹۴')
      await page.locator('#to').fill('1395/12')
      await page.locator('#period button').click()
      await settled(page, /from=/)
      expect(await heading(page)).toBe('2 documents for “Kəlbəcər”')
      expect(await page.locator('#chosen-period').innerText()).toContain('1394 to 1395')
      await page.locator('#calendar-gregorian').click()
      await page.locator('#bar-2015').waitFor()
      expect(await page.locator('.hits .facts').first().innerText()).toContain('5 May 201')
    })
  })
})

test('a long list of sources is narrowed by typing, as the search compares', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/?q=')
    await page.locator('#find-source').fill('SOURCE 1')
    await expect.poll(() => page.locator('#source li:visible').count()).toBe(11)
    await page.locator('#find-source').fill('menbe')
    expect(await page.locator('#source li:visible').count()).toBeGreaterThan(0)
  })
})

test('values that do not come with the page are fetched when they are unfolded', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/?q=')
    expect(await page.locator('#source li').count()).toBe(8)
    await page.locator('#more-source summary').click()
    await page.locator('#more-source #source-source-15').click()
    await settled(page, /source=source-15/)
    expect(await page.locator('.chosen .chip').count()).toBe(1)
    // What was open stays open.
    await page.locator('#more-source #source-source-16').waitFor()
  })
})

test('without JavaScript they are a page, and each leads to what it promises', async () => {
  await reading.withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/?q=')
    await page.locator('#more-source summary').click()
    await page.locator('#more-source .all').click()
    expect(await heading(page)).toBe('Source')
    expect(await page.locator('#values li').count()).toBeGreaterThan(20)
    await page.locator('#source-source-3').click()
    await settled(page, /source=source-3/)
    expect(await hits(page)).toBe(2)
  })
})

test('on a wide screen the document that is pointed at, or has the focus, is shown beside the list', async () => {
  await reading.withPage({ viewport: { width: 1680, height: 900 } }, async (page) => {
    await page.goto('/?q=K%C9%99lb%C9%99c%C9%99r')
    const preview = page.locator('#preview')
    const shows = (text: string) => preview.getByRole('heading', { name: text, exact: true }).waitFor()
    const titles = await page.locator('.hits h2 a').allInnerTexts()
    expect(await preview.isVisible()).toBe(false)
    await page.locator('.hits > li').nth(1).hover()
    await shows(titles[1] ?? '')
    expect(await preview.locator('mark').count()).toBeGreaterThan(0)
    const [list, beside] = await Promise.all([page.locator('#list').boundingBox(), preview.boundingBox()])
    expect(beside?.x).toBeGreaterThanOrEqual((list?.x ?? 0) + (list?.width ?? 0))
    await page.locator('.hits h2 a').nth(2).focus()
    await shows(titles[2] ?? '')
    expect(await page.locator('#preview [id], main h1 ~ h1').count()).toBe(0)
    // Another search takes it away, and brings the same document again.
    await page.locator('#sort-relevance, #sort-newest').last().click()
    await settled(page, /sort=newest/)
    expect(await preview.isVisible()).toBe(false)
    await page
      .locator('.hits h2 a', { hasText: titles[2] ?? '' })
      .first()
      .hover()
    await shows(titles[2] ?? '')
  })
})

test('help is shown with ? and with its link, and closes by a click beside it', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/?q=Lavrov')
    const dialog = page.locator('#help-dialog')
    await page.locator('#content').focus()
    await page.keyboard.press('?')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    await page.locator('#help-link').click()
    await dialog.waitFor()
    await page.mouse.click(5, 5)
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('#help-link').click()
    await dialog.locator('button').click()
    await dialog.waitFor({ state: 'hidden' })
    expect(new URL(page.url()).search).toBe('?q=Lavrov')
  })
})

test('Back from a search leads to the one before it, also to one that came by its address', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/?q=Kalbajar')
    await page.locator('#q').fill('Lavrov')
    await settled(page, /q=Lavrov/)
    await page.keyboard.press('Enter')
    await page.goBack()
    await settled(page, /q=Kalbajar/)
    expect(await page.locator('#q').inputValue()).toBe('Kalbajar')
  })
})

test('an arrow leads to the first result from where nothing has the focus', async () => {
  await reading.withPage({}, async (page) => {
    await page.goto('/?q=Kalbajar')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('hit-0')
  })
})

test('texts full of markup, quotes, bidi controls and endless words stay texts, in place', async () => {
  await reading.withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto('/?q=Qorxulu&ui=fa')
    expect(await hits(page)).toBe(5)
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    expect(await page.locator('main script, main img').count()).toBe(0)
    await page.locator('#q').fill('')
    await page.locator('#q').pressSequentially('qorxul')
    await page.locator('[role=option]').first().waitFor()
    expect(await overflow()).toBe(0)
    for (let at = 0; at < 5; at++) {
      await page.goto('/?q=Qorxulu&ui=az')
      await page.locator('.hits a').nth(at).click()
      await page.locator('article').waitFor()
      expect(await overflow(), `document ${at}`).toBe(0)
      expect(await page.locator('article script, article img').count()).toBe(0)
    }
  })
})
