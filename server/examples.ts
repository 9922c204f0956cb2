/** Examples of the documentation as programs. They are made, not written, and tests run them as they are. */

import type { Endpoint, Example } from './endpoint.ts'

/** Where the examples find the server, and the variable that holds the key. */
export const EXAMPLE_SERVER = 'http://localhost:3000'
export const KEY_VARIABLE = 'AXTAR_KEY'

/** An example in one language, as OpenAPI viewers know it. */
export type CodeSample = { lang: string; label: string; source: string }

/** The examples of an endpoint, each for the shell and in JavaScript. */
export function codeSamples(endpoint: Endpoint): CodeSample[] {
  return endpoint.examples.flatMap((example) => [
    { lang: 'Shell', label: example.title, source: curl(endpoint, example) },
    { lang: 'JavaScript', label: example.title, source: javaScript(endpoint, example) },
  ])
}

/** `curl 'http://localhost:3000/api/search?q=lavrov'`; values that an address cannot hold as they are get lines of their own. */
function curl(endpoint: Endpoint, example: Example): string {
  const { query = {}, body } = example
  const plain = Object.values(query).every((value) => /^[\w,.-]*$/.test(value))
  const isPost = endpoint.method === 'post' || endpoint.method === 'patch'
  // What has a body is a POST by itself.
  const isUsual = endpoint.method === (body === undefined ? 'get' : 'post')
  const address = addressOf(endpoint, example)
  const lines = [
    ...(isUsual ? [] : [`-X ${endpoint.method.toUpperCase()}`]),
    ...(needsKey(endpoint) ? [`-H "Authorization: Bearer $${KEY_VARIABLE}"`] : []),
    ...(body === undefined ? [] : [`-H ${quoted(`Content-Type: ${body.type}`)}`]),
    ...(plain || isPost
      ? []
      : Object.entries(query).map(([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`)),
    ...(body === undefined ? [] : [`--data-binary ${quoted(body.content)}`]),
  ]
  const isAsked = plain || isPost
  const target = quoted(isAsked ? address + questionMark(query) : address)
  return [`curl${isAsked ? '' : ' -G'} ${target}`, ...lines].join(' \\\n  ')
}

function javaScript(endpoint: Endpoint, example: Example): string {
  const { query, body } = example
  const options = [
    ...(endpoint.method === 'get' ? [] : [`method: '${endpoint.method.toUpperCase()}'`]),
    ...headersOf(endpoint, example),
    ...(body === undefined ? [] : [`body: ${bodyCode(body)}`]),
  ]
  const address =
    query === undefined
      ? `'${addressOf(endpoint, example)}'`
      : `'${addressOf(endpoint, example)}?' + new URLSearchParams(${literal(query)})`
  const given = options.length === 0 ? '' : `, {\n  ${options.join(',\n  ')},\n}`
  return `const response = await fetch(${address}${given})\nconsole.log(await response.json())`
}

function bodyCode({ type, content }: NonNullable<Example['body']>): string {
  return type === 'application/json' ? `JSON.stringify(${content})` : JSON.stringify(content)
}

function headersOf(endpoint: Endpoint, { body }: Example): string[] {
  const headers = [
    ...(needsKey(endpoint) ? [`Authorization: \`Bearer \${process.env.${KEY_VARIABLE}}\``] : []),
    ...(body === undefined ? [] : [`'Content-Type': '${body.type}'`]),
  ]
  return headers.length === 0 ? [] : [`headers: { ${headers.join(', ')} }`]
}

function needsKey({ scope }: Endpoint): boolean {
  return scope === 'write' || scope === 'admin'
}

function addressOf({ path }: Endpoint, example: Example): string {
  return (
    EXAMPLE_SERVER +
    path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(example.path?.[name] ?? ''))
  )
}

function questionMark(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** For a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function literal(values: Record<string, string>): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}: '${value.replaceAll("'", "\\'")}'`)
  return `{ ${pairs.join(', ')} }`
}
