import { ReadError, SkippedError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { htmlText, inlineText } from './html-text.ts'
import { declaredEncoding } from './markup.ts'
import { statedDate } from './stated-date.ts'

/** Each message of a chat, and each notice, in the pages that Telegram Desktop exports. Source: https://core.telegram.org/import-export */
const MESSAGE = /(?=<div class="message (?:default|service)\b)/
const IS_SERVICE = /^<div class="message service\b/
const CHAT = /class="page_header"[\s\S]{0,500}?class="text bold">([\s\S]{0,500}?)<\/div>/
const DATE = /class="[^"]*\bdate details"\s+title="([^"]{1,60})"/
const FROM = /<div class="from_name">([\s\S]{0,500}?)<\/div>/
const TEXT = /<div class="text">([\s\S]*?)<\/div>/

/** Read a page of a chat as Telegram exports it: each message a document, whose source is the chat. */
export async function* readTelegramPage(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const { text: html, notes } = await readWholeText(input, 'export it as JSON', declaredEncoding)
  const [top = '', ...messages] = html.split(MESSAGE)
  const chat = inlineText(CHAT.exec(top)?.[1] ?? '', path) || undefined
  let from: string | undefined
  for (const [at, message] of messages.entries()) {
    const skip = (reason: string) => new SkippedError(`${path}!/${at + 1}`, 'message', reason)
    // Of messages that follow on one another only the first says who wrote them.
    from = inlineText(FROM.exec(message)?.[1] ?? '', path) || from
    const text = htmlText(TEXT.exec(message)?.[1] ?? '', path)
    if (IS_SERVICE.test(message)) yield skip('is a notice of Telegram')
    else if (text === '') yield skip('is a message without a text')
    else {
      const date = statedDate(DATE.exec(message)?.[1])
      const given = { date, source: chat, author: from, origin: 'metadata' as const }
      yield { path, record: at + 1, text, given, notes }
    }
  }
  if (messages.length === 0) throw new ReadError(path, undefined, 'is a chat of Telegram without messages')
}
