import type { Fragment, ShownPages } from '../answers.ts'

/** The page on which a place of a text is, from 1; null where pages are not known: `pageAt([0, 900, 1800], 1000)` → 2. */
export function pageAt(pages: readonly number[], at: number): number | null {
  const next = pages.findIndex((start) => start > at)
  if (pages.length === 0) return null
  return next < 0 ? pages.length : Math.max(1, next)
}

/** The page with the first marked word; null where no word is marked. */
export function firstMarkedPage(
  { first, starts }: ShownPages,
  fragments: readonly Fragment[],
): number | null {
  let at = 0
  for (const { text, match } of fragments) {
    if (match) return first + starts.filter((start) => start <= at).length
    at += text.length
  }
  return null
}

/** A text cut where further pages begin. */
export function byPage(fragments: readonly Fragment[], pages: readonly number[]): Fragment[][] {
  const cut: Fragment[][] = [[]]
  let at = 0
  let next = 0
  for (const { text, match } of fragments) {
    let from = 0
    for (let start = pages[next]; start !== undefined && start < at + text.length; start = pages[++next]) {
      cut.at(-1)?.push({ text: text.slice(from, start - at), match })
      cut.push([])
      from = start - at
    }
    cut.at(-1)?.push({ text: text.slice(from), match })
    at += text.length
  }
  while (cut.length <= pages.length) cut.push([])
  return cut.map((pieces) => pieces.filter(({ text }) => text !== ''))
}
