/** Tesseract as WebAssembly, of the optional packages `tesseract.js-core` and `@tesseract.js-data/*`. */

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { See } from './look.ts'
import { dataNames, OCR_LANGUAGES, type OcrLanguage } from './scan-page.ts'
import { wordsOfTsv } from './words.ts'

/** Source: tesseract/baseapi.h, and the changes that tesseract.js-core lists in its README. */
type Api = {
  /** @returns -1 when it fails */
  Init: (folder: null, languages: string, engine: number) => number
  SetVariable: (name: string, value: string) => void
  /** Reads `/input`. @returns 1 when it cannot be read */
  SetImageFile: (exif: number, angle: number) => number
  SetRectangle: (left: number, top: number, width: number, height: number) => void
  Recognize: (monitor: null) => number
  /** Writes the image that was set as PNG: 0 as it is, 1 grey, 2 black and white. */
  WriteImage: (kind: number, path: string) => void
  GetTSVText: () => string
  Clear: () => void
  End: () => void
}

type Core = {
  TessBaseAPI: new () => Api
  FS: { writeFile: (path: string, bytes: Uint8Array) => void; readFile: (path: string) => Uint8Array }
}

/** Looks at images, and makes PNG of those that browsers do not know. */
type Tesseract = {
  looker: (image: Buffer) => See
  draw: (image: Buffer) => Promise<Buffer>
}

const { resolve } = createRequire(import.meta.url)
/** The newest that Node 20 runs; processors without SIMD have to take the other. */
const BUILDS = ['tesseract-core-simd-lstm', 'tesseract-core-lstm'].map((name) => `tesseract.js-core/${name}`)

/** Where the packages of systems put the data of languages; none of npm has that of Azerbaijani in Cyrillic. */
const SYSTEM_FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tessdata',
  '/usr/local/share/tessdata',
]

/**
 * The file of a language: the smaller of the two kinds in its package, made from the better one, or that of the system.
 *
 * @throws Error where there is none
 */
function dataOf(language: OcrLanguage): string {
  if (language !== 'aze_cyrl')
    return resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`)
  const files = dataNames(language).flatMap((name) =>
    SYSTEM_FOLDERS.map((folder) => join(folder, `${name}.traineddata`)),
  )
  const file = files.find((path) => existsSync(path))
  if (file === undefined) throw new Error(`no data of ${language}`)
  return file
}

async function readData(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The languages whose packages are there; none where the program itself is not. */
export function wasmLanguages(): OcrLanguage[] {
  const isThere = (find: () => string) => {
    try {
      return find() !== ''
    } catch {
      return false
    }
  }
  if (!BUILDS.every((build) => isThere(() => resolve(build)))) return []
  return OCR_LANGUAGES.filter((language) => isThere(() => dataOf(language)))
}

/** Only the neural engine: the packages of languages hold no other. */
const LSTM = 1
const GREY = 1
/** Columns and blocks are looked for, but not which way is up: that needs the old engine. */
const AUTOMATIC = '3'
/** How Exif writes turns to the right, in degrees; the library turns by it. */
const EXIF_OF_TURN: Readonly<Record<number, number>> = { 0: 1, 90: 6, 180: 3, 270: 8 }

/** Tesseract in this thread; one program for all languages that are used. */
export async function startTesseract(): Promise<Tesseract> {
  const core = await startCore()
  const apis = new Map<OcrLanguage, Api>()
  const apiFor = async (language: OcrLanguage) => {
    const known = apis.get(language)
    if (known !== undefined) return known
    core.FS.writeFile(`${language}.traineddata`, await readData(dataOf(language)))
    const api = new core.TessBaseAPI()
    if (api.Init(null, language, LSTM) === -1) throw new Error(`the language ${language} cannot be loaded`)
    api.SetVariable('tessedit_pageseg_mode', AUTOMATIC)
    api.SetVariable('debug_file', '/dev/null')
    apis.set(language, api)
    return api
  }
  const draw = async (image: Buffer) => {
    const [first = 'eng'] = wasmLanguages()
    const api = await apiFor(first)
    core.FS.writeFile('/input', image)
    if (api.SetImageFile(1, 0) === 1) throw new UnreadableImageError()
    api.WriteImage(GREY, '/image.png')
    api.Clear()
    return Buffer.from(core.FS.readFile('/image.png'))
  }
  const looker: Tesseract['looker'] = (image) => {
    core.FS.writeFile('/input', image)
    return async ({ language, turn, region }) => {
      const api = await apiFor(language)
      if (api.SetImageFile(EXIF_OF_TURN[turn] ?? 1, 0) === 1) throw new UnreadableImageError()
      if (region !== undefined) api.SetRectangle(region.left, region.top, region.width, region.height)
      api.Recognize(null)
      const seen = wordsOfTsv(api.GetTSVText())
      api.Clear()
      return seen
    }
  }
  return { looker, draw }
}

/** The bytes are no image that Leptonica reads. */
export class UnreadableImageError extends Error {
  override name = 'UnreadableImageError'
}

async function startCore(): Promise<Core> {
  const silent = { print: () => {}, printErr: () => {} }
  let failure: unknown
  for (const build of BUILDS) {
    try {
      const { default: start } = (await import(resolve(build))) as {
        default: (options: typeof silent) => Promise<Core>
      }
      return await start(silent)
    } catch (error) {
      failure ??= error
    }
  }
  throw failure
}
