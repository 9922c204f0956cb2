import { azerbaijani } from './az/chain.ts'
import type { Chain } from './chain.ts'
import { english } from './en/chain.ts'
import { persian } from './fa/chain.ts'

/** The languages that Axtar analyses, by ISO 639-1 code, in the order in which pages list them: a line each, and no other list. */
export const CHAINS = {
  az: azerbaijani,
  en: english,
  fa: persian,
} satisfies Record<string, Chain>

/** Words in its script are in this language where they stand in a text of another script: Latin words in a Persian text. */
export const LINGUA_FRANCA = 'en' satisfies keyof typeof CHAINS
