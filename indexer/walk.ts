import { opendir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unreadable } from './read/plain-text.ts'
import { isReadable } from './read/read.ts'
import { ReadError } from './source-text.ts'

/**
 * The files to index below the given paths: a file named itself always, in a folder those with a known ending, in the
 * order of their names; hidden files and folders, and README files, are passed over. Paths come out absolute.
 * A path that does not exist comes out as a ReadError.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<string | ReadError> {
  for (const path of paths.map((given) => resolve(given))) {
    try {
      if ((await stat(path)).isDirectory()) yield* walkFolder(path)
      else yield path
    } catch (error) {
      yield new ReadError(path, undefined, unreadable(error as NodeJS.ErrnoException), { cause: error })
    }
  }
}

async function* walkFolder(folder: string): AsyncGenerator<string | ReadError> {
  const entries = []
  for await (const entry of await opendir(folder)) entries.push(entry)
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* walk([path])
    else if (isReadable(path) && !/^readme\.\w+$/i.test(entry.name)) yield path
  }
}
