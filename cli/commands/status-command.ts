import type { ClusterStatus } from '../../engine/contract.ts'
import type { MeaningStatus } from '../../engine/vectors.ts'
import { unreadFiles } from '../../indexer/scan/unread-files.ts'
import type { Config } from '../../server/config.ts'
import { type ArchiveStatus, archiveStatus } from '../../server/work/archive-status.ts'
import { durationText } from '../terminal/progress.ts'
import { unreadText, vectorLines } from '../terminal/report.ts'
import { openEngine } from './open-engine.ts'

const MEGABYTE = 1024 * 1024
/** What must be free of a disk by default (`cluster.routing.allocation.disk.watermark.flood_stage`). */
const FLOOD = 0.05

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
    const status = await archiveStatus(config, engine)
    console.log(json ? JSON.stringify(status, undefined, 2) : statusText(status))
  } finally {
    await stop()
  }
  return 0
}

function statusText({ archive, engine, queue, scans, meaning, disk, runs }: ArchiveStatus): string {
  const languages = Object.entries(archive.languages).map(([language, count]) => `${count} ${language}`)
  const rows: [string, string][] = [
    ['archive', `${archive.documents} documents${languages.length > 0 ? ` (${languages.join(', ')})` : ''}`],
    ...(archive.isOutdated
      ? [['', 'outdated: made by another version of Axtar; run `axtar rebuild`'] as [string, string]]
      : []),
    ['index', archive.index],
    [
      'engine',
      `${engine.name} ${engine.version}, ${engine.kind}, ${engine.isHealthy ? 'healthy' : 'not healthy'}`,
    ],
    ['', engine.at],
    ...(engine.cluster === undefined ? [] : clusterRows(engine.cluster)),
    ['database', `${sizeText(engine.databaseSize)}, of it in use ${sizeText(engine.usedDatabaseSize)}`],
    ['queue', `${queue.running} running, ${queue.waiting} waiting`],
    ...(scans.files === 0 ? [] : [['scans', scansText(scans)] as [string, string]]),
    ...(meaning === undefined ? [] : meaningRows(meaning)),
    ...(disk === undefined ? [] : [['disk', `${sizeText(disk.free)} free`] as [string, string]]),
    ...runs.map((run, index): [string, string] => [index === 0 ? 'last runs' : '', runText(run)]),
  ]
  return rows.map(([name, value]) => `${name.padEnd(10)} ${value}`).join('\n')
}

function meaningRows(meaning: MeaningStatus): [string, string][] {
  return [['meaning', meaning.model], ...vectorLines(meaning).map((line): [string, string] => ['', line])]
}

/** Nodes, shards and what is free on each disk; with less than a twentieth OpenSearch makes its indexes read-only. */
function clusterRows({
  name,
  health,
  nodes,
  shards,
  missingShards,
  disks,
}: ClusterStatus): [string, string][] {
  const missing = missingShards === 0 ? '' : `, ${missingShards} missing`
  return [
    ['cluster', `${name}, ${health}: ${nodes} nodes, ${shards} shards${missing}`],
    ...disks.map(({ node, total, free }): [string, string] => [
      '',
      `${node}: ${sizeText(free)} of ${sizeText(total)} free${free < total * FLOOD ? ', too little to write' : ''}`,
    ]),
  ]
}

/** `2026-01-02 03:04 UTC  complete  12 s  3 added, 1 failed  /archive`; of what does not index, what it does. */
function runText({ work, started, ended, how, outcomes, paths }: ArchiveStatus['runs'][number]): string {
  const took = ended === null ? '' : durationText((Date.parse(ended) - Date.parse(started)) / 1000)
  const counts = Object.entries(outcomes).flatMap(([status, count]) =>
    count > 0 ? [`${count} ${status}`] : [],
  )
  const what = work === 'index' ? '' : work
  const parts = [`${started.slice(0, 16).replace('T', ' ')} UTC`, what, how, took, counts.join(', ')]
  return [...parts, paths.join(' ')].filter((part) => part !== '').join('  ')
}

function scansText({ files, pages }: { files: number; pages: number }): string {
  return `${pages} pages of ${files} files wait for recognition: axtar index --ocr, or watch --ocr`
}

function sizeText(bytes: number): string {
  const megabytes = bytes / MEGABYTE
  return megabytes < 1024 ? `${megabytes.toFixed(0)} MB` : `${(megabytes / 1024).toFixed(1)} GB`
}
