import { type Request, type Response, Router } from 'express'
import { RequestError } from '../../search/request-error.ts'
import { keysView } from '../../web/pages/desk/keys-page.ts'
import { keyFile } from '../guard/key-file.ts'
import { makeKey } from '../guard/make-key.ts'
import { SCOPES } from '../guard/scopes.ts'
import { type Desk, field, fields, form, goTo, sendPage } from './desk.ts'

/** Keys of the API: made, listed and revoked, as `axtar keys` does. */
export function keyRoutes(desk: Desk): Router {
  const { dataDirectory, apiKeys } = desk.services.config
  const file = keyFile(dataDirectory)
  const show = (request: Request, response: Response, made?: { key: string; name: string }) =>
    sendPage(desk, request, response, (view) =>
      keysView({ keys: file.keys(), fixed: apiKeys, scopes: SCOPES, made }, view),
    )
  return Router()
    .get('/keys', (request, response) => show(request, response))
    .post('/keys', form, (request: Request, response: Response) => {
      const name = field(request, 'name')
      const limits = field(request, 'collections')
        .split(/[,;،]/)
        .filter((one) => one.trim() !== '')
      const made = makeKey(dataDirectory, {
        scope: fields(request, 'scope').join('+'),
        name: name === '' ? undefined : name,
        collections: limits.length === 0 ? undefined : limits,
      })
      if ('problem' in made) throw new RequestError({ [made.of]: made.problem })
      // Here, and never again.
      show(request, response, made)
    })
    .post('/keys/revoke', form, (request: Request, response: Response) => {
      file.revoke(field(request, 'name'))
      goTo(response, '/keys')
    })
}
