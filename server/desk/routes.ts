import { type ErrorRequestHandler, type Request, type Response, Router, urlencoded } from 'express'
import { ExpectedError } from '../../errors/expected-error.ts'
import { problemView } from '../../web/pages/desk/problem-page.ts'
import { signInPage } from '../../web/pages/desk/sign-in-page.ts'
import type { Site } from '../../web/parts/site.ts'
import { beginErrorAnswer, type LogError, NotFoundError } from '../errors.ts'
import { requireSameOrigin } from '../guard/same-origin.ts'
import { interfaceLanguage } from '../pages/interface-language.ts'
import type { Services } from '../services.ts'
import { DESK, limitWrongKeys, requireAdmin, signIn, signOut } from './access.ts'
import { type Desk, field, form, sendPage } from './desk.ts'
import { documentRoutes } from './documents.ts'
import { fileRoutes } from './files.ts'
import { keyRoutes } from './keys.ts'
import { startSessions } from './sessions.ts'
import { stateRoutes } from './state.ts'
import { removeBrokenUploads } from './uploads.ts'
import { startWorks } from './works.ts'

/**
 * The archive's desk: what the command line does with documents, keys and the archive, in a browser. Nothing of it is
 * answered to who is not signed in with a key that has the scope admin.
 */
export function deskRoutes(services: Services, logError: LogError, site: Site): Router {
  const sessions = startSessions()
  const works = startWorks(
    (problem) => services.log.error({ err: problem }, 'a work of the desk failed'),
    explain,
  )
  const desk: Desk = { services, works, site, waiting: new Set() }
  const { ofForms, ofPrograms } = limitWrongKeys()
  const showSignIn = (request: Request, response: Response, isWrong: boolean) => {
    response
      .status(401)
      .type('html')
      .send(signInPage({ language: interfaceLanguage(request, response), site, isWrong }))
  }
  void removeBrokenUploads(services.config.dataDirectory).catch((error: unknown) => logError(error, 'desk'))
  const rooms = Router()
    .use(stateRoutes(desk), fileRoutes(desk), documentRoutes(desk), keyRoutes(desk))
    .post('/sign-out', form, (request: Request, response: Response) => {
      signOut(sessions, request, response, services.config)
      response.redirect(303, DESK)
    })
    .use(() => {
      throw new NotFoundError('There is nothing here')
    })
  return Router()
    .use(DESK, (_request, response, next) => {
      // Browsers then say with each form from where it comes.
      response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' })
      next()
    })
    .post(`${DESK}/sign-in`, ofForms, urlencoded({ extended: false, limit: '10kb' }), (request, response) => {
      requireSameOrigin(request, services.config)
      if (signIn(services, sessions, field(request, 'key'), request, response)) response.redirect(303, DESK)
      else showSignIn(request, response, true)
    })
    .use(
      DESK,
      ofPrograms,
      requireAdmin(services, sessions, (request, response) => showSignIn(request, response, false)),
      rooms,
    )
    .use(DESK, deskErrors(desk, logError))
}

/** Errors as pages of the desk, with the way back; those of who is not signed in are told the same. */
function deskErrors(desk: Desk, logError: LogError): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const { status, code, problems = {} } = beginErrorAnswer(error, response, logError)
    sendPage(desk, request, response, (view) => problemView({ status, code, problems }, view))
  }
}

function explain(error: unknown): string {
  return error instanceof ExpectedError ? error.message : 'unexpected error; the log of the server has it'
}
