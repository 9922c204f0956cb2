import type { Language } from '../../../analysis/language.ts'
import { html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import { usualCalendar } from '../../parts/calendars.ts'
import type { Site } from '../../parts/site.ts'
import { deskPage } from './frame.ts'

/** The way into the desk: all that is seen of it from outside. A whole HTML document. */
export function signInPage({
  language,
  site,
  isWrong,
}: {
  language: Language
  site: Site
  isWrong: boolean
}): string {
  const { signIn } = messagesOf(language).desk
  const view = { language, site, calendar: usualCalendar(language), csrf: '', isIn: false, path: '/admin' }
  return deskPage(view, {
    title: signIn.heading,
    main: html`<p>${signIn.intro}</p>
${isWrong && html`<p class="problem" id="key-problem" role="alert">${signIn.wrong}</p>`}
<form class="fields" action="/admin/sign-in" method="post">
<p><label for="key">${signIn.key}</label> <input type="password" id="key" name="key" required autocomplete="current-password" dir="ltr"${isWrong && html` aria-invalid="true" aria-describedby="key-problem"`}></p>
<p><button type="submit">${signIn.button}</button></p>
</form>`,
  })
}
