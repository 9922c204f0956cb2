/** The lexicon of the program, as files, with that of the archive: read when the first search needs it. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { rowProblems } from '../../analysis/lexicon/check.ts'
import { compileLexicon, type Lexicon } from '../../analysis/lexicon/lexicon.ts'
import { type LexiconFile, readLexicon } from '../../analysis/lexicon/rows.ts'
import { packageFolder } from '../../flow/package-folder.ts'

/** Some 12,500 rows, which take most of a second; all searches of a program share them. */
let inUse: Lexicon | undefined

/** Where the archive's own rows are, and who is told what is wrong with them. */
let own: { file: string; report: (problem: string) => void } | undefined

/**
 * Translate by the rows of a file before those of `lexicon/`; a file that is not there has none. What cannot be read in it is reported
 * when it is read, line by line, and the rest is used.
 */
export function useOwnLexicon(file: string, report: (problem: string) => void): void {
  if (own?.file !== file) inUse = undefined
  own = { file, report }
}

/** The lexicon that searches translate by. */
export function lexiconInUse(): Lexicon {
  inUse ??= compileLexicon(
    lexiconFiles().flatMap(({ rows }) => rows),
    ownRows(),
  )
  return inUse
}

function ownRows(): LexiconFile['rows'] {
  if (own === undefined) return []
  const { rows, problems } = readOwnLexicon(own.file) ?? { rows: [], problems: [] }
  for (const problem of problems) own.report(problem)
  return rows
}

/** The files of `lexicon/` in the order of their names, with what is wrong in them. */
export function lexiconFiles(folder = join(packageFolder(), 'lexicon')): LexiconFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLexicon(name, readFileSync(join(folder, name), 'utf8')))
}

/** An archive's own file, with what cannot be read in it, the file itself included; undefined where there is none. */
export function readOwnLexicon(file: string): LexiconFile | undefined {
  try {
    return readLexicon(basename(file), readFileSync(file, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    return { rows: [], problems: [`${file} cannot be read (${code ?? message})`] }
  }
}

/** All that should be mended in an archive's own file: lines that cannot be read, and rows that find nothing or contradict each other. */
export function ownLexiconProblems({ rows, problems }: LexiconFile): string[] {
  return [...problems, ...rowProblems(rows, compileLexicon(rows))]
}
