/** What a key may be allowed; `admin` is everything. */
export const SCOPES = ['search', 'write', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

/** Whether some scopes are enough for another one. */
export function allows(scopes: readonly Scope[], needed: Scope): boolean {
  return scopes.includes(needed) || scopes.includes('admin')
}

/** `write+search` as scopes; undefined where one of them is none. */
export function parseScopes(text: string): Scope[] | undefined {
  const scopes = text.split('+').map((part) => SCOPES.find((scope) => scope === part.trim()))
  return scopes.every((scope) => scope !== undefined) ? scopes : undefined
}
