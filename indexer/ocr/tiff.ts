/** The first directory of a TIFF, which says how its first page is stored. */

const SHORT = 3
const LONG = 4
const SIZES: Readonly<Record<number, number>> = { 1: 1, [SHORT]: 2, [LONG]: 4, 7: 1 }
/** Strips of a page of a hundred million rows. */
const MOST_NUMBERS = 100_000

export type TiffDirectory = {
  /** The first number of a tag; undefined where it has none. */
  number: (tag: number) => number | undefined
  numbers: (tag: number) => number[]
  /** The bytes of a tag as they stand. */
  bytes: (tag: number) => Buffer | undefined
  /** The file with other strips behind its end, and with other numbers for some tags. */
  withStrips: (
    strips: readonly Buffer[],
    tags: readonly [strips: number, sizes: number],
    numbers: Readonly<Record<number, number>>,
  ) => Buffer
}

/** A tag: where its entry stands, and where its values do. */
type Entry = { at: number; type: number; count: number; values: number }

/** The first directory of a file; undefined where it is no TIFF, or is damaged. Source: TIFF 6.0, section 2. */
export function tiffDirectory(file: Buffer): TiffDirectory | undefined {
  const mark = file.toString('latin1', 0, 2)
  if (mark !== 'II' && mark !== 'MM') return undefined
  const read = (at: number, size: number) =>
    mark === 'II' ? file.readUIntLE(at, size) : file.readUIntBE(at, size)
  const entries = new Map<number, Entry>()
  try {
    const start = read(4, 4)
    for (let entry = 0; entry < read(start, 2); entry++) {
      const at = start + 2 + entry * 12
      const [type, count] = [read(at + 2, 2), read(at + 4, 4)]
      const isInside = count * (SIZES[type] ?? 8) <= 4
      entries.set(read(at, 2), { at, type, count, values: isInside ? at + 8 : read(at + 8, 4) })
    }
  } catch {
    return undefined
  }
  const numbers = (tag: number): number[] => {
    const { type = 0, count = 0, values = 0 } = entries.get(tag) ?? {}
    const size = type === SHORT || type === LONG ? (SIZES[type] ?? 0) : 0
    if (size === 0 || count > MOST_NUMBERS || values + count * size > file.length) return []
    return Array.from({ length: count }, (_, at) => read(values + at * size, size))
  }
  return {
    numbers,
    number: (tag) => numbers(tag)[0],
    bytes: (tag) => {
      const entry = entries.get(tag)
      return entry && file.subarray(entry.values, entry.values + entry.count)
    },
    withStrips: (strips, tags, changed) => withStrips(file, mark === 'II', entries, strips, tags, changed),
  }
}

function withStrips(
  file: Buffer,
  isLittle: boolean,
  entries: ReadonlyMap<number, Entry>,
  strips: readonly Buffer[],
  tags: readonly [strips: number, sizes: number],
  changed: Readonly<Record<number, number>>,
): Buffer {
  const copy = Buffer.from(file)
  const write = (to: Buffer, number: number, at: number) =>
    isLittle ? to.writeUInt32LE(number, at) : to.writeUInt32BE(number, at)
  const set = (tag: number, count: number, value: number) => {
    const entry = entries.get(tag)
    if (entry === undefined) return
    if (isLittle) copy.writeUInt16LE(LONG, entry.at + 2)
    else copy.writeUInt16BE(LONG, entry.at + 2)
    write(copy, count, entry.at + 4)
    write(copy, value, entry.at + 8)
  }
  for (const [tag, number] of Object.entries(changed)) set(Number(tag), 1, number)
  const starts: number[] = []
  let end = file.length
  for (const strip of strips) {
    starts.push(end)
    end += strip.length
  }
  const lists = [starts, strips.map(({ length }) => length)].map((numbers, which) => {
    const list = Buffer.alloc(numbers.length * 4)
    for (const [at, number] of numbers.entries()) write(list, number, at * 4)
    set(tags[which] ?? 0, numbers.length, numbers.length === 1 ? (numbers[0] ?? 0) : end)
    end += list.length
    return list
  })
  return Buffer.concat([copy, ...strips, ...lists])
}
