/** Addresses of pages, as they are compared: the same article is linked with and without `www`, scheme, and what counts clicks. */
import { createHash } from 'node:crypto'

/** Begins the token of an address; no stem, name or word of a title begins so. */
const MARK = 'zu'
/** Of a hash, in hexadecimal digits: two addresses of an archive have the same by chance in one of 10^14. */
const LENGTH = 24

/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|ysclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_openstat|ref_src|ref_url|cmpid|ocid|spm|wt\.mc_id)$/i

/** With a scheme, or a host with a path behind it, or `www`: `apa.az` alone is a name. */
const ADDRESS =
  /^(?:https?:\/\/|\/\/)[^\s/]+\S*$|^(?:www\.)[^\s/.]+\.\S+$|^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/\S*$/iu
/** What stands around an address in a text. */
const BEFORE = '<("\'«“['
const BEHIND = '>)"\'»”],.;!'

/** Whether something typed is the address of a page, and nothing else. */
export function isAddress(typed: string): boolean {
  return ADDRESS.test(bare(typed))
}

/**
 * The word under which a document with an address is found; undefined for what is none.
 *
 * @example addressToken('https://www.apa.az/x/?utm_source=fb') === addressToken('apa.az/x') // true
 */
export function addressToken(address: string): string | undefined {
  const plain = comparable(bare(address))
  if (plain === undefined) return undefined
  return MARK + createHash('sha256').update(plain).digest('hex').slice(0, LENGTH)
}

function bare(typed: string): string {
  const text = typed.trim()
  let [start, end] = [0, text.length]
  while (start < end && BEFORE.includes(text.charAt(start))) start++
  while (end > start && BEHIND.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Host without `www`, path without a slash at its end, parameters in order; letters as they are read. */
function comparable(address: string): string | undefined {
  const whole = /^https?:\/\//i.test(address) ? address : `http://${address.replace(/^\/\//, '')}`
  if (!URL.canParse(whole)) return undefined
  const url = new URL(whole)
  const host = url.hostname.toLowerCase().replace(/^www\./, '')
  const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => pair.join('='))
  const path = withoutLastSlashes(readable(url.pathname))
  const query = parameters.length === 0 ? '' : `?${parameters.toSorted().join('&')}`
  return `${host}${port}${path}${query}`.normalize('NFC')
}

function withoutLastSlashes(path: string): string {
  let end = path.length
  while (end > 0 && path.charAt(end - 1) === '/') end--
  return path.slice(0, end)
}

/** `/%D8%AE%D8%A8%D8%B1` as a reader sees it; a broken escape stays. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
