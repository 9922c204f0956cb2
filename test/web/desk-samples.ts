/** The pages of the desk with all that can be shown on them. */
import type { Language } from '../../analysis/language.ts'
import { documentsView } from '../../web/pages/desk/documents-page.ts'
import { type DeskContent, type DeskView, deskPage } from '../../web/pages/desk/frame.ts'
import { frontView, type StateView } from '../../web/pages/desk/front-page.ts'
import { keysView } from '../../web/pages/desk/keys-page.ts'
import { problemView } from '../../web/pages/desk/problem-page.ts'
import { removedView } from '../../web/pages/desk/removed-page.ts'
import { signInPage } from '../../web/pages/desk/sign-in-page.ts'
import { unreadView } from '../../web/pages/desk/unread-page.ts'
import type { Work } from '../../web/pages/desk/work.ts'
import { workView } from '../../web/pages/desk/work-page.ts'
import { usualCalendar } from '../../web/parts/calendars.ts'
import { PLAIN_SITE } from '../../web/parts/site.ts'
import { AZERBAIJANI_HIT, PERSIAN_HIT, request, results } from './samples.ts'

const WORK: Work = {
  id: 'w1',
  kind: 'upload',
  about: 'a <b>.txt',
  how: 'running',
  isStopping: false,
  begun: '2026-11-29T10:00:00.000Z',
  ended: undefined,
  done: 3,
  total: 7,
  outcomes: { added: 1, failed: 1, skipped: 2, unchanged: 0 },
  named: [
    {
      ...{
        status: 'added',
        path: '/x/a.txt',
        record: undefined,
        id: 'a',
        title: 'Başlıq',
        reason: undefined,
      },
      ...{ notes: ['its date is none that can be read'], file: 'f1' },
    },
    {
      ...{ status: 'failed', path: '/x/b.jsonl', record: 3, id: undefined, title: undefined },
      ...{ reason: 'has no `text`', notes: [], file: 'f2' },
    },
  ],
  skipped: [{ kind: 'picture', reason: 'is a PNG image', files: 2, example: '/x/c.png' }],
  result: '',
  reason: '',
}
const OVER: Work = {
  ...WORK,
  id: 'w2',
  kind: 'backup',
  how: 'failed',
  ended: WORK.begun,
  reason: 'the disk is full',
}

const STATE: StateView = {
  archive: { index: 'axtar', documents: 5, languages: { az: 2, fa: 3 }, isOutdated: true },
  engine: {
    ...{ kind: 'embedded', at: './data', version: '1.21.0', isHealthy: true },
    ...{ databaseSize: 5_000_000, usedDatabaseSize: 3_000_000 },
  },
  queue: { waiting: 1, running: 2 },
  disk: { free: 9_000_000_000 },
  runs: [
    {
      ...{ id: 'run_1', paths: ['/srv/a'], started: '2026-11-29T10:00:00.000Z', ended: null },
      ...{ work: 'index', how: 'running', outcomes: {} },
    },
  ],
}
const FOUND = results({ totalHits: 130, totalPages: 3, page: 2, hits: [AZERBAIJANI_HIT, PERSIAN_HIT] })

const shown =
  (make: (view: DeskView) => DeskContent) =>
  (language: Language): string => {
    const calendar = usualCalendar(language)
    const view = { language, calendar, site: PLAIN_SITE, csrf: 'word', isIn: true, path: '/admin' }
    return deskPage(view, make(view))
  }

export const DESK_PAGES: [string, (language: Language) => string][] = [
  ['the way into the desk', (language) => signInPage({ language, site: PLAIN_SITE, isWrong: true })],
  [
    'the first page of the desk',
    shown((view) =>
      frontView(
        {
          status: STATE,
          backups: [{ name: 'axtar-2026-11-29T100000Z.ndjson.gz', bytes: 7_000 }],
          folders: ['/srv/a', '/srv/b'],
          maxUploadBytes: 1_000_000,
          works: [WORK, OVER],
        },
        view,
      ),
    ),
  ],
  ['a work that goes on', shown((view) => workView(WORK, view))],
  ['a work that failed', shown((view) => workView(OVER, view))],
  [
    'documents to correct',
    shown((view) => documentsView({ request: request('q=x&page=2'), found: FOUND, ids: [] }, view)),
  ],
  [
    'removed documents',
    shown((view) => removedView([{ id: 'a', path: '/x/a.txt', removed: '2026-11-29T10:00:00.000Z' }], view)),
  ],
  [
    'what was not read',
    shown((view) =>
      unreadView(
        {
          failed: [{ key: 'f2', path: '/x/b.jsonl', record: 3, reason: 'has no `text`' }],
          skipped: WORK.skipped,
        },
        view,
      ),
    ),
  ],
  [
    'keys',
    shown((view) =>
      keysView(
        {
          keys: [
            {
              name: 'one',
              scopes: ['search'],
              collections: ['letters'],
              created: '2026-11-29T10:00:00.000Z',
            },
          ],
          fixed: [{ scopes: ['admin'] }],
          scopes: ['search', 'write', 'admin'],
          made: { key: 'axtar_x', name: 'one' },
        },
        view,
      ),
    ),
  ],
  [
    'what could not be done',
    shown((view) => problemView({ status: 400, code: 'invalid_request', problems: { folder: 'x' } }, view)),
  ],
]
