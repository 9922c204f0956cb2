import { type DecodedText, decodeLossily } from '../bytes/decode.ts'

/** `=?utf-8?B?…?=`, one or more of them; between them blanks count for nothing. Source: RFC 2047, 6.2. */
const ENCODED_WORDS = /(?:=\?[^?\s]+\?[bq]\?[^?]*\?=(?:\s+(?==\?[^?\s]+\?[bq]\?))?)+/gi
const ENCODED_WORD = /=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=/gi

/**
 * The headers of a mail or of a part of it, with every letter as it is meant: raw letters beyond ASCII in the charset of the
 * body, and encoded words that were cut inside a letter put together again. They come out as UTF-8 and as encoded words of
 * it, so that a comma in a name does not end the name.
 *
 * @param block a character for each byte
 * @param charset what the body says that it is in
 */
export async function headersInUtf8(block: string, charset: string | undefined): Promise<DecodedText> {
  const { text, notes } = await decodeLossily(Buffer.from(block, 'latin1'), charset)
  const pieces: string[] = []
  let end = 0
  for (const { 0: words, index } of text.matchAll(ENCODED_WORDS)) {
    pieces.push(text.slice(end, index), await encodedWordsInUtf8(words, notes))
    end = index + words.length
  }
  return { text: pieces.join('') + text.slice(end), notes }
}

async function encodedWordsInUtf8(words: string, notes: string[]): Promise<string> {
  const runs: { charset: string; bytes: Buffer[] }[] = []
  for (const [, charset = '', kind = '', content = ''] of words.matchAll(ENCODED_WORD)) {
    const last = runs.at(-1)
    const bytes = /b/i.test(kind) ? Buffer.from(content, 'base64') : quotedBytes(content.replaceAll('_', ' '))
    if (last?.charset === charset.toLowerCase()) last.bytes.push(bytes)
    else runs.push({ charset: charset.toLowerCase(), bytes: [bytes] })
  }
  let text = ''
  for (const { charset, bytes } of runs) {
    const decoded = await decodeLossily(Buffer.concat(bytes), charset)
    text += decoded.text
    notes.push(...decoded.notes)
  }
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}

/** The bytes of quoted-printable text: `=4D=C9` with soft line ends. Source: RFC 2045, 6.7. */
export function quotedBytes(text: string): Buffer {
  const whole = text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(whole, 'latin1')
}
