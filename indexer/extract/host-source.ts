import { domainToUnicode } from 'node:url'

/** Where pages are kept for others: the site is that of the address inside. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/[^/]*\/(https?:\/\/.*)$/i
/** Names of machines of one site: `www.apa.az`, `m.report.az`, `az.trend.az`. */
const MACHINE = /^(?:www\d?|m|mobile|amp|az|en|fa|ru|tr|eng|news|old|old-www)\./i
/** Where anybody publishes: the site is nobody's own. */
const SHARED =
  /(?:^|\.)(?:facebook\.com|youtube\.com|youtu\.be|t\.me|telegram\.me|twitter\.com|x\.com|instagram\.com|vk\.com|ok\.ru|linkedin\.com|docs\.google\.com|drive\.google\.com|dropbox\.com|archive\.org|archive\.ph|archive\.today|github\.com|google\.com)$/i
/** Machines without a name that says anything. */
const NAMELESS = /^(?:localhost|[\d.]+|\[.*\])$|\.(?:local|localhost|internal|test|invalid|example)$/i

/**
 * The site that an address is of: `https://www.azertag.az/xeber/1` → `azertag.az`. Saved pages in web archives are of the site that
 * they were saved from; a page of a social network has no source of its own.
 *
 * @returns undefined where the address says nothing
 */
export function hostSource(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const address = ARCHIVED.exec(url)?.[1] ?? url
  if (!URL.canParse(address)) return undefined
  const { hostname, protocol } = new URL(address)
  if (!/^https?:$/.test(protocol) || NAMELESS.test(hostname) || !hostname.includes('.')) return undefined
  const named = domainToUnicode(hostname.replace(/\.$/, ''))
  const site = named.replace(MACHINE, (machine) => (named.slice(machine.length).includes('.') ? '' : machine))
  return SHARED.test(site) ? undefined : site
}
