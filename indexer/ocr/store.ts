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
  /** The pages of a scan that recognition as it is now found a text on: it would find the same again. */
  current: (hash: string) => Promise<Set<number>>
  add: (hash: string, page: ScanPage) => Promise<void>
  /** Say that scans are recognised from now on. */
  begin: () => Promise<void>
  /** Whether scans were ever to be recognised: until then no picture need be read as a whole. */
  isBegun: () => Promise<boolean>
}

/** Of the files. */
const VERSION = 1
/** Goes up when recognition reads better than it did. What it read before is kept until somebody asks for it to be read again. */
const RECOGNITION = 2

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
/** By which recognition; the first one did not say. */
const By = z.object({ by: z.number().default(1) })
type StoredPage = { page: ScanPage; by: number }

/** The name of a scan. */
export function scanHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** @param dataDirectory of the archive */
export function scanStore(dataDirectory: string): ScanStore {
  const folder = join(dataDirectory, 'ocr', String(VERSION))
  const fileOf = (hash: string) => join(folder, hash.slice(0, 2), `${hash}.jsonl`)
  const stored = async (hash: string) => {
    const text = await readFile(fileOf(hash), 'utf8').catch(() => '')
    const pages = new Map<number, StoredPage>()
    for (const line of text.split('\n')) {
      const one = storedPage(line)
      if (one !== undefined) pages.set(one.page.page, one)
    }
    return pages
  }
  return {
    pages: async (hash) => new Map([...(await stored(hash))].map(([number, { page }]) => [number, page])),
    current: async (hash) => {
      const pages = [...(await stored(hash)).values()]
      return new Set(pages.filter(isCurrent).map(({ page }) => page.page))
    },
    add: async (hash, page) => {
      const file = fileOf(hash)
      await mkdir(dirname(file), { recursive: true })
      // Should the line before be cut off, this one stands apart from it.
      await appendFile(file, `\n${JSON.stringify({ ...page, by: RECOGNITION })}`)
    },
    begin: async () => void (await mkdir(folder, { recursive: true })),
    isBegun: () =>
      access(folder).then(
        () => true,
        () => false,
      ),
  }
}

function isCurrent({ page, by }: StoredPage): boolean {
  return by === RECOGNITION && 'text' in page && page.text !== ''
}

/** A line that was cut off is no page. */
function storedPage(line: string): StoredPage | undefined {
  if (line === '') return undefined
  try {
    const read: unknown = JSON.parse(line)
    return { page: Page.parse(read), by: By.parse(read).by }
  } catch {
    return undefined
  }
}
