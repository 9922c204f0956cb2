import type { Request } from 'express'
import type { Services } from '../services.ts'
import { keyOf } from './access.ts'

/**
 * The services as the reader of a request may use them: with an archive of the collections that he may see. Whatever answers a request
 * must take its archive from here.
 */
export function servicesFor(services: Services, request: Request): Services {
  const collections = collectionsFor(services, request)
  return collections === undefined
    ? services
    : { ...services, archive: services.archive.limitedTo(collections) }
}

/** Whether a request may be told how many documents there are: whoever may search. */
export function maySearch({ keys, config }: Services, request: Request): boolean {
  const key = keyOf(request)
  return config.searchAccess === 'open' || (key !== undefined && keys.scopesOf(key) !== undefined)
}

/** The slugs of the collections that the reader of a request may see; undefined: all. */
function collectionsFor({ keys, config }: Services, request: Request): readonly string[] | undefined {
  const key = keyOf(request)
  const isKnown = key !== undefined && keys.scopesOf(key) !== undefined
  if (isKnown) return keys.collectionsOf(key)
  return config.openCollections.length === 0 ? undefined : config.openCollections
}
