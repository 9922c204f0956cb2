import { LANGUAGES, type Language, perLanguage } from '../language.ts'
import { fold, lower, MARK_LETTERS, normalise } from '../normalize.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import { AMBIGUOUS, COUNTRIES } from './countries.ts'
import { CULTURE } from './culture.ts'
import { INSTITUTIONS } from './institutions.ts'
import { PLACES } from './places.ts'

/** One thing with a name in each language; a spelling that ends in `!` is only meant in capitals. */
export type AliasRow = { id: string } & Record<Language, string[]>

/** The column order of a row: `English | Azerbaijani | Persian`. Other languages have their names in their chain. */
const COLUMNS = ['en', 'az', 'fa'] as const satisfies readonly Language[]

/** All rows of the alias table: what people write first, then what CLDR calls the countries of the world. */
export function aliasRows(): AliasRow[] {
  const merged = new Map<string, AliasRow>()
  const written = [PLACES, INSTITUTIONS, CULTURE].flatMap(lines).map(rowOf)
  for (const row of [...written, ...LANGUAGES.flatMap(ownRows), ...countryRows()]) {
    const before = merged.get(row.id)
    // CLDR also names the codes of states that are gone: SU is Russia, DD Germany.
    merged.set(row.id, before === undefined ? row : join(before, row))
  }
  return [...merged.values()]
}

function join(one: AliasRow, other: AliasRow): AliasRow {
  const row = { ...one }
  for (const language of LANGUAGES) row[language] = [...new Set([...one[language], ...other[language]])]
  return row
}

function lines(source: string): string[][] {
  return source
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((column) => column.trim()))
}

function rowOf(columns: string[]): AliasRow {
  const row: AliasRow = { id: '', ...perLanguage((): string[] => []) }
  for (const [at, language] of COLUMNS.entries()) row[language] = namesIn(columns[at])
  row.id = idOf(row.en[0] ?? '')
  return row
}

/** The names that a language brings itself, for the rows that begin with the same English name. */
function ownRows(language: Language): AliasRow[] {
  return lines(LANGUAGE_RULES[language].aliases?.names ?? '').flatMap(([english = '', names]) =>
    english === '' ? [] : [{ ...rowOf([english]), [language]: namesIn(names) }],
  )
}

function namesIn(column: string | undefined): string[] {
  return (column ?? '').split(/,\s*/).filter(Boolean)
}

/** `Foreign Ministry` → `ƨxforeignministry`: a token no word of a text can be. */
function idOf(name: string): string {
  return `${MARK_LETTERS.tone}x${fold(lower(normalise(name), false)).replace(/[^a-z0-9]/g, '')}`
}

/** Every ISO 3166 code that CLDR names, with the further names of countries.ts. */
function countryRows(): AliasRow[] {
  const more = new Map(lines(COUNTRIES).map(([code = '', ...columns]) => [code, columns]))
  const names = LANGUAGES.map((language) => ({ language, of: displayNames(language) }))
  return regionCodes().flatMap((code) => {
    const row = rowOf(more.get(code) ?? [])
    for (const { language, of } of names) {
      const long = spellings(of(code))
      const short = row[language].filter((name) => long.includes(REPUBLIC + name))
      row[language] = [...new Set([...short, ...long, ...row[language]])].filter(
        (name) => !AMBIGUOUS.has(name),
      )
    }
    return row.en[0] === undefined ? [] : [{ ...row, id: idOf(row.en[0]) }]
  })
}

/** CLDR calls few countries so, whose short name is what people write and read: `آذربایجان` for `جمهوری آذربایجان`. */
const REPUBLIC = 'جمهوری '

function displayNames(language: Language): (code: string) => string | undefined {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  return (code) => names.of(code)
}

/** `AA` to `ZZ`; CLDR has no name for what is no region. */
function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NOT_REGIONS.has(code))
}

/** Codes that CLDR names but that are no place, or a part of another name. */
const NOT_REGIONS = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'])

/** `Myanmar (Burma)` is two names, `Cocos (Keeling) Islands` too; `Antigua & Barbuda` is written with a word. */
function spellings(name: string | undefined): string[] {
  const [, one = name ?? '', other = '', rest = ''] = /^(.*?)\s*\((.*?)\)(.*)$/.exec(name ?? '') ?? []
  return [one, other].filter(Boolean).map((part) => `${part}${rest}`.replaceAll('&', 'and'))
}
