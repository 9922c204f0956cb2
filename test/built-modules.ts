import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/**
 * Takes the modules of the program as they were built to dist/: nothing is compiled again, and threads start without a compiler.
 * Only with `--mode built`, where the build is known to be new.
 */
export const builtModules = {
  name: 'built-modules',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string) {
    if (!source.startsWith('.') || !source.endsWith('.ts') || importer === undefined) return
    const path = relative(ROOT, resolve(dirname(importer), source))
    const built = join(ROOT, 'dist', path.replace(/\.ts$/, '.js'))
    return existsSync(built) ? built : undefined
  },
}
