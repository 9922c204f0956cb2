import { startParagraphs } from './paragraphs.ts'
import { type Span, startTable } from './table.ts'

/** Tables in tables: the text of each is made anew for every one around it, so the deeper ones are plain blocks. */
const MAX_DEEP = 8

type Text = ReturnType<typeof startParagraphs>
type Open = { table: ReturnType<typeof startTable>; cell: { text: Text; span: Span } | undefined }

/**
 * Text with tables in it, as markup is read: what stands in a cell goes to the cell, and a table comes into the text
 * around it when it ends.
 *
 * @param around where everything else goes
 */
export function startTables(around: Text) {
  const stack: Open[] = []
  let plain = 0
  const text = (): Text => stack.findLast(({ cell }) => cell !== undefined)?.cell?.text ?? around
  const closeCell = () => {
    const open = stack.at(-1)
    if (plain > 0 || open?.cell === undefined) return
    const { text: cell, span } = open.cell
    open.cell = undefined
    open.table.cell(cell.text(), span)
  }
  const close = () => {
    if (plain > 0) plain--
    else {
      closeCell()
      const table = stack.pop()?.table.text()
      text().paragraphBreak()
      if (table !== undefined) text().addAsIs(table)
    }
    text().paragraphBreak()
  }
  return {
    /** Where text goes now. */
    text,
    open: () => {
      for (const { table } of stack) table.holdTable()
      if (plain > 0 || stack.length >= MAX_DEEP) plain++
      else stack.push({ table: startTable(), cell: undefined })
    },
    close,
    row: () => {
      if (plain === 0) stack.at(-1)?.table.row()
    },
    /** @returns false where there is no table that has columns */
    openCell: (span: Span): boolean => {
      const open = stack.at(-1)
      if (open === undefined || plain > 0) return false
      closeCell()
      open.cell = { text: startParagraphs(), span }
      return true
    },
    /** The cell that is open goes over so many columns. */
    widen: (columns: number) => {
      const cell = plain > 0 ? undefined : stack.at(-1)?.cell
      if (cell !== undefined) cell.span = { ...cell.span, columns }
    },
    closeCell,
    /** The text with every table, also those that were never closed. */
    finish: (): string => {
      while (stack.length > 0) close()
      return around.text()
    },
  }
}
