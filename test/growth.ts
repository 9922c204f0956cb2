/** How the time of something grows with its input: what is linear may be shown to be so on a slow and busy machine, too. */

/** Sizes are the first, and twice, four and eight times as much, in characters. */
const FIRST = 4_000
const TIMES = [1, 2, 4, 8]
/** So much more than linear is noise; the square of eight is eight times too much. */
const NOISE = 3
/** Shorter times say nothing, in milliseconds of the processor. */
const LEAST = 5

/**
 * The times that something takes on ever larger inputs; undefined where they grow as the inputs do. Time of the processor is
 * measured, which other programs do not take part in. What fails is measured once more.
 *
 * @param make an input of about so many characters
 */
export function growthOf(
  make: (size: number) => string,
  use: (input: string) => unknown,
): number[] | undefined {
  const times = measured(make, use)
  return isLinear(times) || isLinear(measured(make, use)) ? undefined : times
}

function measured(make: (size: number) => string, use: (input: string) => unknown): number[] {
  const times: number[] = []
  for (const factor of TIMES) {
    const input = make(FIRST * factor)
    const start = process.cpuUsage()
    use(input)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1_000)
    if (!isLinear(times)) break
  }
  return times
}

function isLinear(times: readonly number[]): boolean {
  const least = Math.max(LEAST, times[0] ?? 0)
  return times.every((time, at) => time <= least * (TIMES[at] ?? 1) * NOISE)
}

/** A piece again and again, up to a size. */
export function repeated(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length))
}

/** Signs and letters that patterns stumble over in a long row. */
export const RUNS: readonly string[] = [
  ...' \t\n\r\u00A0\u200C\u200B\u0640\u00AD\u0301\uFEFF',
  ...'[](){}<>&;:.,!?*_`#=~|/\\-—«»“”"\'’+@$%^0۰aAəİاي',
  '😀',
  'a ',
  'A ',
  'A.',
  'a-',
  "a'",
  '1,',
  '1.',
  'ab',
  'ها ',
  'می ',
  'ای ',
  'APA ',
  'by ',
  '](',
  '[](',
  '** ',
  '[a',
  '\n\n',
  '\n ',
  ' \n',
  '# \n',
  '- \n',
  'ab cd. ',
  'Bakı, ',
  '21.08.2024 ',
  'xəbər verir ',
  'به گزارش ',
  'Mənbə: ',
  'Tarix: ',
  'reports ',
  'خبرگزاری ',
  'Neft bahalaşıb\n',
  'Məmmədyarov ',
]
