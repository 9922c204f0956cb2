import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { X_START } from './json-format.ts'
import { parseJson } from './parse-json.ts'
import { readOr, readRecord } from './record.ts'
import { recordFields } from './record-fields.ts'
import { TEXT_ADVICE } from './text.ts'

/** What is read of a post. Its language is a guess of X, which takes Azerbaijani for Turkish. */
type Post = { id_str?: string; created_at?: string; full_text?: string }
/** A long post; the list of posts has its beginning only. */
type Note = { noteTweetId?: string; createdAt?: string; core?: { text?: string } }

/** Read the posts of an archive that X gives its users: `window.YTD.tweets.part0 = [{"tweet": {"full_text": …}}]`. */
export async function* readXArchive(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  const posts = parseJson(text.replace(X_START, ''), path, undefined)
  if (!Array.isArray(posts)) throw new ReadError(path, undefined, 'is no list of posts')
  for (const [at, held] of posts.entries()) {
    const { id, date, written } = held?.noteTweet === undefined ? postOf(held) : noteOf(held.noteTweet)
    const url = id === undefined || held?.noteTweet ? undefined : `https://x.com/i/status/${id}`
    yield readOr(() =>
      readRecord(recordFields({ id, date, full_text: written, url }, path), path, at + 1, notes),
    )
  }
}

function postOf(held: { tweet?: Post } | null | undefined) {
  const { id_str: id, created_at: date, full_text: written } = (held?.tweet ?? held ?? {}) as Post
  return { id, date, written }
}

function noteOf({ noteTweetId: id, createdAt: date, core }: Note) {
  return { id, date, written: core?.text }
}
