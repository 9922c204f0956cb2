import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Config } from '../config.ts'
import { RefusalError } from '../errors.ts'
import { programKeyOf } from '../guard/access.ts'
import { hashOf } from '../guard/key-file.ts'
import { clientOf } from '../guard/limits.ts'
import { isAt, requireSameOrigin } from '../guard/same-origin.ts'
import { allows } from '../guard/scopes.ts'
import type { Services } from '../services.ts'
import { LONGEST_SESSION, type Session, type Sessions } from './sessions.ts'

/** Where the desk is; its cookie is sent nowhere else. */
export const DESK = '/admin'
const COOKIE = 'axtar-desk'

/** Wrong keys of one client in so many milliseconds. */
const WRONG_KEYS = 20
const WINDOW = 15 * 60_000

/** What a program with a key is: it is sent by no browser of itself, so its requests need no word of their forms. */
const PROGRAM: Session = { keyHash: '', csrf: '', ends: Number.POSITIVE_INFINITY }

/** Who works at the desk, by the request. */
const WORKERS = new WeakMap<Request, Session>()

/** The session of a request that was let through. */
export function sessionOf(request: Request): Session {
  return WORKERS.get(request) ?? PROGRAM
}

/** Whether the sender of a request was let in. */
export function isIn(request: Request): boolean {
  return WORKERS.has(request)
}

/**
 * Lets in who has a key with the scope admin, as a cookie that was made from it or, for programs, with each request. The
 * password that a browser asked for is none: browsers send it with requests of other pages, too.
 *
 * @param refuse answers all others, the same for every address: nothing tells what there is
 */
export function requireAdmin(
  { keys, config }: Services,
  sessions: Sessions,
  refuse: (request: Request, response: Response) => void,
): RequestHandler {
  return (request, response, next) => {
    const session = sessions.find(cookieOf(request))
    const scopes = session && keys.scopesOfHash(session.keyHash)
    const key = programKeyOf(request)
    if (session !== undefined && scopes !== undefined && allows(scopes, 'admin')) {
      requireSameOrigin(request, config)
      WORKERS.set(request, session)
      return next()
    }
    if (key !== undefined && allows(keys.scopesOf(key) ?? [], 'admin')) {
      WORKERS.set(request, PROGRAM)
      return next()
    }
    refuse(request, response)
  }
}

/** Counts keys that are wrong, by client, and refuses more of them for a while: of forms, and those of programs. */
export function limitWrongKeys(): { ofForms: RequestHandler; ofPrograms: RequestHandler } {
  const limiter = rateLimit({
    windowMs: WINDOW,
    limit: WRONG_KEYS,
    keyGenerator: clientOf,
    legacyHeaders: false,
    validate: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: (_request, _response, next) =>
      next(
        new RefusalError('too_many_requests', 'Too many wrong keys; try again in a quarter of an hour', {
          retryAfter: WINDOW / 1_000,
        }),
      ),
  })
  const ofPrograms: RequestHandler = (request, response, next) =>
    programKeyOf(request) === undefined ? next() : void limiter(request, response, next)
  return { ofForms: limiter, ofPrograms }
}

/** Sign a browser in with a key. false where it is not known, or has no scope admin. */
export function signIn(
  { keys, config }: Services,
  sessions: Sessions,
  key: string,
  request: Request,
  response: Response,
): boolean {
  if (!allows(keys.scopesOf(key) ?? [], 'admin')) return false
  response.cookie(COOKIE, sessions.begin(hashOf(key)), {
    ...cookieRules(request, config),
    maxAge: LONGEST_SESSION,
  })
  return true
}

/** Sign a browser out: the session is gone, not only its cookie. */
export function signOut(sessions: Sessions, request: Request, response: Response, config: Config): void {
  sessions.end(cookieOf(request))
  response.clearCookie(COOKIE, cookieRules(request, config))
}

function cookieRules(request: Request, { publicUrl }: Config) {
  const isSecure = request.secure || (publicUrl?.startsWith('https:') === true && isAt(request, publicUrl))
  return { httpOnly: true, sameSite: 'strict', secure: isSecure, path: DESK } as const
}

/** @throws RefusalError where a form does not carry the word of its session */
export function requireWord(request: Request, word: unknown): void {
  const { csrf } = sessionOf(request)
  const [given, expected] = [Buffer.from(String(word ?? '')), Buffer.from(csrf)]
  if (csrf !== '' && !(given.length === expected.length && timingSafeEqual(given, expected)))
    throw new RefusalError('wrong_form', 'This form is of another sign-in; open the page again')
}

function cookieOf({ headers }: Request): string {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? ''
}
