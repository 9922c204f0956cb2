/* The page of one list: it can be kept in this browser, and its bibliography copied. */
import { isList, keepList, lists, newList } from './kept.js'
import { button, byId, startCopying, wordsOf } from './page.js'

const { keep = '', kept = '' } = wordsOf('tools')
const parameters = new URLSearchParams(location.search)
const shownIds = parameters.getAll('id')
const name = parameters.get('name') ?? byId('content')?.textContent ?? ''
const note = parameters.get('note') ?? ''

/** A list of the same name is this one, changed. */
const known = lists().find((list) => isList(list) && (list.name || '') === name)
const isKept = known !== undefined && known.note === note && known.ids.join('\n') === shownIds.join('\n')

const made = button(isKept ? kept : keep, () => {
  keepList({ ...(known ?? newList(name)), name, note, ids: shownIds })
  made.textContent = kept
  made.disabled = true
})
made.id = 'keep-list'
made.disabled = isKept
byId('tools')?.append(made)
startCopying()
