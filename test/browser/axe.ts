/** What axe-core finds wrong with pages, in light, dark and the reader's own colours. */
import { type AxeResults, type RunOptions, source } from 'axe-core'
import type { Page } from 'playwright-core'

/** Wait for the page: results that are being fetched are paler for a moment, which says that they are not the answer. */
async function untilAtRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"]') === null && document.getAnimations().length === 0,
  )
}

/** What axe-core finds wrong with a page as it stands. */
export async function problems(page: Page, options: RunOptions = {}): Promise<string[]> {
  await untilAtRest(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  // As a string, since the compiler of the tests would rename what it takes for the import.
  const { violations }: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
}

/** The same in dark and in colours that the reader decides, where only colours differ. */
export async function problemsInAll(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  const light = await problems(page, { rules: { 'target-size': { enabled: true } } })
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await problems(page, { runOnly: ['color-contrast'] })
  await page.emulateMedia({ forcedColors: 'active' })
  return [...light, ...dark, ...(await problems(page, { runOnly: ['color-contrast'] }))]
}
