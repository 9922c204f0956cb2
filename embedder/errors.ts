import { ExpectedError } from '../errors/expected-error.ts'

/** Why the embedder gave no vectors: it is not well, or it is the texts that it does not take. */
export type EmbedderTrouble = { retryAfter?: number; isAboutTexts?: boolean }

/** The embedder gave no vectors; the message says why in one sentence, without its key. */
export class EmbedderError extends ExpectedError {
  override name = 'EmbedderError'
  readonly code = 'embedder_failed'
  /** Seconds after which it wants to be asked again, where it says so. */
  readonly retryAfter: number | undefined
  /** Whether other texts may do: it read the request, and refused it. */
  readonly isAboutTexts: boolean

  constructor(
    message: string,
    { retryAfter, isAboutTexts = false }: EmbedderTrouble = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.retryAfter = retryAfter
    this.isAboutTexts = isAboutTexts
  }
}
