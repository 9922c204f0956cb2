import { createHash } from 'node:crypto'
import { access, appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { OCR_LANGUAGES, type ScanPage } from './scan-page.ts'

/**
 * What was recognised, by the bytes of the scan: nothing is recognised twice, wherever a file is moved or copied. A file for each
 * scan holds a line for each page, so that what is killed loses the page under way.
 */
export type ScanStore = {
  /** The pages of a scan that were done. */
  pages: (hash: string) => Promise<Map<number, ScanPage>>
  add: (hash: string, page: ScanPage) => Promise<void>
  /** Say that scans are recognised from now on. */
  begin: () => Promise<void>
  /** Whether scans were ever to be recognised: until then no picture need be read as a whole. */
  isBegun: () => Promise<boolean>
}

/** Goes up when pages that were recognised are to be recognised anew. */
const VERSION = 1

const Page = z.union([
  z.object({
    page: z.number().int().min(1),
    text: z.string(),
    language: z.enum(OCR_LANGUAGES).nullable(),
    confidence: z.number().min(0).max(100),
    boxes: z.string(),
    turn: z.number(),
  }),
  z.object({ page: z.number().int().min(1), reason: z.string() }),
])

/** The name of a scan. */
export function scanHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** @param dataDirectory of the archive */
export function scanStore(dataDirectory: string): ScanStore {
  const folder = join(dataDirectory, 'ocr', String(VERSION))
  const fileOf = (hash: string) => join(folder, hash.slice(0, 2), `${hash}.jsonl`)
  return {
    pages: async (hash) => {
      const text = await readFile(fileOf(hash), 'utf8').catch(() => '')
      const pages = new Map<number, ScanPage>()
      for (const line of text.split('\n')) {
        const page = pageOf(line)
        if (page !== undefined) pages.set(page.page, page)
      }
      return pages
    },
    add: async (hash, page) => {
      const file = fileOf(hash)
      await mkdir(dirname(file), { recursive: true })
      // Should the line before be cut off, this one stands apart from it.
      await appendFile(file, `\n${JSON.stringify(page)}`)
    },
    begin: async () => void (await mkdir(folder, { recursive: true })),
    isBegun: () =>
      access(folder).then(
        () => true,
        () => false,
      ),
  }
}

/** A line that was cut off is no page. */
function pageOf(line: string): ScanPage | undefined {
  if (line === '') return undefined
  try {
    return Page.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}
