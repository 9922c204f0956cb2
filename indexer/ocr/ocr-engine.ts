import { ExpectedError } from '../../errors/expected-error.ts'
import type { OcrLanguage } from '../recognised/scan-page.ts'
import { findNative, type NativeTesseract } from './tesseract-native.ts'
import { wasmLanguages } from './tesseract-wasm.ts'

/** Which program recognises pages: the best that there is, one of two, or none. */
export const OCR_MODES = ['auto', 'wasm', 'native', 'off'] as const
export type OcrMode = (typeof OCR_MODES)[number]

/** A program that recognises pages, and the languages that it reads. */
export type OcrEngine =
  | { kind: 'wasm'; languages: OcrLanguage[] }
  | { kind: 'native'; languages: OcrLanguage[]; native: NativeTesseract }

const NO_WASM =
  'the optional packages are not installed: npm install tesseract.js-core @tesseract.js-data/aze @tesseract.js-data/fas @tesseract.js-data/eng'
const NO_NATIVE = 'there is no tesseract on the PATH that reads aze, fas or eng'

/**
 * The program for a mode. `auto` takes the one of the machine where it reads as many languages as the other.
 *
 * @throws OcrUnavailableError when there is none, with what to do about it
 */
export async function findOcrEngine(mode: OcrMode): Promise<OcrEngine> {
  if (mode === 'off') throw new OcrUnavailableError('it is turned off (OCR=off)')
  const wasm = mode === 'native' ? [] : wasmLanguages()
  const native = mode === 'wasm' ? undefined : await findNative()
  if (native !== undefined && native.languages.length >= wasm.length)
    return { kind: 'native', languages: native.languages, native }
  if (wasm.length > 0) return { kind: 'wasm', languages: wasm }
  if (mode === 'native') throw new OcrUnavailableError(NO_NATIVE)
  throw new OcrUnavailableError(mode === 'wasm' ? NO_WASM : `${NO_NATIVE}, and ${NO_WASM}`)
}

/** Nothing here recognises pages. */
export class OcrUnavailableError extends ExpectedError {
  override name = 'OcrUnavailableError'
  readonly code = 'no_recognition'

  constructor(reason: string) {
    super(`Scans cannot be recognised: ${reason}`)
  }
}
