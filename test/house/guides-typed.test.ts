/** Who does what the guides say needs to touch no other file: everything compiles with the language and the reader that they add. */

import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const NOT_COPIED = ['node_modules', 'dist', '.git', 'data']

/** All code blocks of a guide. */
async function blocksOf(guide: string): Promise<string[]> {
  const text = await readFile(join(ROOT, 'docs', guide), 'utf8')
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code)
}

async function copyOfSources(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'axtar-guides-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const isCopied = (path: string) => !NOT_COPIED.includes(path.slice(ROOT.length + 1))
  await cp(ROOT, folder, { recursive: true, filter: isCopied })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

test('everything compiles with a language and a reader more', async () => {
  const folder = await copyOfSources()
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const add = async (path: string, before: string, text: string) => {
    const old = await readFile(join(folder, path), 'utf8')
    expect(old).toContain(before)
    await write(
      path,
      old.replace(before, () => `${text}${before}`),
    )
  }

  const [line = '', rules = '', stopwords = '', stem = ''] = await blocksOf('adding-a-language.md')
  const [imported = ''] = line.split('\n')
  await write('analysis/tr/rules.ts', rules)
  await write('analysis/tr/stopwords.ts', stopwords)
  await write('analysis/tr/stem.ts', stem)
  await add('analysis/registry.ts', "import type { LanguageRules } from './rules.ts'", `${imported}\n`)
  await add('analysis/registry.ts', '} satisfies Record<string, LanguageRules>', '  tr: turkish,\n')

  const [row = '', reader = ''] = await blocksOf('adding-a-reader.md')
  await write('indexer/read/formats/ris.ts', reader)
  await add('indexer/read/registry.ts', '  markdown: {', row)

  const compiler = join(ROOT, 'node_modules', '.bin', 'tsc')
  const said = await new Promise((resolve) => {
    execFile(compiler, ['--noEmit'], { cwd: folder }, (_error, stdout, stderr) => resolve(stdout + stderr))
  })
  expect(said).toBe('')
}, 180_000)
