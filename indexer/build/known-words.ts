import { analyzeTitle } from '../../analysis/document.ts'
import { wordsIn } from '../../analysis/line-ends/known-words.ts'
import { wordsAtLineEnds } from '../../analysis/line-ends/line-ends.ts'
import type { Engine } from '../../engine/engine.ts'

/** So many words are asked for at once: each is a search of its own, and what is not asked for is decided without the archive. */
const MAX_ASKED = 300

/**
 * Which words decide how words that line ends broke are mended (`mendLineEnds`): those at the line ends of these texts
 * that stand whole in one of them, or that the archive has.
 */
export async function knownWords(
  engine: Pick<Engine, 'vocabulary'>,
  texts: readonly string[],
): Promise<Set<string>> {
  const wanted = new Set(texts.flatMap(wordsAtLineEnds))
  const known = wordsIn(texts, wanted)
  const asked = [...wanted].filter((key) => !known.has(key) && !key.includes('-')).slice(0, MAX_ASKED)
  if (asked.length === 0) return known
  const tokens = asked.map((key) => analyzeTitle(key, 'und')[0]?.word.token ?? '')
  const there = await engine.vocabulary.known(tokens)
  for (const [at, key] of asked.entries()) if (there[at] !== undefined) known.add(key)
  return known
}
