#!/usr/bin/env node
import { Command } from 'commander'
import { LANGUAGES } from '../analysis/language.ts'
import { lexiconFile, printedConfig } from '../server/config.ts'
import { VERSION } from '../server/version.ts'
import type { BackupOptions } from './commands/backup-command.ts'
import type { EditOptions } from './commands/document-commands.ts'
import type { EvaluateOptions } from './commands/evaluate-command.ts'
import type { IndexOptions } from './commands/index-command.ts'
import type { AddKeyOptions } from './commands/keys-command.ts'
import type { RebuildOptions } from './commands/rebuild-command.ts'
import type { RestoreOptions } from './commands/restore-command.ts'
import type { SearchOptions } from './commands/search-command.ts'
import type { StatusOptions } from './commands/status-command.ts'
import type { CommandWatchOptions } from './commands/watch-command.ts'
import { explain } from './errors.ts'
import { config, environment } from './settings.ts'

/** An option that may be given several times. */
function gathered(value: string, before: string[] = []): string[] {
  return [...before, value]
}

const CODES = LANGUAGES.join(', ')

// Each command is loaded when it is asked for: a command that ends at once does not read what indexing or serving needs.
const program = new Command('axtar')
  .description('Full-text search for archives in Azerbaijani, English and Persian')
  .version(VERSION)
  .showHelpAfterError()

program
  .command('serve')
  .description('serve the search page and the API; starts the engine if needed')
  .option('--port <number>', 'port to listen on (default: PORT or 3000)')
  .option('--host <address>', 'address to listen on (default: HOST or 127.0.0.1)')
  .option('--print-config', 'show the settings in force, without secrets, and end')
  .action(async ({ port, host, printConfig }: { port?: string; host?: string; printConfig?: boolean }) => {
    const overrides = { PORT: port, HOST: host }
    if (printConfig === true) return console.log(printedConfig(environment(overrides)))
    const { serve } = await import('./commands/serve.ts')
    await serve(config(overrides))
  })

program
  .command('index')
  .description('put files and folders into the archive')
  .argument(
    '<path...>',
    'files and folders of whatever is read: texts, pages, PDF, Office files old and new, books, feeds, mail, tables, JSON, web archives, zip',
  )
  .option('--language <code>', `language of documents that state none: ${CODES} (default: detected)`)
  .option('--source <name>', 'source of documents that state none')
  .option(
    '--collection <name>',
    'collection of documents that state none; may be given several times',
    gathered,
  )
  .option('--ocr', 'recognise scans, too: images, and pages of PDFs without a text')
  .option('--ocr-again', 'and recognise again what an earlier version read, or could not read')
  .option('--dry-run', 'show what would be stored, without an engine')
  .option('--follow-links', 'follow links also where they lead outside the folders given')
  .option('--prune', 'remove documents whose file or record is gone')
  .option('--bring-back', 'take in again what was removed by hand')
  .option('--report <file>', 'write the outcome of each document as JSON lines')
  .option('--json', 'tell progress, problems and the end as JSON lines on stdout')
  .option('--quiet', 'tell problems and the end only')
  .action(async (paths: string[], options: IndexOptions) => {
    const { indexCommand } = await import('./commands/index-command.ts')
    process.exitCode = await indexCommand(config(), paths, options)
  })

program
  .command('watch')
  .description('index files and folders, and then whatever changes in them, until it is stopped')
  .argument('<path...>', 'files and folders, as for index')
  .option(
    '--every <seconds>',
    'index what has changed so many seconds after the first change (1 to 3600)',
    '15',
  )
  .option('--poll', 'look at all files each time: for network disks, which do not tell of changes')
  .option('--language <code>', `language of documents that state none: ${CODES} (default: detected)`)
  .option('--source <name>', 'source of documents that state none')
  .option(
    '--collection <name>',
    'collection of documents that state none; may be given several times',
    gathered,
  )
  .option('--ocr', 'recognise scans, too, beside the rest: they become searchable one by one')
  .option('--follow-links', 'follow links also where they lead outside the folders given')
  .option('--prune', 'remove documents whose file or record is gone')
  .option('--json', 'tell everything as JSON lines on stdout')
  .option('--quiet', 'tell problems only')
  .action(async (paths: string[], options: CommandWatchOptions) => {
    const { watchCommand } = await import('./commands/watch-command.ts')
    process.exitCode = await watchCommand(config(), paths, options)
  })

program
  .command('status')
  .description('show the archive, its engine, the queue, the disk and the last runs')
  .option('--failed', 'show what could not be read, and by kind what was passed over')
  .option('--json', 'as JSON')
  .action(async (options: StatusOptions) => {
    const { statusCommand } = await import('./commands/status-command.ts')
    process.exitCode = await statusCommand(config(), options)
  })

program
  .command('search')
  .description('search from the terminal')
  .argument('<query...>')
  .option('--language <code>', `${CODES}, or several with commas`)
  .option('--explain', 'say why it is so: what was asked, what found each document, what each word weighed')
  .option('--json', 'print the answer of the API')
  .action(async (words: string[], options: SearchOptions) => {
    const { searchCommand } = await import('./commands/search-command.ts')
    process.exitCode = await searchCommand(config(), words, options)
  })

