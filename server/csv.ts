/**
 * One record of a CSV file (RFC 4180), with its line end. Every value is quoted; null is empty.
 *
 * A value that a spreadsheet would take for a formula gets an apostrophe in front, since texts of an archive may be
 * anybody's. Source: OWASP, CSV injection; wide letters are read as the others are where East Asian ones are usual.
 *
 * @example csvRecord(['a', '=1+1', null]) → `"a","'=1+1",""\r\n`
 */
export function csvRecord(values: readonly (string | null)[]): string {
  return `${values.map((value) => `"${harmless(value ?? '').replaceAll('"', '""')}"`).join(',')}\r\n`
}

function harmless(value: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
}
