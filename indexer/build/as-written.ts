/** Texts whose letters were stored as others: by a font of the nineties, or by a program that took UTF-8 for a code page. */

import { fromFontLetters } from '../../analysis/az/font-letters.ts'
import { notesOnRepair } from '../read/bytes/decode.ts'
import { type Repaired, repairTwiceEncoded } from '../read/bytes/twice-encoded.ts'
import type { FoundText } from './place.ts'

const OF_FONT =
  'its letters are those of a font of the nineties, or of another code page: they were read as Azerbaijani'

/** A source with the letters that were meant, and what is to be said of it, a line each. */
export function asWritten(raw: FoundText): { source: FoundText; notes: string[] } {
  const { source, repaired } = encodedOnce(raw)
  const drawn = asDrawn(source)
  return { source: drawn, notes: [...notesOnRepair(repaired), ...(drawn === source ? [] : [OF_FONT])] }
}

/** A text with the letters that its font drew. */
function asDrawn(source: FoundText): FoundText {
  const text = fromFontLetters(source.text)
  if (text === undefined) return source
  const { title, source: name } = source.given
  const drawn = drawnBefore(title, source.text)
  const drawnName = drawnBefore(name, source.text)
  const given = {
    ...source.given,
    ...(drawn === undefined ? {} : { title: drawn }),
    ...(drawnName === undefined ? {} : { source: drawnName }),
  }
  return { ...source, text, given }
}

/** A line that is too short to tell its font, as the text tells that it goes with. */
function drawnBefore(line: string | undefined, text: string): string | undefined {
  return line === undefined ? undefined : fromFontLetters(`${line}\n${text}`)?.split('\n')[0]
}

/** Readers undo a second encoding of whole files; here it is one inside of records, entities and formats that are packed. */
function encodedOnce(source: FoundText): { source: FoundText; repaired: Repaired | undefined } {
  const { text, given } = source
  const [inText, inTitle, inSource] = [text, given.title ?? '', given.source ?? ''].map(repairTwiceEncoded)
  const repaired = inText ?? inTitle ?? inSource
  if (repaired === undefined) return { source, repaired }
  const facts = {
    ...given,
    ...(inTitle === undefined ? {} : { title: inTitle.text }),
    ...(inSource === undefined ? {} : { source: inSource.text }),
  }
  const pages = source.pages?.map((page) => repairedPart(text, page, inText).length)
  return { source: { ...source, text: inText?.text ?? text, given: facts, pages }, repaired }
}

/** What stands before a place; a page begins at no letter that was two. */
function repairedPart(text: string, end: number, whole: Repaired | undefined): string {
  const before = text.slice(0, end)
  return whole === undefined ? before : (repairTwiceEncoded(before)?.text ?? before)
}
