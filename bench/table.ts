/** Tables of figures, for a terminal or as Markdown, and the few statistics in them. */

/** A row has a cell for each column; figures are printed with as many digits as mean something. */
export type Table = { title: string; columns: string[]; rows: (string | number)[][] }

/** @returns NaN for nothing */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that a share of all do not exceed; NaN for nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2)
  return low + (high - low) * (at % 1)
}

/** As Markdown, which is readable in a terminal too. */
export function tableText({ title, columns, rows }: Table, markdown: boolean): string {
  const lines = [columns, ...rows.map((row) => row.map(cellText))]
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const isText = columns.map((_, at) => typeof rows[0]?.[at] === 'string')
  const padded = lines.map((line) =>
    line.map((cell, at) => (isText[at] ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
  )
  if (!markdown) return [title, ...padded.map((line) => `  ${line.join('  ')}`)].join('\n')
  const rule = widths.map((width, at) => (isText[at] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const body = [padded[0] ?? [], rule, ...padded.slice(1)].map((line) => `| ${line.join(' | ')} |`)
  return [`**${title}**`, '', ...body].join('\n')
}

/** `1.234` → `1.23`, `1234.5` → `1235`. */
function cellText(cell: string | number): string {
  if (typeof cell === 'string') return cell
  if (cell >= 99.5 || Number.isInteger(cell)) return cell.toFixed(0)
  return cell.toPrecision(cell >= 10 || cell < 1 ? 2 : 3)
}
