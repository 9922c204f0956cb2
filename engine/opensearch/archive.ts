import { type Serial, startSerial } from '../../flow/serial.ts'
import type { ArchiveEngine } from '../contract.ts'
import { EngineError } from '../errors.ts'
import { type Gate, type GateRecord, throughGate, whileClosed } from '../gate.ts'
import { retryWhileAway } from '../retry.ts'
import { askQuestion, countParts, firstOfParts, holdersOfParts, LIMITS } from './ask.ts'
import { type Call, type ClusterAddress, callCluster } from './call.ts'
import { fetchDocuments, pageOfDocuments, partOfText } from './documents.ts'
import { ifMissing } from './errors.ts'
import { describe, drop, exchange, nameOf, type Place, prepareIndexes, searchedIn } from './generations.ts'
import { ledgerOf } from './ledger.ts'
import type { Places } from './pages.ts'
import { type Refresh, startRefresh } from './refresh.ts'
import { INDEXES } from './settings.ts'
import { isHealthy, revisionOf, statsOf, statusOf } from './status.ts'
import { vocabularyOf } from './words.ts'
import { writeChange } from './write.ts'

/** What one program keeps for an archive while it runs. */
type Kept = {
  places: Places
  /** Of documents and words, and of the records beside them. */
  refresh: Refresh
  refreshRecords: Refresh
  /** Changes are done in the order in which they were asked for. */
  inTurn: Serial
}

/**
 * An archive in an OpenSearch cluster.
 *
 * @param archive what its indexes are called, in small letters
 * @throws EngineMissingError where the client is not installed
 */
export async function openCluster(address: ClusterAddress, archive: string): Promise<ArchiveEngine> {
  return archiveAt(await callCluster(address), { archive, isBeside: false })
}

function archiveAt(call: Call, place: Place): ArchiveEngine {
  const name = nameOf(place)
  return engineOf(call, place, {
    places: new Map(),
    refresh: startRefresh(call, searchedIn(name)),
    refreshRecords: startRefresh(call, `${name}${INDEXES.records.suffix}`),
    inTurn: startSerial(),
  })
}

function engineOf(call: Call, place: Place, kept: Kept): ArchiveEngine {
  const name = nameOf(place)
  const gate = gateOf(call, name)
  return {
    limits: LIMITS,
    ask: (question, fields) => askQuestion(call, name, question, fields),
    countEach: (parts, filter) => countParts(call, name, parts, filter),
    first: (parts, filter, each, fields) => firstOfParts(call, name, parts, filter, each, fields),
    holders: (parts, filter) => holdersOfParts(call, name, parts, filter),
    vocabulary: vocabularyOf(call, `${name}${INDEXES.words.suffix}`),
    within: (lifetime) => engineOf(call.within(lifetime), place, kept),
    prepare: async () => {
      await greet(call)
      return retryWhileAway(() => prepareIndexes(call, place))
    },
    describe: () => describe(call, name),
    stats: () => statsOf(call, name),
    status: () => statusOf(call, name),
    isHealthy: () => isHealthy(call),
    revision: () => revisionOf(call, name),
    write: (change) =>
      kept.inTurn(() => throughGate(gate, () => writeChange(call, name, change, kept.refresh))),
    // What was written is done; only who has no answer yet may still wait, at the gate say.
    settled: async () => {
      await Promise.all([kept.refresh(), kept.refreshRecords()])
    },
    ledger: (ledger) => ledgerOf(call, kept.places, name, ledger, kept.refreshRecords),
    next: () => nextTo(call, place.archive, gate),
    fetch: (keys, fields) => fetchDocuments(call, name, keys, fields),
    part: (key, number) => partOfText(call, name, key, number),
    page: (filter, fields, offset, limit) =>
      pageOfDocuments(call, kept.places, name, { filter, offset, limit }, fields),
  }
}

function nextTo(call: Call, archive: string, gate: Gate): ReturnType<ArchiveEngine['next']> {
  return {
    archive: archiveAt(call, { archive, isBeside: true }),
    publish: (lastLook = async () => {}) =>
      whileClosed(gate, async (check) => {
        await call({ method: 'POST', path: `/${searchedIn(archive)}/_refresh` })
        await lastLook()
        await check()
        await exchange(call, archive)
      }),
    discard: () => drop(call, archive),
  }
}

/** The gate of an archive: a record asked of the copy that decides. */
function gateOf(call: Call, name: string): Gate {
  const path = `/${name}${INDEXES.records.suffix}/_doc/gate`
  return {
    read: async () => {
      const query = { preference: '_primary' }
      const found = await call<{ _source?: GateRecord }>({ method: 'GET', path, query }).catch(ifMissing)
      return found?._source
    },
    write: async (record) => {
      await call({ method: 'PUT', path, body: record })
    },
  }
}

/** Something else may answer at the address, or one that other settings are for. */
async function greet(call: Call): Promise<void> {
  type Greeting = { version?: { distribution?: string; number?: string } }
  const told = await call<Greeting | string>({ method: 'GET', path: '/' })
  const { distribution, number } = (typeof told === 'string' ? undefined : told.version) ?? {}
  if (distribution === 'opensearch') return
  const what = number === undefined ? 'something else' : `Elasticsearch ${number}`
  throw new EngineError(`What answers at ENGINE_URL is ${what}, not OpenSearch`)
}
