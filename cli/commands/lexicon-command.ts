import { ownLexiconProblems, readOwnLexicon } from '../../search/translate/lexicon.ts'
import { type Config, lexiconFile } from '../../server/config.ts'
import { CommandError } from '../errors.ts'

/**
 * `axtar lexicon [FILE]`: check a file of rows before it is used, that of the archive unless another is named. Ends with 1 where
 * something should be mended.
 */
export function lexiconCommand(config: Config, named: string | undefined): number {
  const file = named ?? lexiconFile(config)
  const own = readOwnLexicon(file)
  if (own === undefined && named !== undefined) throw new CommandError(`There is no file ${file}`)
  if (own === undefined) {
    console.log(`The archive has no rows of its own; they would stand in ${file}`)
    return 0
  }
  const problems = ownLexiconProblems(own)
  for (const problem of problems) console.error(problem)
  console.log(`${own.rows.length} rows in ${file}, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}
