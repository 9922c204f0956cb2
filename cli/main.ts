#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { config as readDotenv } from 'dotenv'
import { analysisOf } from '../server/api.ts'
import { packageFolder } from '../server/app.ts'
import { type Config, parseConfig } from '../server/config.ts'
import { explain } from './errors.ts'
import { type EvaluateOptions, evaluateCommand } from './evaluate-command.ts'
import { type IndexOptions, indexCommand } from './index-command.ts'
import { type SearchOptions, searchCommand } from './search-command.ts'
import { serve } from './serve.ts'
import { statusCommand } from './status-command.ts'

const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
  version: string
}

/** Settings of the environment and of `.env`, with those of the command line on top. */
function config(overrides: Record<string, string | undefined> = {}): Config {
  readDotenv({ quiet: true })
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
  return parseConfig({ ...process.env, ...given })
}

const program = new Command('axtar')
  .description('Full-text search for archives in Azerbaijani, English and Persian')
  .version(version)
  .showHelpAfterError()

program
  .command('serve')
  .description('serve the search page and the API; starts the engine if needed')
  .option('--port <number>', 'port to listen on (default: PORT or 3000)')
  .option('--host <address>', 'address to listen on (default: HOST or 127.0.0.1)')
  .action(async ({ port, host }: { port?: string; host?: string }) =>
    serve(config({ PORT: port, HOST: host })),
  )

program
  .command('index')
  .description('put files and folders into the archive')
  .argument(
    '<path...>',
    'files and folders: text, Markdown, HTML, PDF, DOCX, ODT, EPUB, feeds, mail, CSV, JSON, JSON lines, zip',
  )
  .option('--language <code>', 'language of documents that state none: az, en or fa (default: detected)')
  .option('--source <name>', 'source of documents that state none')
  .option('--dry-run', 'show what would be stored, without an engine')
  .option('--prune', 'remove documents whose file or record is gone')
  .option('--report <file>', 'write the outcome of each document as JSON lines')
  .option('--json', 'tell progress, problems and the end as JSON lines on stdout')
  .option('--quiet', 'tell problems and the end only')
  .action(async (paths: string[], options: IndexOptions) => {
    process.exitCode = await indexCommand(config(), paths, options)
  })

program
  .command('status')
  .description('show the archive, its engine, the queue, the disk and the last runs')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => {
    process.exitCode = await statusCommand(config(), options)
  })

program
  .command('search')
  .description('search from the terminal')
  .argument('<query...>')
  .option('--language <code>', 'az, en or fa, or several with commas')
  .option('--json', 'print the answer of the API')
  .action(async (words: string[], options: SearchOptions) => {
    process.exitCode = await searchCommand(config(), words, options)
  })

program
  .command('analyze')
  .description('show what the analysis sees in a text')
  .argument('<text...>')
  .option('--language <code>', 'az, en, fa or und (default: detected)')
  .option('--as <role>', 'document or query', 'document')
  .action((words: string[], options: { language?: string; as: string }) => {
    console.log(JSON.stringify(analysisOf({ ...options, text: words.join(' ') }), undefined, 2))
  })

program
  .command('evaluate')
  .description('score the search on queries with judgements')
  .requiredOption('--queries <file>', 'JSON lines: { qid, query, lang, target_lang? }')
  .requiredOption('--qrels <file>', 'JSON lines: { qid, docid, rel? }')
  .option('--run <file>', 'write what each query found')
  .action(async (options: EvaluateOptions) => {
    process.exitCode = await evaluateCommand(config(), options)
  })

// `axtar index --dry-run … | head`: whoever reads has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
