/** The fields of searches that stand in an address, where all are texts. */
import { MeilisearchError } from './errors.ts'
import { codeOf, FIELDS, fieldOf, type SearchFields, searchFields } from './fields.ts'
import type { Kind } from './values.ts'

/** Names that fields have only here. */
const HYBRID = { hybridEmbedder: 'embedder', hybridSemanticRatio: 'semanticRatio' } as const

/**
 * Read the fields of a search from an address; lists have commas, and of a repeated field the last counts.
 *
 * @throws MeilisearchError naming the first wrong field
 */
export function addressFields(query: Record<string, unknown>): SearchFields {
  const fields: Record<string, unknown> = {}
  for (const [name, given] of Object.entries(query)) {
    const text = String([given].flat().at(-1))
    if (isHybrid(name))
      fields['hybrid'] = { ...Object(fields['hybrid']), [HYBRID[name]]: hybridValue(name, text) }
    else fields[name] = fromText(name, kindOf(name), text)
  }
  return searchFields(fields)
}

function isHybrid(name: string): name is keyof typeof HYBRID {
  return Object.hasOwn(HYBRID, name)
}

function hybridValue(name: keyof typeof HYBRID, text: string): unknown {
  return name === 'hybridEmbedder' ? text : fromText(name, 'ratio', text)
}

function kindOf(name: string): Kind {
  const kind = fieldOf(name)?.kind
  if (kind !== undefined && kind !== 'hybrid' && kind !== 'any') return kind
  const known = Object.keys(FIELDS).map((one) => `\`${one}\``)
  throw new MeilisearchError(
    'bad_request',
    `Unknown parameter \`${name}\`: expected one of ${known.join(', ')}`,
  )
}

function fromText(name: string, kind: Kind, text: string): unknown {
  switch (kind) {
    case 'integer':
      if (/^\d+$/.test(text)) return Number(text)
      throw unreadable(name, `could not parse \`${text}\` as a positive integer`)
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true'
      throw unreadable(
        name,
        `could not parse \`${text}\` as a boolean, expected either \`true\` or \`false\``,
      )
    case 'strings':
      return text === '' ? [] : text.split(',').map((part) => part.trim())
    case 'numbers':
      return text === '' ? [] : text.split(',').map((part) => numberIn(name, part))
    case 'ratio':
      return numberIn(name, text)
    case 'filter':
      return filterFromText(text)
    default:
      return text
  }
}

function numberIn(name: string, text: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(number)) return number
  throw unreadable(name, 'invalid float literal')
}

/** A list in JSON, or a filter as it is. */
function filterFromText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : text
  } catch {
    return text
  }
}

function unreadable(name: string, problem: string): MeilisearchError {
  const code = name === 'hybridSemanticRatio' ? 'invalid_search_semantic_ratio' : codeOf(name)
  return new MeilisearchError(code, `Invalid value in parameter \`${name}\`: ${problem}`)
}
