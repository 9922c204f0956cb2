import { ReadError, SkippedError, type SourceText } from '../../source-text.ts'
import { type Fields, isFields } from './fields.ts'
import { readOr, readRecord } from './record.ts'
import { recordFields } from './record-fields.ts'

type Chat = { id: unknown; name: string | undefined; messages: readonly unknown[] }

/**
 * The chats of an export of Telegram: of one (`{"name": …, "type": …, "messages": […]}`) or of all (`{"chats": {"list": […]}}`).
 * Source: https://core.telegram.org/import-export
 *
 * @returns undefined where it is something else
 */
export function telegramChats(value: unknown): Chat[] | undefined {
  const chat = chatOf(value)
  if (chat !== undefined) return [chat]
  const { chats, left_chats: left } = isFields(value) ? value : {}
  const lists = [chats, left].flatMap((held) =>
    isFields(held) && Array.isArray(held['list']) ? (held['list'] as unknown[]) : [],
  )
  const found = lists.flatMap((held) => chatOf(held) ?? [])
  return found.length > 0 && found.length === lists.length ? found : undefined
}

function chatOf(value: unknown): Chat | undefined {
  if (!isFields(value) || typeof value['type'] !== 'string' || !Array.isArray(value['messages']))
    return undefined
  const { id, name, messages } = value
  const areMessages = messages.every((held) => isFields(held) && typeof held['type'] === 'string')
  return areMessages ? { id, name: typeof name === 'string' ? name : undefined, messages } : undefined
}

/** The messages of chats, a document each. Their numbers begin at 1 in each chat, so that of the chat belongs to them. */
export function* telegramMessages(
  chats: readonly Chat[],
  path: string,
  notes: string[],
): Generator<SourceText | ReadError> {
  let record = 0
  for (const { id, name, messages } of chats)
    for (const held of messages) {
      record++
      const fields = recordFields(held, path) as Fields
      const skipped = withoutText(fields, `${path}!/${record}`)
      const own = isNumbered(id) && isNumbered(fields['id']) ? `${id}-${fields['id']}` : undefined
      yield skipped ??
        readOr(() => readRecord({ ...fields, title: undefined, id: own, source: name }, path, record, notes))
    }
  if (record === 0) throw new ReadError(path, undefined, 'is an export of Telegram without messages')
}

/** What is shown in a chat and says nothing: that somebody came, a picture alone. */
function withoutText({ type, text }: Fields, place: string): SkippedError | undefined {
  if (type === 'service') return new SkippedError(place, 'message', 'is a notice of Telegram')
  return typeof text === 'string' && text.trim() === ''
    ? new SkippedError(place, 'message', 'is a message without a text')
    : undefined
}

function isNumbered(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
