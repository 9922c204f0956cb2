import { parseIsoDate } from './date.ts'

/** What a dateline at the head of a text states, and the text below it. */
export type Dateline = { date: string | undefined; source: string | undefined; text: string }

/** ` date 2024-08-21 (MENAFN- AzerNews)`: the date, then the distributor and the paper it was taken from. */
const DATELINE = /^\s*date\s+(\d{4}-\d{2}-\d{2})\s*\(\s*(?:[^()\n]*?-\s+)?([^()\n]+?)\s*\)\s*\n/i

/** Read the dateline of a text, if it begins with one; the text below starts without it. */
export function extractDateline(text: string): Dateline {
  const match = DATELINE.exec(text)
  if (match === null) return { date: undefined, source: undefined, text }
  return { date: parseIsoDate(match[1] ?? ''), source: match[2], text: text.slice(match[0].length) }
}
