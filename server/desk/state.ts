/** The first page of the desk, its works, and what is done with the archive as a whole. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Request, type Response, Router } from 'express'
import type { BackupFile } from '../../web/pages/desk/front-page.ts'
import { frontView } from '../../web/pages/desk/front-page.ts'
import { workView } from '../../web/pages/desk/work-page.ts'
import { NotFoundError } from '../errors.ts'
import { contentDisposition } from '../originals/media-type.ts'
import { sendFile } from '../originals/send.ts'
import { VERSION } from '../version.ts'
import { archiveStatus } from '../work/archive-status.ts'
import { rebuildArchive } from '../work/rebuild-archive.ts'
import { writeBackupFile } from '../work/write-backup.ts'
import { type Desk, form, goTo, sendPage } from './desk.ts'
import type { Telling } from './works.ts'

/** What the desk calls the backups that it makes, and gives. */
const BACKUP = /^axtar-[\dTZ-]{10,30}\.ndjson\.gz$/

export function stateRoutes(desk: Desk): Router {
  const { services, works } = desk
  const { config, archive } = services
  const folder = join(config.dataDirectory, 'backups')
  return Router()
    .get('/', async (request, response) => {
      const status = await archiveStatus(config, archive.engine())
      const backups = await backupsIn(folder)
      const { deskFolders: folders, maxUploadBytes } = config
      const shown = { status, backups, folders, maxUploadBytes, works: works.all() }
      sendPage(desk, request, response, (view) => frontView(shown, view))
    })
    .get('/work/:id', (request, response) => {
      const work = works.find(String(request.params['id']))
      if (work === undefined) throw new NotFoundError('This work is not known any more')
      sendPage(desk, request, response, (view) => workView(work, view))
    })
    .post('/work/:id/stop', form, (request: Request, response: Response) => {
      const id = String(request.params['id'])
      works.stop(id)
      goTo(response, works.find(id) === undefined ? '' : `/work/${id}`)
    })
    .post('/rebuild', form, (_request: Request, response: Response) => {
      goTo(response, `/work/${beginRebuild(desk)}`)
    })
    .post('/backup', form, (_request: Request, response: Response) => {
      goTo(response, `/work/${beginBackup(desk, folder)}`)
    })
    .get('/backups/:name', async (request, response) => {
      const name = await backupNamed(folder, request)
      response.set({
        'Content-Type': 'application/gzip',
        'Content-Disposition': contentDisposition(name, false),
      })
      await sendFile(response, join(folder, name))
    })
    .post('/backups/:name/remove', form, async (request: Request, response: Response) => {
      await rm(join(folder, await backupNamed(folder, request)))
      goTo(response, '')
    })
}

function beginRebuild({ services, works }: Desk): string {
  const { config, archive, log } = services
  return works.begin('rebuild', '', async (telling) => {
    const warn = (text: string) => log.warn(text)
    await rebuildArchive(config, archive.engine(), { isForced: false, tell: untilStopped(telling), warn })
    return ''
  })
}

function beginBackup({ services, works }: Desk, folder: string): string {
  return works.begin('backup', '', async (telling) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `axtar-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z.ndjson.gz`
    await writeBackupFile(join(folder, name), services.archive.engine(), VERSION, untilStopped(telling))
    return name
  })
}

/** Tells how far a work is; its next word ends one that was stopped, and what there is of it is removed. */
function untilStopped({ signal, progress }: Telling): Telling['progress'] {
  return (done, total) => {
    signal.throwIfAborted()
    progress(done, total)
  }
}

async function backupsIn(folder: string): Promise<BackupFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => BACKUP.test(name))
  const files = names.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size }))
  return (await Promise.all(files)).sort((one, two) => (one.name < two.name ? 1 : -1))
}

async function backupNamed(folder: string, request: Request): Promise<string> {
  const name = String(request.params['name'])
  if (!(await backupsIn(folder)).some((backup) => backup.name === name))
    throw new NotFoundError('There is no such backup')
  return name
}
