/**
 * What the whole chain makes of words and sentences, kept in files that people read: each change of a stem shows up there.
 * A line is a word or a sentence; behind a word, or below a sentence, is its analysis. Lines with `#` are comments.
 * To add one, write it bare; then make the files anew with `UPDATE_GOLDEN=1 npx vitest run test/analysis/golden`
 * and read the difference.
 */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { aliasesOf } from '../../../analysis/aliases/in-text.ts'
import { analyze } from '../../../analysis/analyze.ts'
import { decodeWord } from '../../../analysis/engine-tokens.ts'
import { isLanguage, type Language } from '../../../analysis/language.ts'
import { MARK_LETTERS } from '../../../analysis/normalize.ts'
import type { Term } from '../../../analysis/term.ts'
import { ANALYSIS_VERSION, GOLDEN_HASH } from '../../../analysis/version.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
/** A language has a file as soon as somebody writes one. */
const LANGUAGES = readdirSync(FOLDER)
  .map((file) => file.replace(/\.txt$/, ''))
  .filter(isLanguage)
const fileOf = (language: Language) => `${FOLDER}${language}.txt`
const isInput = (line: string) => line !== '' && !/^[ #]/.test(line)

/** The file with the analysis of its lines made anew. */
function remake(content: string, language: Language): string {
  return content
    .split('\n')
    .filter((line) => !line.startsWith(' '))
    .map((line) => (isInput(line) ? explain(line.split('\t')[0] ?? '', language) : line))
    .join('\n')
}

function explain(text: string, language: Language): string {
  const terms = analyze(text, language)
  const aliases = new Map(aliasesOf(terms, language).map(({ id, start }) => [start, id]))
  const lines = terms.map((term, at) => describe(term, aliases.get(at), language))
  const isOneWord = terms.length === 1 && terms[0]?.start === 0 && terms[0].end === text.length
  if (isOneWord) return `${text}\t${lines[0]}`
  return [text, ...terms.map(({ start, end }, at) => `  ${text.slice(start, end)}\t${lines[at]}`)].join('\n')
}

function describe({ word }: Term, alias: string | undefined, language: Language): string {
  const fields: [string, readonly (string | undefined)[]][] = [
    ['surface', [word.surface]],
    ['spelling', [word.spelling]],
    ['language', word.language === language ? [] : [word.language]],
    ['keys', word.keys],
    ['parts', word.partTokens.map((token) => decodeWord(token.replace(MARK_LETTERS.yogh, '').slice(1)))],
    ['names', word.names.map(readable)],
    ['alias', [alias && readable(alias)]],
    ['stop', word.isStop ? ['yes'] : []],
  ]
  return fields
    .map(([name, values]) => [name, ...values.filter((value) => value !== undefined)])
    .filter(({ length }) => length > 1)
    .map((field) => field.join(' '))
    .join('\t')
}

/** The mark of a name is a letter that nobody has on a keyboard; here people read and write it. */
function readable(name: string): string {
  return name.replace(MARK_LETTERS.tone, 'nn')
}

test.each(LANGUAGES)('%s: words and sentences are analysed as the file says', (language) => {
  const file = fileOf(language)
  const content = readFileSync(file, 'utf8')
  const remade = remake(content, language)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, remade)
  else expect(remade).toBe(content)
})

test('the languages that came first have one', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['az', 'en', 'fa']))
})

test.each(LANGUAGES)('%s: the file has enough to be worth reading', (language) => {
  const inputs = readFileSync(fileOf(language), 'utf8').split('\n').filter(isInput)
  const sentences = inputs.filter((line) => !line.includes('\t'))
  expect(sentences.length).toBeGreaterThanOrEqual(10)
  expect(inputs.length - sentences.length).toBeGreaterThanOrEqual(120)
})

const VERSION_FILE = fileURLToPath(new URL('../../../analysis/version.ts', import.meta.url))

test('the version of the analysis belongs to these files', () => {
  const hash = createHash('sha256')
  for (const language of LANGUAGES.toSorted()) hash.update(readFileSync(fileOf(language)))
  const found = hash.digest('hex').slice(0, GOLDEN_HASH.length)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    const version = readFileSync(VERSION_FILE, 'utf8')
    writeFileSync(VERSION_FILE, version.replace(/(?<=GOLDEN_HASH = ')[^']*/, found))
  } else
    expect(
      GOLDEN_HASH,
      `The files are others than those of version ${ANALYSIS_VERSION}: raise it in analysis/version.ts where a line changed that was there before, and write the hash by UPDATE_GOLDEN=1`,
    ).toBe(found)
})
