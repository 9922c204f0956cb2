/** Putting documents in: files from a browser, folders of the machine; and giving back what is known of them. */
import { type Request, type Response, Router } from 'express'
import { isLanguage } from '../../analysis/language.ts'
import { freeBytes } from '../../engine/embedded/free-space.ts'
import { fileStates, isFileKey } from '../../indexer/file-state.ts'
import { unreadFiles } from '../../indexer/scan/unread-files.ts'
import { unreadView } from '../../web/pages/desk/unread-page.ts'
import type { Config } from '../config.ts'
import { NotFoundError, RefusalError } from '../errors.ts'
import { findFile } from '../originals/find-original.ts'
import { giveOriginal } from '../pages/original.ts'
import type { Services } from '../services.ts'
import { requireWord } from './access.ts'
import { type Desk, field, form, goTo, sendPage } from './desk.ts'
import { allowedFolder } from './folders.ts'
import { beginFolder, beginUploads } from './index-work.ts'
import { takeUploads } from './uploads.ts'

export function fileRoutes(desk: Desk): Router {
  const { services } = desk
  const { config, archive } = services
  return Router()
    .post('/upload', (request, response) => upload(desk, request, response))
    .post('/upload/again', form, (_request: Request, response: Response) => {
      goTo(response, `/work/${beginUploads(desk, '', true)}`)
    })
    .post('/folder', form, async (request: Request, response: Response) => {
      const folder = await allowedFolder(field(request, 'folder'), config.deskFolders)
      goTo(response, `/work/${beginFolder(desk, folder, statedIn(request), field(request, 'prune') === '1')}`)
    })
    .get('/unread', async (request, response) => {
      const unread = await unreadFiles(archive.engine())
      sendPage(desk, request, response, (view) => unreadView(unread, view))
    })
    .get('/files/:key', async (request, response) => {
      const key = String(request.params['key'])
      const [state] = isFileKey(key) ? await fileStates(archive.engine(), [key]) : []
      const file = state && (await findFile(state))
      if (file === undefined) throw new NotFoundError('The file is not known, or is gone')
      await giveOriginal(file, request, response)
    })
}

/** Files of a form. With `more` others follow, and the last of them begins the run. */
async function upload(desk: Desk, request: Request, response: Response): Promise<void> {
  const { services } = desk
  const { dataDirectory, maxUploadBytes } = services.config
  let hasMore = false
  const check = async (given: ReadonlyMap<string, string>) => {
    requireWord(request, given.get('csrf'))
    hasMore = given.get('more') === '1'
    await requireSpace(services, services.config, Number(request.get('Content-Length') ?? 0))
  }
  const files = await takeUploads(request, { dataDirectory, limit: maxUploadBytes, check })
  for (const { path } of files) desk.waiting.add(path)
  if (hasMore) response.status(204).end()
  else if (desk.waiting.size === 0) goTo(response, '')
  else
    goTo(
      response,
      `/work/${beginUploads(
        desk,
        files
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 200),
      )}`,
    )
}

/** @throws RefusalError */
async function requireSpace(
  { hasSpace }: Services,
  { dataDirectory, minFreeBytes }: Config,
  bytes: number,
): Promise<void> {
  const free = await freeBytes(dataDirectory)
  if (!(await hasSpace()) || (free !== undefined && free - bytes < minFreeBytes))
    throw new RefusalError('disk_full', 'The disk of the archive is full', { retryAfter: 60 })
}

/** What is said of documents that state none, as on the command line. */
function statedIn(request: Request) {
  const [language, source, collection] = ['language', 'source', 'collection'].map((name) =>
    field(request, name),
  )
  return {
    ...(isLanguage(language) ? { language } : {}),
    ...(source === undefined || source === '' ? {} : { source }),
    ...(collection === undefined || collection === '' ? {} : { collections: [collection] }),
  }
}
