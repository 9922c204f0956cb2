import type { Engine } from '../../engine/engine.ts'
import type { BuildRequest } from '../build/build-pool.ts'
import { type FileState, fileStates, writeFileStates } from '../file-state.ts'
import type { StatedFacts } from '../identity/identity.ts'
import { type Outcome, WITHHELD } from '../outcome.ts'
import type { FileInProgress } from '../scan/file-in-progress.ts'
import { viewArchive } from './archive-view.ts'
import { type Candidate, type Decision, decide } from './decide.ts'
import { addPlace, type Entry, type InFlight } from './in-flight.ts'
import type { Withheld } from './withheld.ts'

/** A document to build. */
export type ToBuild = { request: BuildRequest; entry: Entry; outcome: Outcome }

/** What must be done after a decision about some texts: documents to build, places to add, files to read again. */
export type Actions = { builds: ToBuild[]; placed: Entry[]; left: Set<string> }

/** What the decisions of a run are made with. */
export type RunContext = {
  engine: Engine
  stated: StatedFacts
  roots: readonly string[]
  withheld: Withheld
  inFlight: InFlight
  tell: (open: FileInProgress, outcome: Outcome) => void
}

/**
 * Decide about some texts, and note what is on its way from now on. Not for two lots at once. Files that are known come first, so that
 * an edited one and its new copy are its document, whatever they are called; then in the order of their files.
 */
export async function decideAll(context: RunContext, candidates: readonly Candidate[]): Promise<Actions> {
  const isNew = ({ open }: Candidate) => Number(open.earlier === undefined)
  const ordered = candidates.toSorted((a, b) => isNew(a) - isNew(b) || a.open.order - b.open.order)
  const archive = await viewArchive(context, ordered)
  const actions: Actions = { builds: [], placed: [], left: new Set() }
  for (const candidate of ordered) apply(context, actions, candidate, await decide(candidate, archive))
  return actions
}

function apply(context: RunContext, actions: Actions, candidate: Candidate, decision: Decision): void {
  const { source, open, identity } = candidate
  const { path, record } = source
  open.seen.add(identity.key)
  if (decision.kind === 'fail') {
    // Another file has a say in it, so it may be otherwise next time.
    open.isLasting = false
    context.tell(open, { status: 'failed', path, record, reason: decision.reason, notes: source.notes ?? [] })
  } else if (decision.kind === 'tell') {
    open.seen.add(decision.key)
    remember(candidate, decision.key)
    const reason = decision.status === 'withheld' ? WITHHELD : undefined
    context.tell(open, { status: decision.status, path, record, id: decision.id, ...(reason && { reason }) })
  } else if (decision.kind === 'place') {
    const known = context.inFlight.get(decision.document.key)
    const entry = known ?? context.inFlight.add(decision.document)
    const outcome: Outcome = { status: 'duplicate', path, record, id: entry.id }
    open.seen.add(entry.key)
    remember(candidate, entry.key)
    addPlace(entry, { open, outcome }, path, open.key)
    if (known === undefined) actions.placed.push(entry)
  } else {
    actions.builds.push(applyBuild(context, candidate, decision))
    for (const file of decision.left.files) actions.left.add(file)
  }
}

/** A file remembers its only document where that was not made from its path; else it would lose it when its text changes. */
function remember({ source, open, identity }: Candidate, key: string): void {
  if (key !== identity.key && source.path === open.file.path && source.record === undefined)
    open.document = key
}

function applyBuild(
  { inFlight, stated }: RunContext,
  candidate: Candidate,
  { status, identity, known, elsewhere }: Decision & { kind: 'build' },
): ToBuild {
  const { source, open, collections } = candidate
  const { path, record } = source
  const kept = {
    added: known === undefined ? Date.now() : (known.added ?? null),
    byHand: known?.byHand ?? {},
  }
  const entry = inFlight.add({
    ...identity,
    ...kept,
    collections: [...collections],
    found: {},
    path,
    record: record ?? null,
    places: [path, ...elsewhere.places],
    files: [open.key, ...elsewhere.files],
  })
  const { waiting = 0 } = source
  const outcome: Outcome = {
    status,
    path,
    record,
    id: identity.id,
    ...(waiting > 0 ? { waiting } : {}),
  }
  entry.riders.push({ open, outcome })
  open.seen.add(identity.key)
  remember(candidate, identity.key)
  return { request: { source, stated, identity, kept }, entry, outcome }
}

/** Files whose text is no longer that of the document they were a place of: they count as not read, also for a later run. */
export async function forget(engine: Engine, files: ReadonlySet<string>): Promise<FileState[]> {
  if (files.size === 0) return []
  const states = await fileStates(engine, [...files])
  const forgotten = states.map((state) => ({ ...state, size: -1 }))
  if (forgotten.length > 0) await writeFileStates(engine, forgotten)
  return forgotten
}
