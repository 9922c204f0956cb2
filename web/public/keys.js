/* Keys of every page: `/` goes to the search box, `?` shows the help; arrows go from the box through the results and back. */
import { byId, element } from './page.js'

/** @param {HTMLInputElement} box */
export function startKeys(box) {
  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target } = event
    const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null
    if (event.key === '/' && !isTyping) {
      event.preventDefault()
      box.focus()
      box.select()
    }
    if (event.key === '?' && !isTyping) void showHelp()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stepThrough(event)
  }

  /** From where nothing has the focus, the arrow leads to the first result. @param {KeyboardEvent} event */
  function stepThrough(event) {
    const stops = [box, ...document.querySelectorAll('.hit h2 a')]
    const { activeElement } = document
    const isNowhere = activeElement === null || activeElement === document.body
    const at = isNowhere ? 0 : stops.findIndex((stop) => stop === activeElement)
    const next = at < 0 ? undefined : stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    next.focus()
  }

  document.addEventListener('keydown', pressed)
  byId('help-link')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void showHelp()
  })
}

/** The page of help over this one, fetched when it is asked for first; the page itself where that fails. */
async function showHelp() {
  const link = byId('help-link')
  if (!(link instanceof HTMLAnchorElement)) return
  const dialog = byId('help-dialog') ?? (await fetchHelp(link.href))
  if (dialog instanceof HTMLDialogElement) dialog.showModal()
  else location.assign(link.href)
}

/** @param {string} address @returns {Promise<HTMLDialogElement | undefined>} */
async function fetchHelp(address) {
  try {
    const answer = await fetch(address)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const help = page.getElementById('help')
    if (!help) return undefined
    const title = page.getElementById('content')?.textContent ?? ''
    const close = element('button', { type: 'submit' }, help.dataset['close'] ?? '')
    const form = element('form', { method: 'dialog' }, close)
    const dialog = element(
      'dialog',
      { id: 'help-dialog', class: 'help', 'aria-label': title },
      ...help.childNodes,
      form,
    )
    // A click beside it closes it, as Escape does.
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
    document.body.append(dialog)
    return dialog
  } catch {
    return undefined
  }
}
