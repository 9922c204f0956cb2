import { html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import type { DeskContent, DeskView } from './frame.ts'

/** What could not be done, and why. */
export function problemView(
  { code, problems }: { status: number; code: string; problems: Readonly<Record<string, string>> },
  { language, isIn }: DeskView,
): DeskContent {
  const { problem } = messagesOf(language).desk
  const told = Object.keys(problems).map((name) => problem.fields[name])
  const texts = [...told, problem.codes[code]].filter((text) => text !== undefined)
  const [first = problem.other, ...rest] = texts
  return {
    title: problem.heading,
    main: html`<div role="alert"><p class="problem">${first}</p>${rest.map((text) => html`<p class="problem">${text}</p>`)}</div>
<p>${problem.again}</p>
${isIn && html`<p><a class="button" href="/admin">${problem.back}</a></p>`}`,
  }
}
