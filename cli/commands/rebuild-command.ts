import type { Config } from '../../server/config.ts'
import { rebuildArchive } from '../../server/work/rebuild-archive.ts'
import { countLine } from '../terminal/count-line.ts'
import { withEngine } from './open-engine.ts'

export type RebuildOptions = { force?: boolean }

/** `axtar rebuild`: make the index anew from its documents, while it is searched. */
export async function rebuildCommand(config: Config, { force = false }: RebuildOptions): Promise<number> {
  const started = Date.now()
  const { count, clear } = countLine(process.stderr)
  const options = { isForced: force, tell: count, warn: (text: string) => console.error(text) }
  const documents = await withEngine(config, (engine) => rebuildArchive(config, engine, options)).finally(
    clear,
  )
  console.log(`${documents} documents rebuilt (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return 0
}
