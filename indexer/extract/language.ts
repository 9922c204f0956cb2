import { detectDocument } from '../../analysis/detect.ts'
import { type DocumentLanguage, isLanguage } from '../../analysis/language.ts'

/** Codes by which records name our languages (ISO 639-1, -2, -3). */
const CODES: Record<string, DocumentLanguage> = {
  aze: 'az',
  azj: 'az',
  azb: 'und',
  eng: 'en',
  fas: 'fa',
  per: 'fa',
  pes: 'fa',
  prs: 'fa',
  und: 'und',
}

/** The language of a document and how certain it is; a given language wins over a detected one. */
export function documentLanguage(
  text: string,
  given: string | undefined,
): { language: DocumentLanguage; confidence: number } {
  const code = given?.toLowerCase().split(/[-_]/)[0]
  if (isLanguage(code)) return { language: code, confidence: 1 }
  if (code !== undefined && /^[a-z]{2,3}$/.test(code))
    return { language: CODES[code] ?? 'und', confidence: 1 }
  return detectDocument(text)
}
