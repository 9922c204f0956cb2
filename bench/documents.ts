/**
 * News that nobody wrote: any number of documents in three languages with the word statistics of the sample documents, so
 * that everybody can repeat a measurement. Every document depends on its number alone.
 */

import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pick, type Random, randomAt, whole } from './random.ts'
import { SAMPLE_LANGUAGES, type SampleLanguage } from './sample-languages.ts'
import { nextWord, sentenceLength } from './words.ts'

/** A record as `axtar index` takes it. */
export type BenchDocument = {
  id: string
  title: string
  text: string
  language: SampleLanguage
  /** `2019-03-07`. */
  date: string
  source: string
}

/** A name as each language writes it. */
export type Name = Record<SampleLanguage, string>

export const SOURCES = [
  'Ufuq',
  'Səhər Xəbəri',
  'Dalğa',
  'Körpü',
  'The Evening Ledger',
  'Harbour Post',
  'Northern Wire',
  'روزنامه بامداد',
  'خبرگزاری کرانه',
  'پیک شرق',
]

/** Azerbaijani, English and Persian spelling of a sound. */
type Sound = readonly [string, string, string]

const CONSONANTS: Sound[] = [
  ['b', 'b', 'ب'],
  ['d', 'd', 'د'],
  ['f', 'f', 'ف'],
  ['k', 'k', 'ک'],
  ['l', 'l', 'ل'],
  ['m', 'm', 'م'],
  ['n', 'n', 'ن'],
  ['r', 'r', 'ر'],
  ['s', 's', 'س'],
  ['t', 't', 'ت'],
  ['v', 'v', 'و'],
  ['z', 'z', 'ز'],
  ['ş', 'sh', 'ش'],
  ['x', 'kh', 'خ'],
  ['q', 'g', 'ق'],
  ['c', 'j', 'ج'],
]
const VOWELS: Sound[] = [
  ['a', 'a', 'ا'],
  ['i', 'i', 'ی'],
  ['u', 'u', 'و'],
  ['o', 'o', 'و'],
  ['ə', 'a', ''],
]
const ENDINGS: Sound[] = [
  ['ov', 'ov', 'وف'],
  ['yev', 'yev', 'یف'],
  ['in', 'in', 'ین'],
  ['li', 'li', 'لی'],
  ['zadə', 'zadeh', 'زاده'],
]

const NAMES = 20_000
/** So many names are about as frequent as the most frequent one. */
const FAMOUS = 10
/** Of the words of a text that are not function words, so many are names, those of the two to five it is about. */
const NAME_SHARE = 0.09
/** A text uses the words of its subject again. */
const REPEATED_SHARE = 0.2
const NUMBER_SHARE = 0.03
/** Of a text as UTF-8. */
const BYTES = { from: 1_900, to: 2_700 }
const PARAGRAPH = 4
const DAYS = 3_652
const FIRST_DAY = Date.UTC(2015, 0, 1)
const DAY = 86_400_000

/** The name with a number: two syllables and an ending, or three. */
export function nameAt(number: number): Name {
  const random = randomAt(-1 - number)
  const syllables = Array.from({ length: 2 }, () => [pick(random, CONSONANTS), pick(random, VOWELS)]).flat()
  const sounds = [...syllables, pick(random, CONSONANTS), pick(random, ENDINGS)]
  const spell = (at: number) => sounds.map((sound) => sound[at]).join('')
  return { az: capitalised(spell(0), 'az'), en: capitalised(spell(1), 'en'), fa: spell(2) }
}

/** The names a document is about, some of them in the news much more often than others. */
export function namesOf(number: number): Name[] {
  const random = randomAt(number * 2)
  return Array.from({ length: whole(random, 2, 5) }, () =>
    nameAt(Math.floor(FAMOUS * (NAMES / FAMOUS) ** random()) - FAMOUS),
  )
}

/** Documents number `from` to `from + count - 1`, a third in each language. */
export function* documents(from: number, count: number): Generator<BenchDocument> {
  for (let number = from; number < from + count; number++) yield documentAt(number)
}

function documentAt(number: number): BenchDocument {
  const language = SAMPLE_LANGUAGES[number % SAMPLE_LANGUAGES.length] ?? 'en'
  const random = randomAt(number * 2 + 1)
  const next = writer(random, language, namesOf(number))
  const source = pick(random, SOURCES)
  const date = new Date(FIRST_DAY + whole(random, 0, DAYS) * DAY).toISOString().slice(0, 10)
  const title = sentence(next, whole(random, 5, 10), language)
  return { id: `news-${number}`, title, text: textOf(random, next, language), language, date, source }
}

/** Says the next word of one text. */
function writer(random: Random, language: SampleLanguage, names: Name[]): () => string {
  const said: string[] = []
  return () => {
    const { word, isContent } = nextWord(random, language)
    if (!isContent) return word
    const kind = random()
    if (kind < NAME_SHARE) return pick(random, names)[language]
    if (kind < NAME_SHARE + NUMBER_SHARE) return String(Math.floor(10 ** (random() * 4)))
    if (kind < NAME_SHARE + NUMBER_SHARE + REPEATED_SHARE && said.length > 0) return pick(random, said)
    said.push(word)
    return word
  }
}

function textOf(random: Random, next: () => string, language: SampleLanguage): string {
  const size = whole(random, BYTES.from, BYTES.to)
  let text = ''
  for (let count = 1; Buffer.byteLength(text) < size; count++) {
    const end = count % PARAGRAPH === 0 ? '.\n\n' : '. '
    text += sentence(next, sentenceLength(random, language), language) + end
  }
  return text.trim()
}

function sentence(next: () => string, length: number, language: SampleLanguage): string {
  return capitalised(Array.from({ length }, next).join(' '), language)
}

function capitalised(text: string, language: SampleLanguage): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

/** Write documents to a file, as JSON lines, from the one with a number on. @returns the file */
export async function writeDocuments(file: string, from: number, count: number): Promise<string> {
  function* lines() {
    for (const document of documents(from, count)) yield `${JSON.stringify(document)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return file
}
