/** By what a query is looked for in other languages: the words of its rows, but for those that would bring texts of something else. */
import { expect, test } from 'vitest'
import { readableToken } from '../../../analysis/engine-tokens.ts'
import type { Language } from '../../../analysis/language.ts'
import { compileLexicon } from '../../../analysis/lexicon/lexicon.ts'
import { readLexicon } from '../../../analysis/lexicon/rows.ts'
import type { Clause } from '../../../engine/contract.ts'
import { decidingWords } from '../../../search/plan/plan.ts'
import { NO_NAMES } from '../../../search/query/names.ts'
import { parseQueries } from '../../../search/query/queries.ts'
import { translate } from '../../../search/translate/translate.ts'
import { translationParts } from '../../../search/translate/translation-parts.ts'

const { rows, problems } = readLexicon(
  'own.txt',
  `certainly | şübhəsiz | بدون شک | adv
   element | ünsür | عنصر; جزء~; مؤلفه | n
   except | istisna olmaqla | جز | prep
   residue | qalıq | جزء; باقی‌مانده | n
   game that nobody won | heç-heçə | تساوی | n
   glad | şad | شاد | a
   sad | qəmgin | غمگین | a
   light | işıq | نور~; روشنایی | n
   cohesion | birlik~ | انسجام | n
   unity | birlik | وحدت | n
   national | milli | ملی | a
   to free | azad etmək | آزاد کردن | v
   free | azad | آزاد | a
   to attack | hücum etmək | حمله کردن | v
   support; backing | dəstək | حمایت | n
   high school | orta məktəb | دبیرستان | n
   prime minister; head of government | baş nazir | نخست‌وزیر | n
   premier; chief minister | baş nazir | نخست‌وزیر | n
   back~ | arxa | پشت | n`,
)
const lexicon = compileLexicon(rows)
const limits = { clauses: 10, parts: 30, depth: 1_000, facetValues: 100 }

const toldClause = (clause: Clause) =>
  'token' in clause ? readableToken(clause.token) : `"${clause.tokens.map(readableToken).join(' ')}"`

/** What the parts for a language ask for. */
function partsFor(text: string, language: Language): string[] {
  const [query] = parseQueries(text, [])
  if (query === undefined) throw new Error(`${text} is no query`)
  const words = decidingWords(query)
  const said = translationParts(query, words, NO_NAMES, translate(lexicon, query.words, words), limits)
  const parts = said.find((one) => one.language === language)?.parts ?? []
  return parts.map(({ all }) => all.map(toldClause).join(' '))
}

const FREED = ['کرد', 'کرده', 'کردند', 'کردن', 'کند', 'شد', 'شده', 'شدن'].map((form) => `"ازاد ${form}"`)

test.each([
  ['certainly', 'fa', ['"بدون شک"'], 'words of which one has no weight stand side by side'],
  ['azad etmək', 'en', ['en:free'], 'verbs are found by their stem'],
  ['azad etmək', 'fa', FREED, 'a Persian verb made of an adjective: side by side, in its forms'],
  ['hücum etmək', 'fa', ['fa:حمله fa:vکرد'], 'nor is one made of a noun'],
  ['element', 'fa', ['fa:عنصر', 'fa:مولفه'], 'a word of something else is left out beside others'],
  ['residue', 'fa', ['fa:باقیمانده'], 'a word that is spelled like a function word as well'],
  ['sad', 'fa', ['fa:غمگین'], 'a word that one language writes so is no other that lacks its signs'],
  ['şad', 'fa', ['fa:شاد'], 'nor the other way'],
  ['işıq', 'fa', ['fa:نور', 'fa:روشنا'], 'the first word of a row stays'],
  ['dəstək', 'en', ['en:support', 'backing'], 'a form whose stem is a word of something else'],
  ['baş nazir', 'en', ['"prime minister"', 'en:premier'], 'the first words of a row stay as a phrase'],
  [
    'دبیرستان',
    'en',
    ['"high school"', '"high schools"'],
    'an English noun of two words: side by side, in its forms',
  ],
  ['دبیرستان ملی', 'en', ['en:high en:school en:national'], 'beside other words they may stand anywhere'],
  ['milli birlik', 'fa', ['fa:ملی fa:وحدت', 'fa:ملی fa:انسجام'], 'rows that do not mark the word go first'],
] satisfies [string, Language, string[], string][])('%s in %s: %j (%s)', (query, language, parts, _) => {
  expect(partsFor(query, language)).toEqual(parts)
})

test('the rows can be read', () => {
  expect(problems).toEqual([])
})
