/** How Azerbaijani news names its source: `APA xəbər verir`, `Report-un məlumatına görə`, `APA-nın Moskva müxbiri`. */

import { agencyAt, isAgency } from './agencies.ts'
import type { PhraseRule } from './phrase-rule.ts'

/** A name in quotation marks, a site, or up to four words with capitals, at the end of what stands before a phrase. */
const NAME_BEFORE =
  /(?:["“”«„]([^"“”»«\n]{2,40})["“”»]|([\p{L}\d-]+\.\p{L}{2,}|(?:[\p{Lu}\d][\p{L}\d.]*(?:-(?=\p{Lu}))?)+(?: \p{Lu}[\p{L}\d.-]*){0,3}))(?:[-’']?(?:nın|nin|nun|nün|ın|in|un|ün|ya|yə|na|nə|a|ə|dan|dən))?(?: (?:İ|i)nformasiya agentliyi\p{L}*| (?:xəbər |informasiya )?(?:agentliyi|saytı|portalı|qəzeti|nəşri|telekanalı)\p{L}*)?$/u
/** `Trend BBC-yə istinadən`: who refers to another tells the news. */
const REFERRING = /\s+(?:["“«]?\p{Lu}[^.!?\n]{0,50}?(?:[yn]?[əa]) )?istinad(?:ən|la)[^.!?\n]{0,30}$/u
const GENITIVE = /(?:[-’'"”»](?:n?[ıiuü]n))$|(?:n?[ıiuü]n)$/u
/** `Trend-ə`, `"Reuters"ə`, `APA-ya`. */
const DATIVE = /^([\s\S]*?)[-’'"”»]?[yn]?[əa]\s+$/u
/** Institutions tell news as well, and are no press. */
const INSTITUTION =
  /^(?:XİN|DİN|FHN|DTX|DSX|MN|DGK|DYP|BDYPİ|BMT|ABŞ|ATƏT|AŞPA|NATO|DSMF|SOCAR|AMEA|MSK|AQTA|BNA|Prezident)$|(?:nazirliyi|komitəsi|xidməti|prokurorluğu|məhkəməsi|idarəsi|mərkəzi|universiteti|assosiasiyası|bankı|şirkəti|birliyi|səfirliyi|administrasiyası|palatası|şurası|klubu|federasiyası|liqası|hakimiyyəti|(?<!(?:[iİ]nformasiya|xəbər) )agentliyi)$/iu

/** The press-like name that these words end with; `isOpen`: the phrase is said of nobody but the press, so any name will do. */
function nameBefore(before: string, isOpen: boolean): string | undefined {
  const [, quoted, words] = NAME_BEFORE.exec(before.trimEnd()) ?? []
  if (quoted !== undefined) return INSTITUTION.test(quoted) ? undefined : quoted
  if (words === undefined) return undefined
  const known = agencyAt('end', words)
  if (known !== undefined) return known
  return isOpen && !INSTITUTION.test(words) ? words : undefined
}

/** The name in the genitive: `APA-nın`, `"Unikal"ın`, `Trendin`. */
function genitiveBefore(before: string, isOpen: boolean): string | undefined {
  if (!GENITIVE.test(before)) return undefined
  const joined = /(?<name>\p{Lu}[\p{L}\d.]*)[-’'](?:n?[ıiuü]n)$/u.exec(before)?.groups?.['name']
  if (joined !== undefined) {
    const known = agencyAt('end', before.replace(GENITIVE, ''))
    return known ?? (isOpen && !INSTITUTION.test(joined) ? joined : undefined)
  }
  if (/["”»](?:n?[ıiuü]n)$/u.test(before)) return nameBefore(before.replace(/\p{L}+$/u, ''), isOpen)
  return agencyAt('end', before.replace(/(?:n?[ıiuü]n)$/u, ''))
}

/** The paper whose reporter it is, up to three words before: `APA-nın Moskva müxbiri`. */
function reporterOf(before: string): string | undefined {
  let rest = before.trimEnd()
  for (let words = 0; words <= 3; words++) {
    const name = genitiveBefore(rest, true)
    if (name !== undefined) return name
    rest = rest.replace(/\s+\p{L}+$/u, '')
  }
  return undefined
}

export const AZERBAIJANI_PHRASES: readonly PhraseRule[] = [
  {
    anchor: /(?:xəbər (?:ver(?:ir|ib|mişdir)|yay(?:ır|ıb))|məlumat yay(?:ır|ıb))(?!\p{L})/gu,
    strength: 'strong',
    read: (before) => nameBefore(before.trimEnd().replace(REFERRING, ''), true),
  },
  {
    anchor: /(?:məlumat verir|yazır|bildirir|qeyd edir)(?: ki)?(?!\p{L})/gu,
    strength: 'strong',
    read: (before) => {
      const name = nameBefore(before.trimEnd().replace(REFERRING, ''), false)
      return name !== undefined && isAgency(name) ? name : undefined
    },
  },
  {
    anchor: /müxbiri|əməkdaşı|reportyoru/g,
    strength: 'strong',
    read: reporterOf,
  },
  {
    anchor:
      /(?:(?:verdiyi |yaydığı |əldə etdiyi )?(?:məlumat|xəbər)\p{L}*|yazdığına|bildirdiyinə) (?:görə|əsasən)/gu,
    strength: 'strong',
    read: (before) => genitiveBefore(before.trimEnd(), false),
  },
  {
    anchor: /istinad(?:ən|la)|(?:verdiyi )?(?:açıqlama|müsahibə)|deyib|bildirib|məlumat ver(?:il)?ib/gu,
    strength: 'weak',
    read: (before) => {
      const name = DATIVE.exec(before)?.[1]
      return name === undefined ? undefined : agencyAt('end', name.replace(/["“«„]/g, ''))
    },
  },
]
