import type { GivenFacts } from '../../../source-text.ts'
import { propertyFacts } from '../office.ts'
import { statedDate } from '../stated-date.ts'
import type { PdfInfo } from './document.ts'

/** What programs write as a title when nobody gave one: the name of the file, of the program, or nothing. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document ?\d*|layout ?\d*|slide \d+|powerpoint presentation|about:blank|.*\.(?:docx?|rtf|odt|indd|qxd|pm\d|pdf|html?|txt|pptx?|xlsx?|tmp))$/i
/** `D:20161206120000+04'00'`. Source: ISO 32000-1, 7.9.4. */
const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?/

/** The facts that a PDF states of itself; what programs write by themselves is none. */
export function pdfFacts({ title, author, created }: PdfInfo): GivenFacts {
  return propertyFacts({
    title: titleOf(title),
    author: nonEmpty(author),
    created: statedDate(isoDate(created)),
  })
}

/** Fewer letters are no title: `x`, `1`. */
const MIN_LETTERS = 3

function titleOf(stated: string): string | undefined {
  const title = stated.replace(/\s+/g, ' ').trim()
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  return letters < MIN_LETTERS || NO_TITLE.test(title) || title.includes('\uFFFD') ? undefined : title
}

function nonEmpty(text: string): string | undefined {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  return trimmed === '' ? undefined : trimmed
}

function isoDate(stated: string): string | undefined {
  const [, year, month, day] = DATE.exec(stated.trim()) ?? []
  return year === undefined ? undefined : [year, month, day].filter((part) => part !== undefined).join('-')
}
