/*
 * Makes the page of a document handier, not different: buttons in place of the links to marked words, and buttons that
 * copy what can be selected without them.
 */

const bar = document.getElementById('marks')
const marks = [...document.querySelectorAll('.text mark')]
const number = new Intl.NumberFormat(document.documentElement.lang)

/** The mark that the address names, or the last above the middle of the window; -1 for none. */
function current() {
  const named = marks.findIndex(({ id }) => `#${id}` === location.hash)
  if (named >= 0) return named
  return marks.findLastIndex((mark) => mark.getBoundingClientRect().top < 0)
}

/** Step to another mark, round and round. The address keeps the place, and no step of the history is made. */
function step(by) {
  const at = (Math.max(current(), by > 0 ? -1 : 0) + by + marks.length) % marks.length
  location.replace(`#${marks[at].id}`)
  tell()
}

function tell() {
  const at = marks.findIndex(({ id }) => `#${id}` === location.hash)
  if (at < 0) return
  const { position } = bar.dataset
  document.getElementById('marks-count').textContent = position
    .replace('{at}', number.format(at + 1))
    .replace('{count}', number.format(marks.length))
}

function button(sign, name, keys, by) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = sign
  made.title = `${name} (${keys.replace('Arrow', '')})`
  made.setAttribute('aria-label', name)
  made.setAttribute('aria-keyshortcuts', keys)
  made.addEventListener('click', () => step(by))
  return made
}

if (bar) {
  const buttons = document.createElement('div')
  buttons.append(
    button('↑', bar.dataset.previous, 'Alt+ArrowUp', -1),
    ' ',
    button('↓', bar.dataset.next, 'Alt+ArrowDown', 1),
  )
  bar.querySelector('ol').replaceWith(buttons)
  document.getElementById('marks-count').setAttribute('role', 'status')
  addEventListener('hashchange', tell)
  addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined) return
    event.preventDefault()
    step(by)
  })
  tell()
}

/** The text is selected too: it shows what was copied, and is what the older way copies where the newer is not allowed. */
async function copy({ currentTarget: made }) {
  const shown = document.getElementById(made.dataset.copies)
  getSelection().selectAllChildren(shown)
  try {
    await navigator.clipboard.writeText(shown.textContent)
  } catch {
    if (!document.execCommand('copy')) return
  }
  const name = made.textContent
  if (name === made.dataset.done) return
  made.textContent = made.dataset.done
  document.getElementById('announcement').textContent = made.dataset.done
  setTimeout(() => {
    made.textContent = name
    document.getElementById('announcement').textContent = ''
  }, 2_000)
}

for (const made of document.querySelectorAll('.copy')) {
  made.hidden = false
  made.addEventListener('click', copy)
}
