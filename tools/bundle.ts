/**
 * Puts the modules of the program together, after the compiler has written each to dist/: a program of 600 files takes most of a
 * second to load. The programs that Node starts keep their places in dist/; what they share lies in dist/program/, with the
 * lexicon and the table of names ready to be used.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { packAliases } from '../analysis/aliases/packed.ts'
import { aliasTable } from '../analysis/aliases/table.ts'
import { compileLexicon } from '../analysis/lexicon/lexicon.ts'
import { packLexicon } from '../analysis/lexicon/packed.ts'
import { BUILT_LEXICON, type BuiltLexicon, lexiconFiles, lexiconNames } from '../search/translate/lexicon.ts'

const ROOT = join(import.meta.dirname, '..')
const SHARED = 'dist/program'

/** What Node is given to run: the program and those of its threads. */
const PROGRAMS = [
  'cli/main.ts',
  'indexer/build/build-worker.ts',
  'indexer/ocr/worker.ts',
  'indexer/read/formats/pdf/worker.ts',
  'indexer/read/read-worker.ts',
]

/** Packages that every server loads, and that are plain JavaScript: taken in. All others stay what they are, in node_modules/. */
const TAKEN_IN = [
  'commander',
  'compression',
  'express',
  'express-rate-limit',
  'franc',
  'helmet',
  'htmlparser2',
  'jalaali-js',
  'meilisearch',
  'prom-client',
  'zod',
]

/** Older packages ask for each other by `require`, which modules do not have. */
const REQUIRE =
  "import { createRequire as requireIn } from 'node:module';const require = requireIn(import.meta.url);"

const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as {
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

/** In the place of the module that makes the table of names: the table, since to stem all names takes each process longer than to read them. */
const madeAliases: Plugin = {
  name: 'made-aliases',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/analysis\/aliases\/table\.ts$/ }, ({ path }) => ({
      resolveDir: dirname(path),
      loader: 'ts',
      contents: `import { lazy } from '../lazy.ts'
import { unpackAliases } from './packed.ts'
export const aliasTable = lazy(() => unpackAliases(JSON.parse(${JSON.stringify(JSON.stringify(packAliases(aliasTable())))})))`,
    }))
  },
}

rmSync(join(ROOT, SHARED), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: PROGRAMS,
  outdir: 'dist',
  outbase: '.',
  chunkNames: 'program/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: REQUIRE },
  external: Object.keys({ ...dependencies, ...optionalDependencies }).filter(
    (name) => !TAKEN_IN.includes(name),
  ),
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  plugins: [madeAliases],
  metafile: true,
  logLevel: 'warning',
})
writeFileSync(join(ROOT, SHARED, 'NOTICES.txt'), noticesOf(Object.keys(metafile.inputs)))

const built: BuiltLexicon = {
  files: lexiconNames(),
  packed: packLexicon(compileLexicon(lexiconFiles().flatMap(({ rows }) => rows))),
}
writeFileSync(join(ROOT, BUILT_LEXICON), JSON.stringify(built))

/** The licences of the packages that were taken in, and of those that they need. */
function noticesOf(inputs: readonly string[]): string {
  const folders = new Set(inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? ''))
  return [...folders]
    .filter(Boolean)
    .sort()
    .map((folder) => `${folder.replace(/^.*node_modules\//, '')}\n\n${licenceIn(folder)}`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** The text of a package's licence; where it has none of its own, what it says of itself. */
function licenceIn(folder: string): string {
  const names = [
    'LICENSE',
    'LICENSE.md',
    'license',
    'LICENSE.txt',
    'LICENCE',
    'License',
    'LICENSE-MIT',
    'license.md',
  ]
  for (const name of names) {
    try {
      return readFileSync(join(ROOT, folder, name), 'utf8')
    } catch {}
  }
  const { license, author, homepage } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
  if (license === undefined) throw new Error(`${folder} has no licence`)
  return `Licence: ${license}\nAuthor: ${typeof author === 'string' ? author : author?.name}\n${homepage ?? ''}\n`
}
