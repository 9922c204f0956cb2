/** Which engine the settings name. */

/** The nodes of a cluster, and as whom they are asked. */
export type ClusterSetting = {
  /** `https://host:9200`, one or several. */
  nodes: string[]
  user?: { name: string; password: string }
}

export type EngineSetting =
  | { kind: 'external'; url: string; key: string }
  | { kind: 'embedded'; binary: string | undefined; path: string }
  /** An OpenSearch; `authorization` is sent instead of a user, `caFile` has who signed the certificates of its nodes. */
  | ({ kind: 'cluster'; authorization: string | undefined; caFile: string | undefined } & ClusterSetting)

type Given = {
  INDEX: string
  MEILI_URL?: string | undefined
  MEILI_KEY: string
  MEILI_BIN?: string | undefined
  PATH: string
  ENGINE_URL?: ClusterSetting | undefined
  ENGINE_KEY: string
  ENGINE_CA?: string | undefined
}

/** The engine that is named, the embedded one where none is; or what is wrong, in words. */
export function engineOf(given: Given): EngineSetting | string {
  const { INDEX, MEILI_URL, MEILI_KEY, MEILI_BIN, PATH, ENGINE_URL, ENGINE_KEY, ENGINE_CA } = given
  if (ENGINE_URL === undefined)
    return MEILI_URL === undefined
      ? { kind: 'embedded', binary: MEILI_BIN, path: PATH }
      : { kind: 'external', url: MEILI_URL, key: MEILI_KEY }
  if (MEILI_URL !== undefined) return 'ENGINE_URL and MEILI_URL name two engines; set one of them'
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(INDEX))
    return `INDEX: OpenSearch expects small letters, digits, - and _, got ${INDEX}`
  const authorization = ENGINE_KEY === '' ? undefined : withScheme(ENGINE_KEY)
  return { kind: 'cluster', ...ENGINE_URL, authorization, caFile: ENGINE_CA }
}

/** A token is sent as `Bearer`, unless its scheme stands before it. */
function withScheme(key: string): string {
  return key.includes(' ') ? key : `Bearer ${key}`
}

/** What ENGINE_URL looks like, for who wrote it otherwise. */
export const ENGINE_URL_FORM =
  'opensearch://user:password@host:9200,other:9200, or opensearch+https:// with TLS, with %40 for an @ in the password'

const FORM = /^opensearch(\+https)?:\/\/(?:([^@/:]+):([^@/]*)@)?([^@/]+)\/?$/
const NODE = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i
const PORT = 9200

/**
 * Read the setting; undefined where it cannot be.
 *
 * @example readEngineUrl('opensearch+https://axtar:secret@a:9200,b') // { nodes: ['https://a:9200', 'https://b:9200'], user: … }
 */
export function readEngineUrl(text: string): ClusterSetting | undefined {
  const [, secure, name, password, hosts] = FORM.exec(text) ?? []
  const items = hosts?.split(',') ?? []
  if (items.length === 0 || !items.every((item) => NODE.test(item))) return undefined
  const scheme = secure === undefined ? 'http' : 'https'
  const nodes = items.map((item) => `${scheme}://${/:\d+$/.test(item) ? item : `${item}:${PORT}`}`)
  if (name === undefined || password === undefined) return { nodes }
  try {
    return { nodes, user: { name: decodeURIComponent(name), password: decodeURIComponent(password) } }
  } catch {
    return undefined
  }
}
