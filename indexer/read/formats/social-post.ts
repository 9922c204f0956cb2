/** What Instagram and Facebook export beside the text of a post: what is written below its pictures. */

import { type Fields, isFields } from './fields.ts'

/**
 * The text and time of a post that has them at its pictures: `{ media: [{ uri, creation_timestamp, title }] }` of Instagram, `{ timestamp,
 * attachments: [{ data: [{ media: { description } }] }] }` of Facebook.
 *
 * @returns undefined for another record, and for one without a word
 */
export function socialPost(value: Fields): { text: string; date: unknown; title: undefined } | undefined {
  const pictures = picturesOf(value)
  if (pictures.length === 0) return undefined
  const stamps = [value, ...pictures].map((held) => held['creation_timestamp'] ?? held['timestamp'])
  const isInstagram = Array.isArray(value['media'])
  const written = [
    ...(isInstagram ? [value['title']] : []),
    ...pictures.map((picture) => picture[isInstagram ? 'title' : 'description']),
  ].filter((text): text is string => typeof text === 'string' && text.trim() !== '')
  if (written.length === 0) return undefined
  const date = stamps.find((stamp) => typeof stamp === 'number')
  return { text: [...new Set(written)].join('\n\n'), date, title: undefined }
}

function picturesOf({ media, attachments }: Fields): Fields[] {
  if (Array.isArray(media)) return media.filter((held) => isFields(held) && 'creation_timestamp' in held)
  const data = fieldsIn(attachments).flatMap((held) => fieldsIn(held['data']))
  return data.flatMap((held) => (isFields(held['media']) ? [held['media']] : []))
}

function fieldsIn(list: unknown): Fields[] {
  return Array.isArray(list) ? list.filter(isFields) : []
}
