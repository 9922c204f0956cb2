/** What the pages of one archive have in common, whatever they show. */
export type Site = {
  /** How the archive calls itself. */
  name: string
  /** The address of its logo; the one of Axtar stands where it has none. */
  logo?: string | undefined
  /** Where style, scripts and fonts lie; the address changes with them, so that browsers may keep them for good. */
  assets: string
}

/** An archive without a name of its own. */
export const PLAIN_SITE: Site = { name: 'Axtar', assets: '/assets' }
