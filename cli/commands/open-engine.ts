import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect, type Engine } from '../../engine/engine.ts'
import type { Config } from '../../server/config.ts'

/** An engine that is there for a command, and how to let go of it. */
export type OpenEngine = { engine: Engine; stop: () => Promise<void> }

/**
 * Reach the engine of the settings: the one at MEILI_URL, or the embedded one in the data directory, which is started
 * unless another program of this data directory runs it already.
 *
 * @throws the errors of engine/errors.ts
 */
export async function openEngine(config: Config): Promise<OpenEngine> {
  if (config.engine.kind === 'external') {
    const { url, key } = config.engine
    return { engine: connect(async () => ({ url, key }), config.index), stop: async () => {} }
  }
  const { binary, path } = config.engine
  const embedded = await startEmbedded({ dataDirectory: config.dataDirectory, binary, path })
  const engine = connect(() => embedded.address(), config.index, embedded.writeBlock)
  return { engine, stop: () => embedded.stop() }
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
