/* On a wide screen the document that is pointed at, or has the focus, is shown beside the list. */
import { byId, element } from './page.js'

/** Milliseconds for which a title is pointed at before its document is asked for. */
const REST = 250
const WIDE = matchMedia('(min-width: 100rem)')

let timer = 0
let asked = ''

/** @param {EventTarget | null} target */
function linkAt(target) {
  return target instanceof Element ? target.closest('.hit')?.querySelector('h2 a') : undefined
}

/** @param {Event} event */
function pointed({ target }) {
  const link = linkAt(target)
  const place = byId('preview')
  if (!(link instanceof HTMLAnchorElement) || !place || !WIDE.matches) return
  if (link.href === asked && !place.hidden) return
  clearTimeout(timer)
  timer = setTimeout(() => void show(link.href), REST)
}

/** @param {string} address */
async function show(address) {
  asked = address
  try {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const article = page.querySelector('article')
    const place = byId('preview')
    if (asked !== address || !place || !article || !answer.ok) return
    article.querySelector('.marks')?.remove()
    // The page has its own heading and its own parts.
    const title = article.querySelector('h1')
    if (title) {
      const heading = element('h2', { dir: title.dir, lang: title.lang })
      heading.append(...title.childNodes)
      title.replaceWith(heading)
    }
    for (const part of article.querySelectorAll('[id]')) part.removeAttribute('id')
    place.replaceChildren(document.adoptNode(article))
    place.hidden = false
    place.scrollTop = 0
  } catch {
    asked = ''
  }
}

export function startPreview() {
  document.addEventListener('pointerover', pointed)
  document.addEventListener('focusin', pointed)
  document.addEventListener('pointerout', ({ target }) => linkAt(target) && clearTimeout(timer))
}
