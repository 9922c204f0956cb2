/** The lexicon of the program, as files: read when the first search needs it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLexicon, type Lexicon } from '../../analysis/lexicon/lexicon.ts'
import { type LexiconFile, readLexicon } from '../../analysis/lexicon/rows.ts'
import { packageFolder } from '../../flow/package-folder.ts'

/** Some 12,500 rows, which take most of a second; all searches of a program share them. */
let builtIn: Lexicon | undefined

/** The lexicon that comes with the program, from `lexicon/`. */
export function builtInLexicon(): Lexicon {
  builtIn ??= compileLexicon(lexiconFiles().flatMap(({ rows }) => rows))
  return builtIn
}

/** The files of `lexicon/` in the order of their names, with what is wrong in them. */
export function lexiconFiles(folder = join(packageFolder(), 'lexicon')): LexiconFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLexicon(name, readFileSync(join(folder, name), 'utf8')))
}
