import type { Boxes } from './boxes.ts'

/** Languages of recognition by the names that Tesseract has for them; those of ours that it knows in a script of their own. */
export const OCR_LANGUAGES = ['aze', 'eng', 'fas'] as const
export type OcrLanguage = (typeof OCR_LANGUAGES)[number]

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
  return words >= FEWEST_WORDS && confidence >= LEGIBLE
}

export function isUnread(page: ScanPage): page is UnreadPage {
  return 'reason' in page
}
