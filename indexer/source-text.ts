/** What a reader finds in a file: a text, and the facts that are stated beside it. */
export type SourceText = {
  /** The file, as an absolute path. */
  path: string
  /** Which record of the file, from 1; undefined where the file is one document. */
  record: number | undefined
  text: string
  given: GivenFacts
}

/** Facts stated by the record or the metadata of a file. They win over what is found in the text. */
export type GivenFacts = {
  id?: string | undefined
  title?: string | undefined
  language?: string | undefined
  date?: string | undefined
  source?: string | undefined
  url?: string | undefined
}

/** Why a file or record became no document; `reason` is one line for people, without the path. */
export class ReadError extends Error {
  override name = 'ReadError'
  readonly path: string
  readonly record: number | undefined

  constructor(path: string, record: number | undefined, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.path = path
    this.record = record
  }
}
