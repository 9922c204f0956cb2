/** Commands about single documents: correcting, removing, bringing back. */

import { LANGUAGES, languageOfCode } from '../../analysis/language.ts'
import { UNDATED } from '../../engine/document.ts'
import { documentKey } from '../../engine/document-key.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Corrections } from '../../indexer/build/by-hand.ts'
import { PushIntake } from '../../indexer/deliver/push-intake.ts'
import { readDate } from '../../indexer/extract/read-date.ts'
import { readSourceNames } from '../../indexer/extract/source-names.ts'
import { type BroughtBack, bringBackDocuments } from '../../indexer/run/bring-back.ts'
import { type Config, sourceNamesFile } from '../../server/config.ts'
import { CommandError } from '../errors.ts'
import { problemText, summaryText } from '../terminal/report.ts'
import { withEngine } from './open-engine.ts'

export type EditOptions = {
  title?: string
  date?: string
  language?: string
  source?: string
  collection?: string[]
  undo?: string
}

/** The names of facts on the command line, and in corrections. */
const FACTS = {
  title: 'title',
  date: 'date',
  language: 'language',
  source: 'source',
  collection: 'collections',
} as const satisfies Record<string, keyof Corrections>

/** `axtar edit ID --date … --title …`: what is given by hand of a document. */
export async function editCommand(config: Config, id: string, options: EditOptions): Promise<number> {
  const corrections = correctionsOf(options)
  const names = await readSourceNames(sourceNamesFile(config))
  await withPrepared(config, async (engine) => {
    const intake = new PushIntake(engine, report, () => (names === undefined ? {} : { names }))
    const receipt = await intake.correct(documentKey(id), corrections)
    if (receipt === undefined) throw unknownDocument(id)
    await receipt.done
  })
  console.log(`${id} is corrected`)
  return 0
}

/** `axtar remove ID…`: remove documents, those of files for later runs as well. */
export async function removeCommand(config: Config, ids: readonly string[]): Promise<number> {
  const missing: string[] = []
  await withPrepared(config, async (engine) => {
    const intake = new PushIntake(engine, report)
    for (const id of ids) {
      const receipt = await intake.remove(documentKey(id))
      if (receipt === undefined) missing.push(id)
      else await receipt.done
    }
  })
  for (const id of missing) console.error(`There is no document with the id ${id}`)
  console.log(
    `${ids.length - missing.length} removed; \`axtar bring-back ID\` takes them in again from their files`,
  )
  return missing.length > 0 ? 1 : 0
}

/** `axtar bring-back ID…`: take documents in again that were removed by hand. */
export async function bringBackCommand(config: Config, ids: readonly string[]): Promise<number> {
  const names = await readSourceNames(sourceNamesFile(config))
  const { unknown, outcomes, summary }: BroughtBack = await withPrepared(config, (engine) =>
    bringBackDocuments(engine, ids, names === undefined ? {} : { names }),
  )
  for (const id of unknown)
    console.error(`No document with the id ${id} was removed, or it came from no file`)
  for (const outcome of outcomes) if (outcome.status === 'failed') console.error(problemText(outcome))
  if (unknown.length < ids.length) console.log(summaryText(summary))
  return unknown.length > 0 || summary.failed > 0 ? 1 : 0
}

function report(problem: unknown): void {
  console.error(problem instanceof Error ? problem.message : String(problem))
}

function withPrepared<T>(config: Config, action: (engine: Engine) => Promise<T>): Promise<T> {
  return withEngine(config, async (engine) => {
    await engine.prepare()
    return action(engine)
  })
}

function unknownDocument(id: string): CommandError {
  return new CommandError(
    `There is no document with the id ${id}; \`axtar search\` shows the ids of what it finds`,
  )
}

/** @throws CommandError naming what is wrong */
function correctionsOf({ undo, collection, language, date, title, source }: EditOptions): Corrections {
  if (date !== undefined && date !== UNDATED && readDate(date) === undefined)
    throw new CommandError(
      `--date: expected a date such as 2018-08-21, 2018 or 1397/05/30, or none; got ${date}`,
    )
  const code = language === 'und' ? ('und' as const) : languageOfCode(language ?? '')
  if (language !== undefined && code === undefined)
    throw new CommandError(`--language: expected one of ${LANGUAGES.join(', ')} or und, got ${language}`)
  const corrections = {
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(code === undefined ? {} : { language: code }),
    ...(collection === undefined ? {} : { collections: collection }),
    ...undone(undo),
  }
  if (Object.keys(corrections).length === 0)
    throw new CommandError(
      'Nothing to correct: give one of --title, --date, --language, --source, --collection or --undo',
    )
  return corrections
}

function undone(undo = ''): Corrections {
  const facts = undo
    .split(',')
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '')
  const unknown = facts.find((fact) => !Object.hasOwn(FACTS, fact))
  if (unknown !== undefined)
    throw new CommandError(`--undo: expected ${Object.keys(FACTS).join(', ')}, got ${unknown}`)
  return Object.fromEntries(facts.map((fact) => [FACTS[fact as keyof typeof FACTS], null]))
}
