/** Tesseract as a program of the machine. */

import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { isIn, type See, type Seen } from './look.ts'
import { dataNames, OCR_LANGUAGES, type OcrLanguage } from './scan-page.ts'
import { UnreadableImageError } from './tesseract-wasm.ts'
import { wordsOfTsv } from './words.ts'

/** A program that was found: the languages of ours that it reads, all data that it has, and whether it can tell which way is up. */
export type NativeTesseract = {
  program: string
  languages: OcrLanguage[]
  data: string[]
  hasOrientation: boolean
}

const PROGRAM = 'tesseract'
/**
 * With as much memory, in kilobytes, so many seconds of a processor, which hold when nobody is left to end it, and in one thread: those of several
 * pages would only wait for each other.
 */
const LIMITED = 'ulimit -v 4194304; ulimit -t "$1"; shift; OMP_THREAD_LIMIT=1 exec "$0" "$@"'
const ANSWER_TIME = 20_000
const MOST_OUTPUT = 64 * 1024 * 1024

/** The Tesseract on the PATH; undefined where there is none that reads a language of ours. */
export async function findNative(): Promise<NativeTesseract | undefined> {
  try {
    const { stdout } = await promisify(execFile)(PROGRAM, ['--list-langs'], { timeout: ANSWER_TIME })
    const data = stdout.split(/\s+/)
    const languages = OCR_LANGUAGES.filter((language) => dataOf(data, language) !== undefined)
    return languages.length === 0
      ? undefined
      : { program: PROGRAM, languages, data, hasOrientation: data.includes('osd') }
  } catch {
    return undefined
  }
}

function dataOf(data: readonly string[], language: OcrLanguage): string | undefined {
  return dataNames(language).find((name) => data.includes(name))
}

/** What was unpacked stands in a PGM, and is turned before it is looked at. */
const PGM = 'P5'
/** Columns and blocks are looked for: with and without which way is up. */
const UPRIGHT = '3'
const ANY_WAY_UP = '1'

/** Looks at an image by the program. An image as it was in its file is turned by the program or not at all, and read as a whole. */
export function nativeLooker(
  { program, data, hasOrientation }: NativeTesseract,
  time: number,
): (image: Buffer) => See {
  return (image) => {
    const isUnpacked = image.toString('latin1', 0, PGM.length) === PGM
    const mode = hasOrientation && !isUnpacked ? ANY_WAY_UP : UPRIGHT
    return async ({ language, turn, region }) => {
      if (turn !== 0) return { words: [], width: 1, height: 1 }
      const seen = await runOn(
        program,
        ['stdin', 'stdout', '-l', dataOf(data, language) ?? language, '--psm', mode, 'tsv'],
        image,
        time,
      )
      return region === undefined ? seen : { ...seen, words: seen.words.filter((word) => isIn(word, region)) }
    }
  }
}

function runOn(program: string, words: readonly string[], image: Buffer, time: number): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const seconds = String(Math.ceil(time / 1_000))
    // In a group of its own it is ended with whatever it started, as scripts around programs do.
    const child = spawn('sh', ['-c', LIMITED, program, seconds, ...words], {
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    })
    const end = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }
    const timer = setTimeout(end, time)
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MOST_OUTPUT) chunks.push(chunk)
      else if (child.exitCode === null && child.signalCode === null) end()
    })
    // It may end before it has read all of a damaged image.
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve(wordsOfTsv(Buffer.concat(chunks).toString('utf8')))
      else reject(signal === null ? new UnreadableImageError() : new Error('too long'))
    })
    child.stdin.end(image)
  })
}
