import type { Language } from '../../analysis/language.ts'
import { html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { helpView } from '../parts/help.ts'
import { pageView } from '../parts/layout.ts'
import type { Site } from '../parts/site.ts'

/** How to ask, for readers without the script and for links; the script shows its content over the page. A whole HTML document. */
export function helpPage(language: Language, site?: Site): string {
  const { help, intro } = messagesOf(language)
  return pageView({
    title: help.button,
    kind: 'text',
    language,
    site,
    query: '',
    path: '/help',
    parameters: new URLSearchParams(),
    main: html`<main id="main">
<h1 id="content" tabindex="-1">${help.button}</h1>
<p>${intro}</p>
<div class="help" id="help" data-close="${help.close}">
${helpView(language)}
</div>
</main>`,
  })
}
