import { createRequire } from 'node:module'
import type { FieldsData } from '@kenjiuno/msgreader'
import { type GivenFacts, ReadError, type SourceText } from '../../source-text.ts'
import { decodeLossily } from '../bytes/decode.ts'
import { chunkDecoder } from '../bytes/decoders.ts'
import { encodingOf } from '../bytes/encoding.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { decompressedRtf } from './compressed-rtf.ts'
import { htmlText } from './html-text.ts'
import { notesOnAttachments, STUB } from './mail-message.ts'
import { parseRtf } from './rtf-parse.ts'
import { statedDate } from './stated-date.ts'

/** Published as CommonJS with a default export, which loaders of ES modules do not agree on. */
const library: typeof import('@kenjiuno/msgreader') = createRequire(import.meta.url)('@kenjiuno/msgreader')
const { default: MsgReader } = library

/** Strings of one byte a letter, by the end of their property tag. Source: MS-OXCDATA 2.11.1, PtypString8. */
const ONE_BYTE_STRING = /001e$/i

/**
 * Read a message that Outlook saved (`.msg`): its subject as title, its date, its sender as source, and its body as text,
 * be it plain, HTML or Rich Text.
 * Attachments are not read. Source: MS-OXMSG.
 */
export async function* readMsg(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const fields = fieldsOf(await readWhole(input, 'save it without its attachments'), path)
  const decode = await decoderOf(fields)
  const text = await bodyOf(fields, decode, path)
  const given = factsOf(fields, decode)
  if (text === '' && given.title === undefined) throw new ReadError(path, undefined, 'has no text')
  yield {
    path,
    record: undefined,
    text,
    given,
    notes: notesOnAttachments(fields.attachments?.map(({ fileName }) => fileName) ?? []),
  }
}

function fieldsOf(bytes: Buffer, path: string): FieldsData {
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // Latin 1 keeps the bytes of old strings, whose code page is stated rarely and wrongly.
    reader.parserConfig = { ansiEncoding: 'latin1', includeRawProps: true }
    const fields = reader.getFileData()
    if (fields.error === undefined) return fields
    throw new Error(fields.error)
  } catch (error) {
    const reason = `is no message that can be read (${(error as Error).message})`
    throw new ReadError(path, undefined, reason, { cause: error })
  }
}

type Decode = (text: string | undefined) => string

/** How the strings of a message are to be read: as they are where they are Unicode, else by the letters of all of them. */
async function decoderOf(fields: FieldsData): Promise<Decode> {
  const isOneByte =
    fields.rawProps?.some(({ propertyTag }) => ONE_BYTE_STRING.test(propertyTag ?? '')) ?? false
  if (!isOneByte) return (text = '') => text
  const { subject = '', senderName = '', body = '', bodyHtml = '', messageCodepage } = fields
  const bytes = Buffer.from([subject, senderName, body, bodyHtml].join('\n'), 'latin1')
  const { name } = await encodingOf(bytes, true, codePage(messageCodepage))
  return (text = '') => chunkDecoder(name)(Buffer.from(text, 'latin1'))
}

function codePage(number: number | undefined): string | undefined {
  if (number === undefined) return undefined
  return number === 65_001 ? 'utf-8' : `cp${number}`
}

async function bodyOf(fields: FieldsData, decode: Decode, path: string): Promise<string> {
  const plain = decode(fields.body).replace(/\r\n?/g, '\n').trim()
  const html = htmlText(await htmlOf(fields, decode), path)
  const formatted = html === '' ? rtfText(fields, path) : html
  return plain.length < formatted.length * STUB || plain === '' ? formatted : plain
}

/** Outlook often keeps the body as Rich Text alone; where it was HTML, its text is there twice, once as Rich Text. */
function rtfText({ compressedRtf }: FieldsData, path: string): string {
  const rtf = compressedRtf === undefined ? undefined : decompressedRtf(compressedRtf)
  return rtf === undefined ? '' : parseRtf(rtf, path).text
}

async function htmlOf({ html, bodyHtml, internetCodepage }: FieldsData, decode: Decode): Promise<string> {
  if (html === undefined) return decode(bodyHtml)
  return (await decodeLossily(html, codePage(internetCodepage))).text
}

function factsOf(fields: FieldsData, decode: Decode): GivenFacts {
  // What Outlook keeps is in UTC, which may be another day than the sender's.
  const sent = /^date:\s*(.+)$/im.exec(fields.headers ?? '')?.[1]
  const sender = decode(fields.senderName) || fields.senderSmtpAddress || fields.senderEmail || undefined
  return {
    title: decode(fields.subject).replace(/\s+/g, ' ').trim() || undefined,
    date: statedDate(sent ?? fields.clientSubmitTime ?? fields.messageDeliveryTime),
    source: sender,
    author: sender,
    origin: 'metadata',
  }
}
