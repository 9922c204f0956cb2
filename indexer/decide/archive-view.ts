import type { Engine } from '../../engine/engine.ts'
import { exists, isBelow } from '../scan/paths.ts'
import type { Archive, Candidate } from './decide.ts'
import type { InFlight } from './in-flight.ts'
import { documentsByText, documentsWith, type KnownDocument } from './known-document.ts'
import type { Withheld } from './withheld.ts'

/** What the archive is looked at with. */
type Viewed = { engine: Engine; inFlight: InFlight; roots: readonly string[]; withheld: Withheld }

/**
 * What the archive has of the given texts: looked up in the engine at once, overlaid with what is on its way.
 *
 * @param context `roots` are the absolute paths that were named for the run
 */
export async function viewArchive(
  { engine, inFlight, roots, withheld }: Viewed,
  candidates: readonly Candidate[],
): Promise<Archive> {
  const [keys, textHashes] = [keysOf(candidates), textsOf(candidates)]
  // What arrives while the engine is asked may be missing in its answer.
  const before = [
    ...keys.flatMap((key) => inFlight.get(key) ?? []),
    ...textHashes.flatMap(inFlight.byText),
  ].filter((entry) => inFlight.get(entry.key) === entry)
  const [byKey, byText] = await Promise.all([
    documentsWith(engine, keys),
    documentsByText(engine, textHashes),
  ])
  const flown = new Map(before.filter(({ isRefused }) => !isRefused).map((entry) => [entry.key, entry]))
  const known = new Map([...byText, ...byKey, ...flown.values()].map((document) => [document.key, document]))
  const texts = new Map<string | null, KnownDocument[]>()
  for (const document of [...byText.filter(({ key }) => !flown.has(key)), ...flown.values()])
    texts.set(document.textHash, [...(texts.get(document.textHash) ?? []), document])
  const existing = new Map<string, Promise<boolean>>()
  return {
    byKey: (key) => inFlight.get(key) ?? known.get(key),
    byText: (textHash) => (textHash === null ? [] : byTextOf(textHash, texts, inFlight)),
    exists: (path) => {
      const found = existing.get(path) ?? exists(path)
      existing.set(path, found)
      return found
    },
    isNamed: (path) => roots.some((root) => isBelow(path, root)),
    isWithheld: withheld.has,
  }
}

/** A document that is being replaced no longer has the text that the engine shows. */
function byTextOf(
  textHash: string,
  texts: ReadonlyMap<string | null, readonly KnownDocument[]>,
  inFlight: InFlight,
): KnownDocument[] {
  const stored = texts.get(textHash) ?? []
  return [
    ...inFlight.byText(textHash).filter((entry) => inFlight.get(entry.key) === entry),
    ...stored.filter(({ key }) => inFlight.get(key) === undefined),
  ]
}

function keysOf(candidates: readonly Candidate[]): string[] {
  const keys = new Set<string>()
  for (const { identity, open } of candidates) {
    keys.add(identity.key)
    if (typeof open.earlier?.document === 'string') keys.add(open.earlier.document)
  }
  return [...keys]
}

function textsOf(candidates: readonly Candidate[]): string[] {
  return [...new Set(candidates.flatMap(({ identity }) => identity.textHash ?? []))]
}
