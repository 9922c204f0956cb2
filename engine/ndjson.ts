/** Records as NDJSON, which the engine need not hold in memory as a whole; broken surrogates would fail the batch. */
export function ndjson(records: readonly object[]): string {
  return records.map((record) => JSON.stringify(record, wellFormed)).join('\n')
}

function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
