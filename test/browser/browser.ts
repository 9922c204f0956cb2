/** A real Chromium: the one of the machine, or the one of the npm package. No browser is a failure, not a skip. */

import { existsSync } from 'node:fs'
import bundled from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Without these a browser in a closed network looks for its maker's servers. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @throws Error when there is no browser that starts */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: QUIET })
  // None of the package's own arguments: in its single process the browser would die with its first context.
  const args = [...QUIET, '--disable-gpu', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath: await bundled.executablePath(), args })
}
