import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tests that take longest, longest first: begun late, one would run alone at the end while a core has nothing to do. */
const LONG = [
  'live/faults',
  'live/damage',
  'live/rebuild',
  'browser/accessibility',
  'live/serve',
  'live/backup',
  'browser/desk',
  'browser/search',
  'live/scans',
  'indexer/read/formats/pdf/pdf',
  'server/examples',
  'live/index-command',
  'bench/run',
  'indexer/read/broken',
  'live/',
  'browser/',
  'server/',
  'indexer/',
]

/** Starts the long tests first, and the fast ones at the end, which fill what is left. */
export class LongFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId, project }: TestSpecification) => {
      if (project.name === 'fast') return LONG.length + 1
      const at = LONG.findIndex((path) => moduleId.includes(`/test/${path}`))
      return at === -1 ? LONG.length : at
    }
    const isolated = ({ project }: TestSpecification) => Number(project.config.isolate)
    return [...specs].sort((a, b) => isolated(b) - isolated(a) || rankOf(a) - rankOf(b))
  }
}
