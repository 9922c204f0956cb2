/** Records as NDJSON, which the engine need not hold in memory as a whole; broken surrogates would fail the batch. */
export function ndjson(records: readonly object[]): string {
  return records.map(line).join('\n')
}

/** JSON has escapes for broken surrogates only; to look at each value beforehand takes several times as long. */
function line(record: object): string {
  const json = JSON.stringify(record)
  return /\\ud[89a-f]/.test(json) ? JSON.stringify(record, wellFormed) : json
}

function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
