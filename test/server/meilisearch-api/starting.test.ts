import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { parseConfig } from '../../../server/config.ts'
import { servicesOf } from '../../../server/services.ts'

test('before the archive is open clients of Meilisearch are told to come again, in its shape', async () => {
  const server = createServer(createApp(servicesOf(parseConfig({ INDEX: 'news', LOG_LEVEL: 'silent' }))))
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const response = await fetch(`${url}/indexes/news/search`)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1'])
  expect(await response.json()).toEqual({
    message: 'The search engine is starting or busy; try again shortly',
    code: 'too_many_search_requests',
    type: 'system',
    link: 'https://docs.meilisearch.com/errors#too_many_search_requests',
  })
})
