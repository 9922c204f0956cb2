import type { DestinationStream, Logger } from 'pino'
import { readSourceNames } from '../indexer/extract/source-names.ts'
import type { StatedFacts } from '../indexer/identity/identity.ts'
import { lexiconOf } from '../search/translate/lexicon.ts'
import { type Archive, closedArchive } from './archive.ts'
import { type Config, lexiconFile, sourceNamesFile } from './config.ts'
import { type Guards, guardsOf } from './guard/guards.ts'
import { type Keys, keysOf } from './guard/keys.ts'
import { openLog } from './observe/log.ts'
import { type Metrics, openMetrics } from './observe/metrics.ts'
import { spaceIn } from './space.ts'

/** What the routes answer from. */
export type Services = {
  config: Config
  archive: Archive
  keys: Keys
  log: Logger
  metrics: Metrics
  guards: Guards
  /** Whether the disk has room for more documents. */
  hasSpace: () => Promise<boolean>
}

/** The archive's own names of sources, as they are when the server starts. */
function namesOf(config: Config, log: Logger): () => StatedFacts {
  let stated: StatedFacts = {}
  void readSourceNames(sourceNamesFile(config)).then(
    (names) => {
      if (names !== undefined) stated = { names }
    },
    (error: unknown) => log.error({ err: error }, 'the names of sources cannot be read'),
  )
  return () => stated
}

/** Make them from the settings; the archive is still closed. @param logStream where the log goes instead of standard error */
export function servicesOf(config: Config, logStream?: DestinationStream): Services {
  const log = openLog(config.logLevel, logStream)
  const metrics = openMetrics()
  const archive = closedArchive(
    (problem) => log.error({ err: problem }, 'an accepted document was not stored'),
    namesOf(config, log),
    lexiconOf(lexiconFile(config), (problem) => log.error({ problem }, 'a row of the lexicon is not used')),
  )
  const report = (problem: unknown) => log.error({ err: problem }, 'the keys cannot be read')
  return {
    config,
    archive: { ...archive, open: (engine) => archive.open(metrics.measured(engine)) },
    keys: keysOf(config.apiKeys, config.dataDirectory, report),
    log,
    metrics,
    guards: guardsOf(config),
    hasSpace: spaceIn(config.dataDirectory, config.minFreeBytes),
  }
}
