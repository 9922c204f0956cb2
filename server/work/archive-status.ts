import { dirname, parse } from 'node:path'
import { EVERYTHING } from '../../engine/contract.ts'
import { freeBytes } from '../../engine/embedded/free-space.ts'
import type { Engine } from '../../engine/engine.ts'
import { waitingFiles } from '../../indexer/run/recognise-files.ts'
import { lastRuns } from '../../indexer/run/run-record.ts'
import type { Config } from '../config.ts'

const SHOWN_RUNS = 10

/** Archive, engine, queue, disk and last runs; sizes in bytes. */
export type ArchiveStatus = Awaited<ReturnType<typeof archiveStatus>>

/** How the archive and its engine are. @throws the errors of the engine */
export async function archiveStatus(config: Config, engine: Engine) {
  const { documents, isOutdated } = await engine.prepare()
  const [status, isHealthy, languages, runs] = await Promise.all([
    engine.status(),
    engine.isHealthy(),
    languagesOf(engine),
    lastRuns(engine),
  ])
  const { waiting, running, ...known } = status
  const isEmbedded = config.engine.kind === 'embedded'
  return {
    archive: { index: config.index, documents, languages, isOutdated },
    engine: {
      kind: config.engine.kind,
      at: addressOf(config),
      isHealthy,
      ...known,
    },
    queue: { waiting, running },
    scans: await waitingScans(engine),
    meaning: await engine.meaning?.status(),
    disk: isEmbedded ? { free: await freeSpace(config.dataDirectory) } : undefined,
    runs: runs
      .slice(0, SHOWN_RUNS)
      .map(({ key, by, until, ...run }) => ({ id: `run_${key}`, ...run, pid: by?.pid, host: by?.host })),
  }
}

function addressOf({ engine, dataDirectory }: Config): string {
  if (engine.kind === 'embedded') return dataDirectory
  return engine.kind === 'external' ? engine.url : engine.nodes.join(', ')
}

async function languagesOf(engine: Engine): Promise<Record<string, number>> {
  const counted = { filter: {}, order: 'relevance', offset: 0, limit: 0, facets: ['language'] } as const
  const answer = await engine.ask({ anyOf: [EVERYTHING], ...counted }, [])
  return answer.facets.language ?? {}
}

/** Files, and pages of them, that wait for recognition. */
async function waitingScans(engine: Engine): Promise<{ files: number; pages: number }> {
  const files = await waitingFiles(engine, [parse(process.cwd()).root])
  return { files: files.length, pages: files.reduce((sum, { waiting = 0 }) => sum + waiting, 0) }
}

/** Bytes that are free on the disk of a folder. */
async function freeSpace(folder: string): Promise<number> {
  return (await freeBytes(folder)) ?? (await freeBytes(dirname(folder))) ?? 0
}
