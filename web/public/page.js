/* What all scripts of the pages use. */

/** @param {string} id @returns {HTMLElement | null} */
export const byId = (id) => document.getElementById(id)

/** The text of a language that stands in the page for the script: `data-kept` of the element with an id. @param {string} id */
export const wordsOf = (id) => byId(id)?.dataset ?? {}

/**
 * What numbers and dates in figures are written by. Chrome knows Azerbaijani by its name only and writes 1,234 for it, where Turkish has
 * the same points as Azerbaijani.
 */
export const locale = document.documentElement.lang.replace(/^az$/, 'tr')

/** A number as the language of the page writes it. @param {number} value */
export const shown = (value) => value.toLocaleString(locale)

/** Say something to those who do not see it. @param {string} text */
export function announce(text) {
  const place = byId('announcement')
  if (place) place.textContent = text
}

/**
 * An element with attributes and content. An attribute of `undefined` is left out.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Record<string, string | undefined>} attributes
 * @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value)
  made.append(...content)
  return made
}

/**
 * A button that is no part of a form.
 *
 * @param {string} text
 * @param {() => void} action
 */
export function button(text, action, look = 'plain') {
  const made = element('button', { type: 'button', class: look }, text)
  made.addEventListener('click', action)
  return made
}

/** Texts that were to be copied; the older way copies what is selected where the newer is not allowed. @param {HTMLElement} from */
export async function copyText(from) {
  getSelection()?.selectAllChildren(from)
  try {
    await navigator.clipboard.writeText(from.textContent.trim())
    return true
  } catch {
    return document.execCommand('copy')
  }
}

/** Make the buttons seen that copy a text of the page, and say what they did. */
export function startCopying() {
  for (const made of document.querySelectorAll('button.copy')) {
    if (!(made instanceof HTMLButtonElement)) continue
    made.hidden = false
    made.addEventListener('click', () => void copied(made))
  }
}

/** @param {HTMLButtonElement} made */
async function copied(made) {
  const { copies = '', done = '' } = made.dataset
  const from = byId(copies)
  const name = made.textContent
  if (!from || !(await copyText(from)) || name === done) return
  made.textContent = done
  announce(done)
  setTimeout(() => {
    made.textContent = name
    announce('')
  }, 2_000)
}
