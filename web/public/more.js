/* Long lists of values, tables of many dates and bibliographies come when they are unfolded. */

import { narrowAgain } from './finder.js'
import { byId } from './page.js'

export function startMore() {
  // What is told of an element that opens does not rise to those around it.
  document.addEventListener('toggle', ({ target }) => void unfolded(target), true)
}

/** Where they cannot be had their link stays, which leads to the same as a page. @param {EventTarget | null} target */
async function unfolded(target) {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return
  const link = target.querySelector('a.all')
  if (!(link instanceof HTMLAnchorElement)) return
  try {
    const answer = await fetch(link.href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const values = page.getElementById('values')
    if (!values || !link.isConnected) return
    values.removeAttribute('id')
    // Some of them are over the fold already.
    for (const { id, parentElement } of values.querySelectorAll('[id]')) if (byId(id)) parentElement?.remove()
    link.replaceWith(document.adoptNode(values))
    narrowAgain(target)
  } catch {}
}
