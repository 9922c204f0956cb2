/** `npm run dev`: the sample archive on this machine; the server starts anew when a file of the program changes. */

import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const TSX = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist/cli.mjs')
const run = (...parts: string[]) => [TSX, ...parts]

// Most of it is unchanged from the second time on.
const indexed = spawnSync(process.execPath, run('cli/main.ts', 'index', '--quiet', 'seeds'), {
  cwd: ROOT,
  stdio: 'inherit',
})
if (indexed.status !== 0) process.exit(indexed.status ?? 1)

const include = ['web/style/**', 'web/public/**'].flatMap((pattern) => ['--include', pattern])
const server = spawn(
  process.execPath,
  run('watch', '--clear-screen=false', ...include, 'cli/main.ts', 'serve'),
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
