import { type GivenFacts, ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { statedDate } from './stated-date.ts'
import { TEXT_ADVICE } from './text.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const KEY_VALUE = /^([A-Za-z][\w-]*)[ \t]*:[ \t]+(.+?)[ \t]*$/
/** TOML between plus signs, as Hugo has it. Source: https://gohugo.io/content-management/front-matter/ */
const TOML_MATTER = /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/
const TOML_KEY_VALUE = /^([A-Za-z][\w-]*)[ \t]*=[ \t]*(.+?)[ \t]*$/

/** Read a Markdown file: its text as it is written, its facts from the front matter, if it has one. */
export async function* readMarkdown(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  const toml = TOML_MATTER.exec(text)
  const [matter = '', lines = ''] = toml ?? FRONT_MATTER.exec(text) ?? []
  const given = frontMatterFacts(lines, toml === null ? KEY_VALUE : TOML_KEY_VALUE)
  // What stands between plus signs and names nothing is a text.
  const body = toml !== null && given.origin === undefined ? text : text.slice(matter.length)
  if (body.trim() === '' && given.title === undefined) throw new ReadError(path, undefined, 'is empty')
  yield { path, record: undefined, text: body, given, notes }
}

/** The flat keys of a front matter; lists and nested keys are none of ours. */
function frontMatterFacts(lines: string, keyValue: RegExp): GivenFacts {
  const facts = new Map<string, string>()
  for (const line of lines.split(/\r?\n/)) {
    const [, key = '', value = ''] = keyValue.exec(line) ?? []
    if (key !== '' && !facts.has(key.toLowerCase())) facts.set(key.toLowerCase(), scalar(value))
  }
  if (facts.size === 0) return {}
  const fact = (...names: string[]) => names.map((name) => facts.get(name)).find((value) => !!value)
  return {
    title: fact('title'),
    date: statedDate(fact('date', 'published')),
    source: fact('source', 'publisher'),
    author: fact('author'),
    url: fact('url', 'link'),
    language: fact('language', 'lang'),
    origin: 'metadata',
  }
}

/** A YAML scalar as text: `"Bakı: \"yeni\" gün"`, `'it''s'`, `plain # comment`. */
function scalar(value: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1]
  if (double !== undefined) return unescaped(double)
  const single = /^'((?:[^']|'')*)'/.exec(value)?.[1]
  if (single !== undefined) return single.replaceAll("''", "'")
  return /^[[{|>&*!]/.test(value) ? '' : value.replace(/\s+#.*$/, '')
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\n/g, ' ')
    .replace(/\\(.)/g, '$1')
}
