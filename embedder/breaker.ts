import { EmbedderError } from './errors.ts'

/** What failed is left alone for so long, in milliseconds, unless it says for how long. */
const PAUSE = 30_000

export type Breaker = {
  /** Ask, unless it failed a moment ago: then the same error is thrown at once. What is about the texts alone does not count. */
  run: <T>(ask: () => Promise<T>) => Promise<T>
  /** What is wrong, while it is left alone. */
  trouble: () => EmbedderError | undefined
}

/**
 * Leaves alone for a while what failed: nobody is to wait each time for something that does not answer.
 *
 * @param report told once of each failure after which it is left alone
 */
export function startBreaker(
  report: (problem: EmbedderError) => void,
  now: () => number = Date.now,
): Breaker {
  let last: { error: EmbedderError; until: number } | undefined
  const trouble = () => (last !== undefined && now() < last.until ? last.error : undefined)
  return {
    trouble,
    run: async (ask) => {
      const known = trouble()
      if (known !== undefined) throw known
      try {
        const answer = await ask()
        last = undefined
        return answer
      } catch (error) {
        if (error instanceof EmbedderError && !error.isAboutTexts) {
          if (trouble() === undefined) report(error)
          const { retryAfter } = error
          last = { error, until: now() + (retryAfter === undefined ? PAUSE : retryAfter * 1_000) }
        }
        throw error
      }
    },
  }
}
