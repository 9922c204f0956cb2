import type { Language } from '../../analysis/language.ts'
import type { Blamed } from '../../search/request-error.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import type { Parameter } from '../messages.ts'

/** What is wrong with a search, by parameter, what was typed there, and what of a query is to blame, where that is one thing. */
export type Problems = Readonly<Partial<Record<string, { typed: string; blamed?: Blamed | undefined }>>>

/** Parameters whose fields a reader sees; what is wrong with them stands there. */
const FIELDS = ['q', 'from', 'to']

/** What is wrong with a field, and what is accepted there; undefined if nothing is wrong. */
export function problemView(
  name: 'q' | 'from' | 'to',
  problems: Problems,
  language: Language,
): Html | undefined {
  const problem = problems[name]
  if (problem === undefined) return undefined
  const { problems: texts, queryProblems } = messagesOf(language)
  const text = name === 'q' && problem.blamed !== undefined ? queryProblems[problem.blamed] : texts[name]
  return html`<p class="problem" id="${name}-problem" role="alert">${text}</p>`
}

/** What an input says of its problem to those who do not see where the message stands. */
export function invalid(name: 'q' | 'from' | 'to', problems: Problems): Html | false {
  return problems[name] !== undefined && html` aria-invalid="true"`
}

/** What is wrong with parameters that no field is for: somebody has written the address by hand. */
export function otherProblems(problems: Problems, language: Language): Html {
  const names = Object.keys(problems).filter((name) => !FIELDS.includes(name))
  const texts: Readonly<Partial<Record<string, string>>> = messagesOf(language).problems satisfies Record<
    Parameter,
    string
  >
  return html`${names.map((name) => html`<p class="problem" role="alert">${texts[name] ?? name}</p>`)}`
}
