import { type Detection, detectDocument } from '../../analysis/detect/detect.ts'
import { segmentsOf } from '../../analysis/document.ts'
import { type DocumentLanguage, languageOfCode } from '../../analysis/language.ts'

/** Fewer letters are too little to tell a language by; then the page's own word counts, such as `<html lang>`. */
const ENOUGH_LETTERS = 40
const SHORT = 200

/** What is said about the language beside the text; `origin` tells a record from the metadata of a file. */
export type GivenLanguage = { code: string | undefined; origin: 'given' | 'metadata' }

/**
 * The language of a document and how certain it is. A language that a record gives wins; that of a file's metadata is often the
 * template's, so it counts for texts that are too short to tell. A document that mixes languages has the one of
 * most of its letters.
 */
export function documentLanguage(title: string, text: string, given: GivenLanguage): Detection {
  const named = languageOf(given.code)
  if (named !== undefined && given.origin === 'given') return { language: named, confidence: 1 }
  const all = `${title}\n${text}`
  if (named !== undefined && isShort(all)) return { language: named, confidence: 0.5 }
  return mainLanguage(all)
}

/** By the ISO 639 code of a record, with or without a region; what is none says nothing. */
function languageOf(code: string | undefined): DocumentLanguage | undefined {
  const main = code?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  return languageOfCode(main) ?? (/^[a-z]{2,3}$/.test(main) ? 'und' : undefined)
}

function isShort(text: string): boolean {
  return text.length < SHORT && (text.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS
}

/** Detection reads the beginning and the middle; where paragraphs differ from that, all of them are counted. */
function mainLanguage(text: string): Detection {
  const detected = detectDocument(text)
  const segments = segmentsOf(text, detected.language)
  if (segments.length < 2) return detected
  const lengths = new Map<DocumentLanguage, number>()
  for (const { language, start, end } of segments)
    lengths.set(language, (lengths.get(language) ?? 0) + end - start)
  const [main = detected.language] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? []
  if (main === detected.language) return detected
  const own = segments.filter(({ language }) => language === main)
  return { ...detectDocument(own.map(({ start, end }) => text.slice(start, end)).join('\n')), language: main }
}
