import PostalMime, { type Email } from 'postal-mime'
import { type GivenFacts, ReadError, type SourceText } from '../../source-text.ts'
import { htmlText } from './html-text.ts'
import { mailInUtf8 } from './mail-parts.ts'
import { statedDate } from './stated-date.ts'
import { withoutUuencoded } from './uuencoded.ts'

/** A plain part that is so much shorter than the HTML one only says that there is one. */
export const STUB = 0.1

/** Headers that every part has by now, a mail or not. */
const OF_TEXT = /^content-(?:type|transfer-encoding)$/

/** What begins a part; postal-mime needs 30 s for a million of them. */
const PART = /^--\S/gm
const MAX_PARTS = 10_000

/**
 * Read one mail: its subject as title, its date, its sender as source, and its body as text. Attachments are not read.
 *
 * @throws ReadError when it is no mail, encrypted, or has no text
 */
export async function readMessage(
  bytes: Buffer,
  path: string,
  record: number | undefined,
): Promise<SourceText> {
  checkParts(bytes, path, record)
  const { bytes: whole, notes } = await mailInUtf8(bytes)
  const mail = await parse(whole, path, record)
  if (mail.headers.every(({ key, value }) => value === '' || OF_TEXT.test(key)))
    throw new ReadError(path, record, 'is no mail: it has no headers')
  const { text, names } = withoutUuencoded(bodyOf(mail, path))
  const given = mailFacts(mail)
  if (text === '' && isEncrypted(mail)) throw new ReadError(path, record, 'is encrypted')
  if (text === '' && given.title === undefined) throw new ReadError(path, record, 'has no text')
  notes.push(...notesOnAttachments([...mail.attachments.map(({ filename }) => filename), ...names]))
  return { path, record, text, given, notes }
}

/** More names are not told. */
const MOST_NAMES = 5

/** What is to be said of attachments, by their names where they have one. */
export function notesOnAttachments(names: readonly (string | null | undefined)[]): string[] {
  if (names.length === 0) return []
  const told = names
    .filter((name) => name !== undefined && name !== null && name.trim() !== '')
    .slice(0, MOST_NAMES)
  const count = names.length === 1 ? '1 attachment was' : `${names.length} attachments were`
  return [`${count} not read${told.length === 0 ? '' : `: ${told.join(', ')}`}`]
}

function checkParts(bytes: Buffer, path: string, record: number | undefined): void {
  if ((bytes.toString('latin1').match(PART)?.length ?? 0) > MAX_PARTS)
    throw new ReadError(path, record, `is no mail that can be read (more than ${MAX_PARTS} parts)`)
}

async function parse(bytes: Buffer, path: string, record: number | undefined): Promise<Email> {
  try {
    return await PostalMime.parse(bytes)
  } catch (error) {
    throw new ReadError(path, record, `is no mail that can be read (${(error as Error).message})`, {
      cause: error,
    })
  }
}

function bodyOf({ text = '', html = '' }: Email, path: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim()
  if (html === '') return plain
  const fromHtml = htmlText(html, path)
  return plain.length < fromHtml.length * STUB || plain === '' ? fromHtml : plain
}

function mailFacts(mail: Email): GivenFacts {
  // The parsed date is in UTC, which may be another day than the sender's.
  const date = mail.headers.find(({ key }) => key === 'date')?.value
  const sender = mail.from?.name || mail.from?.address || undefined
  return {
    title: mail.subject?.replace(/\s+/g, ' ').trim() || undefined,
    date: statedDate(date),
    source: sender,
    author: sender,
    origin: 'metadata',
  }
}

function isEncrypted({ headers, attachments }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const types = [type, ...attachments.map(({ mimeType }) => mimeType)]
  return types.some((name) => /^multipart\/encrypted|pkcs7-mime|pgp-encrypted/i.test(name))
}
