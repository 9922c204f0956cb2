/** The scripts that decide which languages a word can belong to. A language in a new script adds a name and a row here. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other'

type ScriptFacts = {
  script: Script
  letter: RegExp
  /** Unicode blocks of its letters, first and last character code; after NFKC nothing else is left of it. */
  blocks: readonly (readonly [first: number, last: number])[]
  hasCapitals: boolean
}

/** A word with letters of two scripts belongs to the one that stands first. */
const SCRIPTS: readonly ScriptFacts[] = [
  { script: 'arabic', letter: /\p{Script=Arabic}/u, blocks: [[0x0600, 0x08ff]], hasCapitals: false },
  { script: 'cyrillic', letter: /\p{Script=Cyrillic}/u, blocks: [[0x0400, 0x052f]], hasCapitals: true },
  {
    script: 'latin',
    letter: /\p{Script=Latin}/u,
    blocks: [
      [0x0000, 0x02ff],
      [0x1e00, 0x1eff],
    ],
    hasCapitals: true,
  },
]

/** Below it lie the blocks of all scripts. */
const KNOWN = 0x2000
/** The row of each character of `SCRIPTS`, told when it is first met; the number of rows where it is of none. */
const ROWS = new Uint8Array(KNOWN).fill(0xff)

/** The script of a word; undefined for numbers and for scripts without a row here. */
export function scriptOf(word: string): Script | undefined {
  let first = SCRIPTS.length
  for (let at = 0; at < word.length && first > 0; at++) {
    const code = word.charCodeAt(at)
    if (code >= KNOWN) return SCRIPTS.find(({ letter }) => letter.test(word))?.script
    let row = ROWS[code] ?? 0xff
    if (row === 0xff) ROWS[code] = row = rowOf(String.fromCharCode(code))
    if (row < first) first = row
  }
  return SCRIPTS[first]?.script
}

function rowOf(letter: string): number {
  const row = SCRIPTS.findIndex((facts) => facts.letter.test(letter))
  return row === -1 ? SCRIPTS.length : row
}

/** The script of each letter below U+2000, where all blocks lie: detection asks for every word of a text. */
const BY_LETTER = scriptsOfLetters(KNOWN)

function scriptsOfLetters(count: number): readonly Script[] {
  const scripts = new Array<Script>(count).fill('other')
  for (const { script, blocks } of SCRIPTS)
    for (const [first, last] of blocks) scripts.fill(script, first, last + 1)
  return scripts
}

/** The script to whose blocks the character code of a letter belongs: much cheaper than `scriptOf`. */
export function scriptOfLetter(code: number): Script {
  return BY_LETTER[code] ?? 'other'
}

/** Whether a script shows names by their first letter. */
export function hasCapitals(script: Script): boolean {
  return SCRIPTS.find((facts) => facts.script === script)?.hasCapitals ?? true
}
