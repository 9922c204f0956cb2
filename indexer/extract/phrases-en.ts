/** How English news names its source: `Azernews reports`, `Report informs`, `an interview with the … ONA portal`. */

import { agencyAt, isAgency } from './agencies.ts'
import type { PhraseRule } from './phrase-rule.ts'

const MEDIUM =
  '(?:news )?(?:portal|agency|newspaper|website|site|magazine|(?:TV |television |news )?channel|broadcaster|outlet)'
/** `the Azerbaijani ONA portal` → `ONA`: adjectives of countries come first. */
const NATION = /^(?:the )?(?:(?:\p{Lu}\p{L}+(?:ian|ani|ish|ese|an|ch)|Greek|US|UK|local|state) )*/u

/** Who writes `reports` of itself has no article: `Trend reports`, but `the BBC reported`. */
const CITED = /\b(?:[Tt]he|[Aa]n?) (?:\p{Lu}[\p{L}\d.'’-]* ?)+$/u
const AGENCY_WORD = /["”]?(?: (?:[Nn]ews )?[Aa]gency)?\s+$/
/** How far in the past tense tells of the text itself, in characters: later it is somebody else's news. */
const LEAD = 300

export const ENGLISH_PHRASES: readonly PhraseRule[] = [
  {
    anchor:
      /(?:reports(?! (?:on|to|show|suggest|indicat|about|for|card))|informs|has learn(?:ed|t)|writes)(?=[ ,.:])/g,
    strength: 'strong',
    read: reporterBefore,
  },
  {
    anchor: /(?:reported|informed|learned|wrote)(?=[ ,.:])/g,
    strength: 'strong',
    read: (before, { index = 0 }) => (index < LEAD ? reporterBefore(before) : undefined),
  },
  {
    anchor: new RegExp(
      `interview (?:with|to|given to|for) (?<name>(?:the )?(?:\\p{L}+ )?(?:["“]?\\p{Lu}[\\p{L}\\d.-]*["”]? ){1,4}?)${MEDIUM}\\b`,
      'gu',
    ),
    strength: 'weak',
    read: (_before, { groups }) =>
      groups?.['name']?.replace(NATION, '').replace(/["“”]/g, '').trim() || undefined,
  },
  {
    anchor: /interview (?:with|to|given to|for) (?<name>(?:["“]?\p{Lu}[\p{L}\d.-]*["”]? ?){1,4})(?!['’])/gu,
    strength: 'weak',
    read: (_before, { groups }) => {
      const name = (groups?.['name'] ?? '').replace(/["“”]/g, '').trim()
      return isAgency(name) ? name : undefined
    },
  },
]

function reporterBefore(before: string): string | undefined {
  const name = before.replace(AGENCY_WORD, '')
  const capitals = /(?:\p{Lu}[\p{L}\d.'’-]* ?)+$/u.exec(name)?.[0]
  return capitals === undefined || CITED.test(name) ? undefined : agencyAt('end', capitals)
}
