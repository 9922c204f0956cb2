import type { Hit, SearchResults } from '../../search/answers.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { lexiconOf } from '../../search/translate/lexicon.ts'
import { type Config, lexiconFile } from '../../server/config.ts'
import { explanationText } from '../terminal/explanation.ts'
import { OUTDATED } from '../terminal/report.ts'
import { withEngine } from './open-engine.ts'

export type SearchOptions = { language?: string; json?: boolean; explain?: boolean }

/** `axtar search QUERY…`: search from the terminal; with `--explain` also why it found what it found. */
export async function searchCommand(
  config: Config,
  words: readonly string[],
  { language, json, explain }: SearchOptions,
): Promise<number> {
  const request = parseRequest({ q: words.join(' '), language, explain: explain === true ? '1' : undefined })
  const lexicon = lexiconOf(lexiconFile(config), console.error)
  const results = await withEngine(config, async (engine) => {
    if ((await engine.prepare()).isOutdated) console.error(OUTDATED)
    return searchOf(engine, lexicon)(request)
  })
  console.log(json === true ? JSON.stringify(results, undefined, 2) : resultsText(results))
  return 0
}

function resultsText({
  totalHits,
  ownHits,
  translations,
  misread,
  hits,
  explanation,
}: SearchResults): string {
  const why = explanation === undefined ? [] : [explanationText(explanation)]
  const said = translations.map(({ text, language, documents }) => `${text} (${language}) ${documents}`)
  said.push(...misread.map(({ text, documents }) => `${text} (misread) ${documents}`))
  const own = said.length === 0 ? '' : `, ${ownHits} by the words themselves; also as ${said.join(', ')}`
  return [`${totalHits} found${own}`, ...hits.map(hitText), ...why].join('\n\n')
}

function hitText({ id, title, language, date, source, snippet, matchedBy, reprints }: Hit): string {
  const versions = reprints.length === 0 ? '' : `+${reprints.length} of the same text`
  const facts = [language, date, source, matchedBy.join('+'), versions].filter(Boolean).join(' · ')
  return `${title}\n  ${facts} · ${id}\n  ${snippet.map(({ text }) => text).join('')}`
}
