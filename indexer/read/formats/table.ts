/** A longer cell, or one of several paragraphs, is a part of a page that a table lays out; in characters. */
const LONGEST_CELL = 2_000
const MOST_PARAGRAPHS = 3
/** More columns than that one cell claims to span are a mistake; rows, likewise. */
const MOST_COLUMNS = 100
const MOST_ROWS = 1_000

export type Span = { columns?: number; rows?: number }

/**
 * A table that grows cell by cell. It comes out with a line for each row and a tab between columns, as browsers copy it
 * (https://html.spec.whatwg.org/#dom-innertext); where it only lays out a page, each cell is a paragraph.
 */
export function startTable() {
  const rows: string[][] = []
  /** By column, in how many more rows a cell from above stands. */
  let below: number[] = []
  let isLayout = false

  const skipTaken = (row: string[]) => {
    for (let left = below[row.length] ?? 0; left > 0; left = below[row.length] ?? 0) {
      below[row.length] = left - 1
      row.push('')
    }
  }
  return {
    row: () => {
      const last = rows.at(-1)
      if (last !== undefined) skipTaken(last)
      rows.push([])
    },
    cell: (text: string, { columns = 1, rows: high = 1 }: Span = {}) => {
      if (rows.length === 0) rows.push([])
      const row = rows.at(-1) ?? []
      skipTaken(row)
      isLayout ||=
        text.length > LONGEST_CELL || text.split('\n\n', MOST_PARAGRAPHS).length === MOST_PARAGRAPHS
      for (let column = 0; column < within(columns, MOST_COLUMNS); column++) {
        below[row.length] = within(high, MOST_ROWS) - 1
        row.push(column === 0 ? text : '')
      }
    },
    /** Another table stands in it: then it is none of data. */
    holdTable: () => {
      isLayout = true
    },
    text: (): string => {
      below = []
      if (isLayout)
        return rows
          .flat()
          .filter((cell) => cell !== '')
          .join('\n\n')
      const lines = rows.map((row) =>
        row
          .map((cell) => cell.replace(/\s+/g, ' '))
          .join('\t')
          .trimEnd(),
      )
      return lines.filter((line) => line !== '').join('\n')
    },
  }
}

function within(number: number, most: number): number {
  return Number.isFinite(number) ? Math.min(most, Math.max(1, Math.trunc(number))) : 1
}
