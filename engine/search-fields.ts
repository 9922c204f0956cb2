/** The fields that are searched, in the order in which a hit in one counts more than in the next. */
export const SEARCH_FIELDS = ['surfaceTitle', 'stemsTitle', 'surfaceText', 'stemsText', 'names'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** The words of a document as they are spelled, their stems, and its names. */
export type TokenKind = 'surface' | 'stems' | 'names'

const TOKEN_FIELDS: Record<TokenKind, { title: readonly SearchField[]; text: readonly SearchField[] }> = {
  surface: { title: ['surfaceTitle'], text: ['surfaceText'] },
  stems: { title: ['stemsTitle'], text: ['stemsText'] },
  // Names of title and text stand together.
  names: { title: [], text: ['names'] },
}

/** The fields that have some kinds of tokens; with `isTitle` those that have them of the title alone. */
export function fieldsOf(kinds: readonly TokenKind[], isTitle = false): SearchField[] {
  return kinds.flatMap((kind) => [...TOKEN_FIELDS[kind].title, ...(isTitle ? [] : TOKEN_FIELDS[kind].text)])
}

/** The tokens of a search field, whether they stand in order or, with `;` between them, in a bag. */
export function tokensOf(field: string): string[] {
  return field.split(/[ ;]/).filter((token) => token !== '')
}
