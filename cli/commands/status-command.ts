import { dirname, parse } from 'node:path'
import { EVERYTHING } from '../../engine/contract.ts'
import { freeBytes } from '../../engine/embedded/free-space.ts'
import type { Engine } from '../../engine/engine.ts'
import { waitingFiles } from '../../indexer/run/recognise-files.ts'
import type { Config } from '../../server/config.ts'
import { durationText } from '../terminal/progress.ts'
import { unreadFiles, unreadText } from './failed-files.ts'
import { openEngine } from './open-engine.ts'
import { lastRuns, type RunRecord } from './run-record.ts'

const SHOWN_RUNS = 10
const MEGABYTE = 1024 * 1024

export type StatusOptions = { json?: boolean; failed?: boolean }

/**
 * `axtar status`: archive, engine, queue, disk and last runs, as a table or as JSON; with `failed` what could not be read or was
 * passed over instead.
 */
export async function statusCommand(
  config: Config,
  { json = false, failed = false }: StatusOptions,
): Promise<number> {
  const { engine, stop } = await openEngine(config)
  try {
    if (failed) {
      const unread = await unreadFiles(engine)
      console.log(json ? JSON.stringify(unread, undefined, 2) : unreadText(unread))
      return 0
    }
    const status = await statusOf(config, engine)
    console.log(json ? JSON.stringify(status, undefined, 2) : statusText(status))
  } finally {
    await stop()
  }
  return 0
}

type Status = Awaited<ReturnType<typeof statusOf>>

async function statusOf(config: Config, engine: Engine) {
  const { documents, isOutdated } = await engine.prepare()
  const [{ version, waiting, running, databaseSize, usedDatabaseSize }, isHealthy, languages, runs] =
    await Promise.all([engine.status(), engine.isHealthy(), languagesOf(engine), lastRuns(engine)])
  const isEmbedded = config.engine.kind === 'embedded'
  return {
    archive: { index: config.index, documents, languages, isOutdated },
    engine: {
      kind: config.engine.kind,
      at: config.engine.kind === 'external' ? config.engine.url : config.dataDirectory,
      version,
      isHealthy,
      databaseSize,
      usedDatabaseSize,
    },
    queue: { waiting, running },
    scans: { waiting: await waitingPages(engine) },
    disk: isEmbedded ? { free: await freeSpace(config.dataDirectory) } : undefined,
    runs: runs.slice(0, SHOWN_RUNS).map(({ key, ...run }) => ({ id: `run_${key}`, ...run })),
  }
}

async function languagesOf(engine: Engine): Promise<Record<string, number>> {
  const counted = { filter: {}, order: 'relevance', offset: 0, limit: 0, facets: ['language'] } as const
  const answer = await engine.ask({ anyOf: [EVERYTHING], ...counted }, [])
  return answer.facets.language ?? {}
}

/** Files, and pages of them, that wait for recognition. */
async function waitingPages(engine: Engine): Promise<{ files: number; pages: number }> {
  const files = await waitingFiles(engine, [parse(process.cwd()).root])
  return { files: files.length, pages: files.reduce((sum, { waiting = 0 }) => sum + waiting, 0) }
}

/** Bytes that are free on the disk of a folder. */
async function freeSpace(folder: string): Promise<number> {
  return (await freeBytes(folder)) ?? (await freeBytes(dirname(folder))) ?? 0
}

function statusText({ archive, engine, queue, scans, disk, runs }: Status): string {
  const languages = Object.entries(archive.languages).map(([language, count]) => `${count} ${language}`)
  const rows: [string, string][] = [
    ['archive', `${archive.documents} documents${languages.length > 0 ? ` (${languages.join(', ')})` : ''}`],
    ...(archive.isOutdated
      ? [['', 'outdated: made by another version of Axtar; run `axtar rebuild`'] as [string, string]]
      : []),
    ['index', archive.index],
    [
      'engine',
      `Meilisearch ${engine.version}, ${engine.kind}, ${engine.isHealthy ? 'healthy' : 'not healthy'}`,
    ],
    ['', engine.at],
    ['database', `${sizeText(engine.databaseSize)}, of it in use ${sizeText(engine.usedDatabaseSize)}`],
    ['queue', `${queue.running} running, ${queue.waiting} waiting`],
    ...(scans.waiting.files === 0 ? [] : [['scans', scansText(scans.waiting)] as [string, string]]),
    ...(disk === undefined ? [] : [['disk', `${sizeText(disk.free)} free`] as [string, string]]),
    ...runs.map((run, index): [string, string] => [index === 0 ? 'last runs' : '', runText(run)]),
  ]
  return rows.map(([name, value]) => `${name.padEnd(10)} ${value}`).join('\n')
}

/** `2026-01-02 03:04  complete    12 s  3 added, 1 failed  /archive`. */
function runText({ started, ended, how, outcomes, paths }: Omit<RunRecord, 'key'>): string {
  const took = ended === null ? '' : durationText((Date.parse(ended) - Date.parse(started)) / 1000)
  const counts = Object.entries(outcomes).flatMap(([status, count]) =>
    count > 0 ? [`${count} ${status}`] : [],
  )
  const ending = ended === null ? 'running or killed' : how
  return [`${started.slice(0, 16).replace('T', ' ')} UTC`, ending, took, counts.join(', '), paths.join(' ')]
    .filter((part) => part !== '')
    .join('  ')
}

function scansText({ files, pages }: { files: number; pages: number }): string {
  return `${pages} pages of ${files} files wait for recognition: axtar index --ocr, or watch --ocr`
}

function sizeText(bytes: number): string {
  const megabytes = bytes / MEGABYTE
  return megabytes < 1024 ? `${megabytes.toFixed(0)} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}
