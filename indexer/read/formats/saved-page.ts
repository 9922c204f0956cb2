import type { GivenFacts } from '../../source-text.ts'

/** What browsers write at the start of a page that they save, and SingleFile: the address of it. */
const SAVED_FROM = /<!--\s*saved from url=\(\d{1,6}\)(\S+?)\s*-->/i
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i
/** So far from the start of a page, in characters. */
const WITHIN = 4_096

/** The address that a saved page came from, where it says so. */
export function savedFrom(html: string): string | undefined {
  const start = html.slice(0, WITHIN)
  return (SAVED_FROM.exec(start) ?? SINGLE_FILE.exec(start))?.[1]
}

/**
 * The facts of a page that came from an address: that is its `url`, and where it does not say who published it, the host is its
 * source. `https://www.apa.az/xeber/1` → source `apa.az`.
 */
export function factsOfSavedPage(given: GivenFacts, address: string | undefined): GivenFacts {
  const url = address === undefined ? undefined : webAddress(address)
  if (url === undefined) return given
  return { ...given, url: url.href, source: given.source ?? url.hostname.replace(/^www\./, '') }
}

/** An address on the web; a page from a disk or a mail has none. */
function webAddress(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined
}
