import {
  DataDirectoryError,
  EngineError,
  EngineMissingError,
  EngineUnavailableError,
  StorageError,
} from '../engine/errors.ts'
import { SourceNamesError } from '../indexer/extract/source-names.ts'
import { OcrUnavailableError } from '../indexer/ocr/ocr-engine.ts'
import { ReplaceError } from '../indexer/whole/replace.ts'
import { RequestError } from '../search/request.ts'
import { ConfigError } from '../server/config.ts'
import { WorkError } from '../server/work/work-error.ts'

/** A command cannot do what it was asked; the message says what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}

const EXPECTED = [
  CommandError,
  WorkError,
  ConfigError,
  RequestError,
  EngineError,
  EngineUnavailableError,
  EngineMissingError,
  DataDirectoryError,
  StorageError,
  ReplaceError,
  SourceNamesError,
  OcrUnavailableError,
]

/** What a person is told of an error: its message where we know the error, everything where it is a bug. */
export function explain(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return `axtar: ${(error as Error).message}`
  return `axtar: unexpected error, please report it\n${error instanceof Error ? error.stack : String(error)}`
}
