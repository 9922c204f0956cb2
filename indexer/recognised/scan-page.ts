import type { Language } from '../../analysis/language.ts'
import { SURE } from '../../engine/document.ts'
import type { Boxes } from './boxes.ts'

/** Languages of recognition by the names that Tesseract has for them; the last one is Azerbaijani in Cyrillic, which no package has. */
export const OCR_LANGUAGES = ['aze', 'eng', 'fas', 'aze_cyrl'] as const
export type OcrLanguage = (typeof OCR_LANGUAGES)[number]

/** Languages of texts by what recognition calls them; scans in others are read as one of these. */
export const OCR_LANGUAGE_OF: Partial<Record<Language, OcrLanguage>> = { az: 'aze', en: 'eng', fa: 'fas' }

/**
 * How the data of a language may be called, the best first. That of all languages in Cyrillic knows the letters of Azerbaijani; that of the language
 * itself was made without `Ө`, `Ү`, `Ч` and `Ш`.
 */
export function dataNames(language: OcrLanguage): readonly string[] {
  return language === 'aze_cyrl' ? ['Cyrillic', 'script/Cyrillic', 'aze_cyrl'] : [language]
}

/** The script that a language of recognition is read in. */
export const SCRIPT_OF = { aze: 'Latn', eng: 'Latn', fas: 'Arab', aze_cyrl: 'Cyrl' } as const

/** What was recognised on a page of a scan; words stand in reading order with single spaces or line ends between them. */
export type RecognisedPage = {
  /** From 1. */
  page: number
  text: string
  /** The language that it was read in; null where it has no text. */
  language: OcrLanguage | null
  /** Certainty of its letters as the program states it, 0 to 100. */
  confidence: number
  /** Where each word of the text stands, in their order. */
  boxes: Boxes
  /** Degrees by which the page must be turned to the right to be read: 0, 90, 180 or 270. */
  turn: number
}

/** A page that could not be recognised, and why: `took longer than 5 minutes, and was given up`. */
export type UnreadPage = { page: number; reason: string }

export type ScanPage = RecognisedPage | UnreadPage

/** Below this nothing on a page was read: a photograph, or a script that is not known. */
const LEGIBLE = 45
/** Fewer words than this are as likely a sign, or a shadow. */
const FEWEST_WORDS = 3

/** Whether a page has a text that was read. */
export function isLegible({ text, confidence }: Pick<RecognisedPage, 'text' | 'confidence'>): boolean {
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  return words >= FEWEST_WORDS && confidence >= LEGIBLE && (confidence >= SURE || hasWords(text))
}

/** A word, but for the signs around it: no capitals or digits among its letters, as what was read in the wrong script has. */
const WORD = /^\p{P}*(?:\p{Lu}+|\p{L}[\p{Ll}\p{Lo}\p{M}\u200C'’-]+)\p{P}*$/u
const WORDS = 0.5

/** Whether what was read with little certainty consists of words for the most part, and is no other script taken for ours. */
function hasWords(text: string): boolean {
  const tokens = text.split(/\s+/).filter((token) => /[\p{L}\p{N}]{2}/u.test(token))
  return tokens.filter((token) => WORD.test(token)).length >= tokens.length * WORDS
}

export function isUnread(page: ScanPage): page is UnreadPage {
  return 'reason' in page
}