program
  .command('lexicon')
  .description(
    'check the words that the archive translates by itself (lexicon.txt in DATA_DIR), or another file of them',
  )
  .argument('[file]')
  .action(async (file?: string) => {
    const { lexiconCommand } = await import('./commands/lexicon-command.ts')
    process.exitCode = lexiconCommand(config(), file)
  })

program
  .command('analyze')
  .description('show what the analysis sees in a text')
  .argument('<text...>')
  .option('--language <code>', `${CODES} or und (default: detected)`)
  .option('--as <role>', 'document or query', 'document')
  .action(async (words: string[], options: { language?: string; as: string }) => {
    const { analysisOf } = await import('../server/endpoints/analyze.ts')
    const { lexiconOf } = await import('../search/translate/lexicon.ts')
    const lexicon = lexiconOf(lexiconFile(config()), console.error)
    console.log(JSON.stringify(analysisOf({ ...options, text: words.join(' ') }, lexicon), undefined, 2))
  })

program
  .command('evaluate')
  .description('score the search on queries with judgements: its order, or the truth of whole lists')
  .option('--queries <file>', 'JSON lines: { qid, query, lang, target_lang? }')
  .option('--qrels <file>', 'JSON lines: { qid, docid, rel? }')
  .option('--run <file>', 'write what each query found')
  .option('--lists <file>', 'JSON lines: { qid, lang, query, forms, docids, accept? }')
  .action(async (options: EvaluateOptions) => {
    const { evaluateCommand } = await import('./commands/evaluate-command.ts')
    process.exitCode = await evaluateCommand(config(), options)
  })

program
  .command('edit')
  .description('correct what was found of a document; it outlives later runs')
  .argument('<id>')
  .option('--title <title>')
  .option('--date <date>', 'as it is written, in either calendar, or none')
  .option('--language <code>', `${CODES} or und`)
  .option('--source <name>')
  .option('--collection <name>', 'may be given several times', gathered)
  .option('--undo <facts>', 'take back: title, date, language, source, collection, or several with commas')
  .action(async (id: string, options: EditOptions) => {
    const { editCommand } = await import('./commands/document-commands.ts')
    process.exitCode = await editCommand(config(), id, options)
  })

program
  .command('remove')
  .description('remove documents; later runs leave them out')
  .argument('<id...>')
  .action(async (ids: string[]) => {
    const { removeCommand } = await import('./commands/document-commands.ts')
    process.exitCode = await removeCommand(config(), ids)
  })

program
  .command('bring-back')
  .description('take documents in again that were removed, from their files')
  .argument('<id...>')
  .action(async (ids: string[]) => {
    const { bringBackCommand } = await import('./commands/document-commands.ts')
    process.exitCode = await bringBackCommand(config(), ids)
  })

program
  .command('rebuild')
  .description('make the index anew from its documents, for a new version of Axtar; searches go on meanwhile')
  .option('--force', 'also where the disk seems to be too small')
  .action(async (options: RebuildOptions) => {
    const { rebuildCommand } = await import('./commands/rebuild-command.ts')
    process.exitCode = await rebuildCommand(config(), options)
  })

program
  .command('backup')
  .description('write all documents to a file')
  .argument('<file>', 'a name such as archive.ndjson.gz, or - for standard output')
  .option('--force', 'also over a file that is there')
  .action(async (file: string, options: BackupOptions) => {
    const { backupCommand } = await import('./commands/backup-command.ts')
    process.exitCode = await backupCommand(config(), file, VERSION, options)
  })

program
  .command('restore')
  .description('put the documents of a backup into the archive')
  .argument('<file>', 'a backup, or - for standard input')
  .option('--replace', 'in the place of the documents that are there')
  .option('--force', 'also where the disk seems to be too small')
  .action(async (file: string, options: RestoreOptions) => {
    const { restoreCommand } = await import('./commands/restore-command.ts')
    process.exitCode = await restoreCommand(config(), file, options)
  })

const keysCommands = () => import('./commands/keys-command.ts')
const keys = program.command('keys').description('make and revoke keys of the API')
keys
  .command('add')
  .description('make a key and show it, this once')
  .requiredOption('--scope <scopes>', 'search, write or admin, or several: write+search')
  .option('--name <name>', 'to revoke it by')
  .option('--collection <name>', 'the only one that it may search; may be given several times', gathered)
  .action(async (options: AddKeyOptions) => (await keysCommands()).addKeyCommand(config(), options))
keys
  .command('list')
  .description('list the keys that were made')
  .action(async () => (await keysCommands()).listKeysCommand(config()))
keys
  .command('revoke')
  .description('take a key back')
  .argument('<name>')
  .action(async (name: string) => (await keysCommands()).revokeKeyCommand(config(), name))

// `axtar index --dry-run … | head`: whoever reads has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
