import { readFile } from 'node:fs/promises'
import { startEmbedder } from '../../embedder/embedder.ts'
import { withMeaning } from '../../embedder/with-meaning.ts'
import type { ArchiveEngine, Preparation } from '../../engine/contract.ts'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect, type Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { type Config, ConfigError } from '../../server/config.ts'

/** An engine that is there for a command, and how to let go of it. */
export type OpenEngine = { engine: Engine; stop: () => Promise<void> }

/**
 * Reach the engine of the settings: the one at MEILI_URL or ENGINE_URL, or the embedded one in the data directory, which is started
 * unless another program of this data directory runs it already.
 *
 * @param report told of the failures of the embedder, which nothing else fails for
 * @throws the errors of engine/errors.ts
 */
export async function openEngine(config: Config, report?: (problem: Error) => void): Promise<OpenEngine> {
  const opened = await openPlain(config)
  if (config.embedder === undefined) return opened
  return { ...opened, engine: withMeaning(opened.engine, startEmbedder(config.embedder, report)) }
}

async function openPlain(config: Config): Promise<OpenEngine> {
  if (config.engine.kind === 'external') {
    const { url, key } = config.engine
    return { engine: connect(async () => ({ url, key }), config.index), stop: async () => {} }
  }
  if (config.engine.kind === 'cluster')
    return { engine: await clusterOf(config.engine, config.index), stop: async () => {} }
  const { binary, path } = config.engine
  const embedded = await startEmbedded({ dataDirectory: config.dataDirectory, binary, path })
  const engine = connect(() => embedded.address(), config.index, embedded.disk)
  return { engine, stop: () => embedded.stop() }
}

/** What is needed for it is loaded only where it is asked for. */
async function clusterOf(
  { nodes, user, authorization, caFile }: Config['engine'] & { kind: 'cluster' },
  index: string,
): Promise<ArchiveEngine> {
  const ca = caFile === undefined ? undefined : await readFile(caFile, 'utf8').catch(unreadable)
  const { openCluster } = await import('../../engine/opensearch/archive.ts')
  return openCluster({ nodes, user, authorization, ca }, index)
}

function unreadable(error: Error): never {
  throw new ConfigError(`ENGINE_CA: ${error.message}`)
}

/** So long may it take until this program runs the engine of another that was killed, in milliseconds. */
const TAKE_OVER = 20_000

/**
 * Make the archive ready for a server. An embedded engine that is away comes back, since this program starts it again; one elsewhere that
 * does not answer is told at once.
 */
export function prepareToServe(engine: Engine, { kind }: Config['engine']): Promise<Preparation> {
  const prepare = () => engine.prepare()
  return kind === 'embedded' ? retryWhileAway(prepare, { longest: TAKE_OVER }) : prepare()
}

/** Do something with the engine and let go of it, however it ends. */
export async function withEngine<T>(config: Config, action: (engine: Engine) => Promise<T>): Promise<T> {
  const { engine, stop } = await openEngine(config)
  const interrupt = () => void stop().finally(() => process.exit(130))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await action(engine)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await stop()
  }
}
