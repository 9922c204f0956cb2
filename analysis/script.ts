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

/** The script of a word; undefined for numbers and for scripts without a row here. */
export function scriptOf(word: string): Script | undefined {
  return SCRIPTS.find(({ letter }) => letter.test(word))?.script
}

/** The script of each letter below U+2000, where all blocks lie: detection asks for every word of a text. */
const BY_LETTER = scriptsOfLetters(0x2000)

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
