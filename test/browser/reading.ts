/** A served archive and a browser to read it with, for tests of the pages. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { serveSamples } from '../live/archives.ts'
import {
  type Environment,
  eventually,
  getJson,
  runAxtar,
  serveArchive,
  temporaryFolder,
} from '../live/axtar.ts'
import { launchBrowser } from './browser.ts'

export type Reading = {
  url: string
  browser: Browser
  /** Do something in a page of its own; what it logs as an error, throws, or asks of others is a failure. */
  withPage: (options: BrowserContextOptions, action: (page: Page) => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

/** Longest wait for anything in a page, in milliseconds. */
const PATIENCE = 10_000

/** Samples that a model is to have read are put in by the server that knows it. */
const serving = (data: string, settings: Environment) =>
  'EMBEDDER_URL' in settings ? serveArchive(data, settings) : serveSamples(data, settings)

/**
 * @param records documents to have besides the samples, as lines of JSON
 * @param settings of the server
 * @param key with which everything may be seen, where not everyone may
 */
export async function openReading(
  records: readonly object[] = [],
  settings: Environment = {},
  key = '',
): Promise<Reading> {
  const { folder, remove } = await temporaryFolder()
  const data = join(folder, 'data')
  const [served, browser] = await Promise.all([serving(data, settings), launchBrowser()])
  const documents = async (count: number) =>
    eventually(
      () =>
        getJson(`${served.url}/health`, key === '' ? {} : { headers: { Authorization: `Bearer ${key}` } }),
      ({ body }) => (body as { documents?: number } | undefined)?.documents === count,
    )
  await documents(5)
  if (records.length > 0) {
    await writeFile(join(folder, 'records.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'))
    const { code, stderr } = await runAxtar(['index', join(folder, 'records.jsonl')], {
      ...settings,
      DATA_DIR: data,
    })
    // A slow machine tells its progress there too.
    expect(code, stderr).toBe(0)
    await documents(5 + records.length)
  }
  return {
    url: served.url,
    browser,
    withPage: (options, action) => withPage(browser, served.url, options, action),
    close: async () => {
      await browser.close()
      await served.stop()
      await remove()
    },
  }
}

/** The way into the desk is no fault of a page, though browsers say so. */
const NOT_SIGNED_IN = /status of 401/

/** The same for any browser and server: all that a page asks for is at `url`. */
export async function withPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  action: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    baseURL: url,
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_SIGNED_IN.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`shows ${dialog.message()}`))
  page.on(
    'request',
    (request) => request.url().startsWith(url) || complaints.push(`asks for ${request.url()}`),
  )
  try {
    await action(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}
