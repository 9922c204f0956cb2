/** Someone at the desk of a served archive, as a browser without scripts: a cookie, and forms. */

import { eventually } from './axtar.ts'
import { KEY, type OpenServer } from './server.ts'

export type Worker = {
  cookie: string
  get: (path: string) => Promise<Response>
  /** The page at an address, as text. */
  page: (path: string) => Promise<string>
  /** Send a form with the word of the sign-in; leads to where the browser would be led. */
  post: (
    path: string,
    fields?: Record<string, string | string[]>,
  ) => Promise<{ status: number; text: string; at: string }>
  /** Send files by a form. */
  upload: (
    files: Record<string, string | Uint8Array>,
    fields?: Record<string, string>,
  ) => Promise<{ status: number; text: string; at: string }>
  /** The page of a work when it is over. */
  over: (path: string) => Promise<string>
}

/** What a browser sends with a form of the same page. */
export const ours = (url: string) => ({ Origin: url, 'Sec-Fetch-Site': 'same-origin' })

/** Sign in. @returns the cookie, or the answer of a refusal */
export async function signIn(
  url: string,
  key = KEY,
  headers: Record<string, string> = ours(url),
): Promise<Response> {
  const body = new URLSearchParams({ key })
  return fetch(`${url}/admin/sign-in`, { method: 'POST', body, headers, redirect: 'manual' })
}

export async function workAt({ url }: OpenServer): Promise<Worker> {
  const [cookie = ''] = ((await signIn(url)).headers.get('Set-Cookie') ?? '').split(';')
  const headers = { Cookie: cookie }
  const get = (path: string) => fetch(url + path, { headers })
  const page = async (path: string) => (await get(path)).text()
  const [, word = ''] = /name="csrf" value="([^"]+)"/.exec(await page('/admin/keys')) ?? []
  const send = async (path: string, body: URLSearchParams | FormData) => {
    const sent = await fetch(url + path, {
      method: 'POST',
      body,
      headers: { ...headers, ...ours(url) },
      redirect: 'manual',
    })
    const at = sent.headers.get('Location') ?? ''
    return { status: sent.status, text: at === '' ? await sent.text() : '', at }
  }
  return {
    cookie,
    get,
    page,
    post: (path, fields = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one]),
      )
      return send(path, new URLSearchParams([['csrf', word], ...pairs]))
    },
    upload: (files, fields = {}) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ csrf: word, ...fields })) body.append(name, value)
      for (const [name, content] of Object.entries(files))
        body.append('files', new Blob([content as string]), name)
      return send('/admin/upload', body)
    },
    over: (path) =>
      eventually(
        () => page(path),
        (text) => !/data-state="(?:waiting|running)"/.test(text),
        60_000,
      ),
  }
}
