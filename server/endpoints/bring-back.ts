import { bringBackDocuments } from '../../indexer/run/bring-back.ts'
import type { Endpoint } from '../endpoint.ts'
import { NotFoundError } from '../errors.ts'
import { BringBackAnswer, type BringBackResults } from '../schemas/changes.ts'
import { document } from './document.ts'

/** The server reads only files that were indexed before: a document that was removed knows its own. */
export const bringBack: Endpoint = {
  method: 'post',
  path: '/api/documents/{id}/bring-back',
  id: 'bringBackDocument',
  summary: 'Take a document in again that was removed',
  description:
    'From its file, as that is now. A document that was pushed has none: push it again. Answers when it is searchable.',
  scope: 'admin',
  ...(document.pathParameters === undefined ? {} : { pathParameters: document.pathParameters }),
  answers: { 200: { description: 'Its file was read', schema: BringBackAnswer } },
  refusals: [404],
  examples: [{ title: 'By its id', path: { id: 'apa-2024-17' } }],
  handle: async ({ archive }, request): Promise<BringBackResults> => {
    const id = String(request.params['id'])
    const { unknown, outcomes } = await bringBackDocuments(archive.engine(), [id], archive.stated())
    if (unknown.length > 0)
      throw new NotFoundError(`No document with the id ${id} was removed, or it came from no file`)
    const outcome =
      outcomes.find((one) => one.id === id) ?? outcomes.find(({ status }) => status === 'failed')
    const { status, reason } = outcome ?? { status: 'missing' as const, reason: 'its file is gone' }
    return { id, status, ...(reason === undefined ? {} : { reason }) }
  },
}
