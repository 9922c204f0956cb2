/** The words of a vocabulary in memory, in few bytes: close ones are found without going through all of them. */
import type { VocabularyWord } from '../vocabulary.ts'

/** A word, how many mistakes it is away, and how many words came before it. */
export type CloseEntry = VocabularyWord & { distance: number; number: number }

/** A tree of letters. Words are only added; each keeps its number. */
export type WordTrie = {
  readonly size: number
  add: (word: VocabularyWord) => void
  /** The word itself, where it is there. */
  get: (word: string) => VocabularyWord | undefined
  /**
   * Words at most so many mistakes away (a letter added, left out, changed, or swapped with its neighbour), in no order; those that begin
   * with another letter are at most one away.
   */
  near: (word: string, most: number) => CloseEntry[]
}

/** Node 0 is the root. Children of a node are a list: the first of them, and from each the next. */
type Nodes = { letters: Uint16Array; firstChild: Uint32Array; nextSibling: Uint32Array; words: Uint32Array }

const ROOM = 1_024

/** Make an empty tree. */
export function wordTrie(): WordTrie {
  let nodes: Nodes = {
    letters: new Uint16Array(ROOM),
    firstChild: new Uint32Array(ROOM),
    nextSibling: new Uint32Array(ROOM),
    words: new Uint32Array(ROOM),
  }
  let used = 1
  const written = textList()
  const childOf = (node: number, letter: number): number => {
    for (let child = nodes.firstChild[node] ?? 0; child !== 0; child = nodes.nextSibling[child] ?? 0)
      if (nodes.letters[child] === letter) return child
    if (used === nodes.letters.length) nodes = grown(nodes)
    const child = used++
    nodes.letters[child] = letter
    nodes.nextSibling[child] = nodes.firstChild[node] ?? 0
    nodes.firstChild[node] = child
    return child
  }
  return {
    get size() {
      return written.size()
    },
    add: (entry) => {
      let node = 0
      for (let at = 0; at < entry.word.length; at++) node = childOf(node, entry.word.charCodeAt(at))
      if (nodes.words[node] !== 0) return
      nodes.words[node] = written.add(entry.written)
    },
    get: (word) => {
      const number = nodes.words[nodeOf(nodes, word)] ?? 0
      return number === 0 ? undefined : { word, written: written.at(number) }
    },
    near: (word, most) =>
      closeIn(nodes, word, most).map(({ node, letters, distance }) => {
        const number = nodes.words[node] ?? 0
        return { word: letters, written: written.at(number), distance, number }
      }),
  }
}

/** The node at which a word ends; the root, which has none, where it is not there. */
function nodeOf({ letters, firstChild, nextSibling }: Nodes, word: string): number {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    node = firstChild[node] ?? 0
    while (node !== 0 && letters[node] !== word.charCodeAt(at)) node = nextSibling[node] ?? 0
    if (node === 0) return 0
  }
  return node
}

function grown({ letters, firstChild, nextSibling, words }: Nodes): Nodes {
  const twice = <List extends Uint16Array | Uint32Array>(list: List, larger: List): List => {
    larger.set(list)
    return larger
  }
  const room = letters.length * 2
  return {
    letters: twice(letters, new Uint16Array(room)),
    firstChild: twice(firstChild, new Uint32Array(room)),
    nextSibling: twice(nextSibling, new Uint32Array(room)),
    words: twice(words, new Uint32Array(room)),
  }
}

/** Texts one behind the other, by numbers from 1. */
function textList() {
  let bytes = Buffer.alloc(ROOM)
  let ends = new Uint32Array(ROOM)
  let count = 0
  return {
    size: () => count,
    add: (text: string): number => {
      const start = ends[count] ?? 0
      const end = start + Buffer.byteLength(text)
      if (end > bytes.length)
        bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(bytes.length, end - start))])
      bytes.write(text, start)
      if (count + 1 === ends.length) {
        const more = new Uint32Array(ends.length * 2)
        more.set(ends)
        ends = more
      }
      ends[++count] = end
      return count
    },
    at: (number: number): string => bytes.toString('utf8', ends[number - 1] ?? 0, ends[number] ?? 0),
  }
}

/** Mistakes beside a wrong first letter. */
const BESIDE_ANOTHER = 1

type Close = { node: number; letters: string; distance: number }

/**
 * All words near one, by the table of restricted Damerau–Levenshtein distances, a row for each letter of the tree: a branch all of whose
 * distances are too great is left. Only the places around the diagonal are looked at. Most branches begin with another letter than the
 * word, and are left after one mistake.
 */
function closeIn(nodes: Nodes, word: string, most: number): Close[] {
  const length = word.length
  const width = length + 1
  const rows = new Uint8Array((length + most + 2) * width).fill(most + 1)
  for (let at = 0; at <= Math.min(length, most); at++) rows[at] = at
  const path = new Uint16Array(length + most + 2)
  const found: Close[] = []
  const visit = (parent: number, depth: number, allowed: number) => {
    for (let node = nodes.firstChild[parent] ?? 0; node !== 0; node = nodes.nextSibling[node] ?? 0) {
      const letter = nodes.letters[node] ?? 0
      path[depth] = letter
      const left = depth === 1 && letter !== word.charCodeAt(0) ? Math.min(allowed, BESIDE_ANOTHER) : allowed
      if (fillRow(rows, path, word, depth, most) > left) continue
      const distance = rows[depth * width + length] ?? most + 1
      if (distance <= left && nodes.words[node] !== 0)
        found.push({ node, letters: String.fromCharCode(...path.subarray(1, depth + 1)), distance })
      if (depth < length + left) visit(node, depth + 1, left)
    }
  }
  visit(0, 1, most)
  return found
}

/** Fill the row of a depth; tells how far a word below is away at least. */
function fillRow(rows: Uint8Array, path: Uint16Array, word: string, depth: number, most: number): number {
  const width = word.length + 1
  const row = depth * width
  const above = row - width
  const letter = path[depth]
  const [from, to] = [Math.max(1, depth - most), Math.min(word.length, depth + most)]
  rows[row + from - 1] = from === 1 ? Math.min(depth, most + 1) : most + 1
  let least = rows[row + from - 1] ?? 0
  for (let at = from; at <= to; at++) {
    const code = word.charCodeAt(at - 1)
    let best = (rows[above + at - 1] ?? 0) + (code === letter ? 0 : 1)
    best = Math.min(
      best,
      (rows[row + at - 1] ?? 0) + 1,
      at < depth + most ? (rows[above + at] ?? 0) + 1 : best,
    )
    const isSwapped = depth > 1 && at > 1 && code === path[depth - 1] && word.charCodeAt(at - 2) === letter
    if (isSwapped) best = Math.min(best, (rows[above - width + at - 2] ?? 0) + 1)
    rows[row + at] = Math.min(best, most + 1)
    least = Math.min(least, best)
  }
  if (to < word.length) rows[row + to + 1] = most + 1
  return least
}
