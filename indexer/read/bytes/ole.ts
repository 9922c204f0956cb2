/** What OLE compound files hold: the container of Office before 2007, of Outlook messages and of encrypted documents. */

/** Source: [MS-CFB] 2.2, header; 2.6, directory. */
const HEADER = { size: 512, sectorShift: 0x1e, firstDirectory: 0x30, firstTables: 0x4c, tablesInHeader: 109 }
const ENTRY = { size: 128, nameLength: 64 }
/** Sector numbers from here on are marks: the end of a chain, a free sector. */
const FIRST_MARK = 0xfffffffa
/** A directory is no longer, in sectors; a chain that leads back ends here, too. */
const MAX_SECTORS = 5_000

/** The bytes by which every such file begins, a character each. */
export const OLE_START = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

/**
 * The names of the streams and storages of a compound file, those that can be read of a damaged one: `WordDocument`.
 *
 * @param bytes the whole file
 */
export function oleNames(bytes: Buffer): string[] {
  if (bytes.length < HEADER.size) return []
  const size = 1 << Math.min(12, Math.max(9, bytes.readUInt16LE(HEADER.sectorShift)))
  const names: string[] = []
  let sector = bytes.readUInt32LE(HEADER.firstDirectory)
  for (let steps = 0; sector < FIRST_MARK && steps < MAX_SECTORS; steps++) {
    const start = (sector + 1) * size
    if (start + ENTRY.size > bytes.length) break
    for (let at = start; at + ENTRY.size <= Math.min(start + size, bytes.length); at += ENTRY.size)
      names.push(nameOf(bytes, at))
    sector = nextSector(bytes, sector, size)
  }
  return names.filter((name) => name !== '')
}

function nameOf(bytes: Buffer, at: number): string {
  const length = Math.min(64, bytes.readUInt16LE(at + ENTRY.nameLength))
  return bytes.toString('utf16le', at, at + Math.max(0, length - 2))
}

/** The sector after one in its chain; tables beyond those that the header lists are in files of more than 6 MB only. */
function nextSector(bytes: Buffer, sector: number, size: number): number {
  const inTable = size / 4
  const table = Math.floor(sector / inTable)
  if (table >= HEADER.tablesInHeader) return sector + 1
  const at = (bytes.readUInt32LE(HEADER.firstTables + table * 4) + 1) * size + (sector % inTable) * 4
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : FIRST_MARK
}
