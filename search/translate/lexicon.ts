/** The lexicon of the program, as files, with that of the archive: read when the first search needs it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { lazy } from '../../analysis/lazy.ts'
import { rowProblems } from '../../analysis/lexicon/check.ts'
import { compileLexicon, type Lexicon } from '../../analysis/lexicon/lexicon.ts'
import { type PackedLexicon, unpackLexicon } from '../../analysis/lexicon/packed.ts'
import { type LexiconFile, readLexicon } from '../../analysis/lexicon/rows.ts'
import { packageFolder } from '../../flow/package-folder.ts'

const LEXICON = join(packageFolder(), 'lexicon')
/** Where `npm run build` writes it ready to be used, from the folder of the program. */
export const BUILT_LEXICON = 'dist/program/lexicon.json'

/** Gives the lexicon that an archive translates by; it is read when it is first asked for. */
export type LexiconSource = () => Lexicon

/** The rows of the program, some 13,000; nothing changes them, so all archives share them. */
const compiled = lazy(() => builtLexicon() ?? compileLexicon(programRows()))

/** The lexicon of an archive that has no rows of its own. */
export function programLexicon(): Lexicon {
  return compiled()
}

/**
 * The rows of an archive's file before those of `lexicon/`; a file that is not there has none. What cannot be read in it is reported
 * when it is read, line by line, and the rest is used.
 */
export function lexiconOf(file: string, report: (problem: string) => void): LexiconSource {
  return lazy(() => withOwnRows(readOwnLexicon(file), report))
}

function withOwnRows(own: LexiconFile | undefined, report: (problem: string) => void): Lexicon {
  for (const problem of own?.problems ?? []) report(problem)
  return own === undefined ? programLexicon() : compileLexicon(programRows(), own.rows)
}

/** What is written of the lexicon when the program is built: which files it was made of, and what of them. */
export type BuiltLexicon = { files: string[]; packed: PackedLexicon }

/** The lexicon as it was built, which saves most of a second; undefined where a file of it is newer, or the program runs as written. */
function builtLexicon(): Lexicon | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  const file = join(packageFolder(), BUILT_LEXICON)
  if (!existsSync(file)) return undefined
  const built = statSync(file).mtimeMs
  const names = lexiconNames()
  if (names.some((name) => statSync(join(LEXICON, name)).mtimeMs > built)) return undefined
  const { files, packed } = JSON.parse(readFileSync(file, 'utf8')) as BuiltLexicon
  return files.join() === names.join() ? unpackLexicon(packed) : undefined
}

function programRows(): LexiconFile['rows'] {
  return lexiconFiles().flatMap(({ rows }) => rows)
}

/** The files of `lexicon/` in the order of their names, with what is wrong in them. */
export function lexiconFiles(folder = LEXICON): LexiconFile[] {
  return lexiconNames(folder).map((name) => readLexicon(name, readFileSync(join(folder, name), 'utf8')))
}

/** The names of the files of `lexicon/`, in their order. */
export function lexiconNames(folder = LEXICON): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
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
