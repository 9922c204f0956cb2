import type { FoundFile } from '../scan/found-file.ts'

/** How far a run is: files and bytes that are done, and documents that the engine has got and not stored yet. */
export type Progress = { files: number; bytes: number; waiting: number }

/** Counts what is done, also of files that are half read. @param waiting documents that the engine has not stored yet */
export function startProgress(onProgress: ((progress: Progress) => void) | undefined, waiting: () => number) {
  const parts = new Map<string, number>()
  let files = 0
  let bytes = 0
  const report = () => {
    let partly = 0
    for (const part of parts.values()) partly += part
    onProgress?.({ files, bytes: bytes + partly, waiting: waiting() })
  }
  return {
    part: (file: FoundFile, read: number) => {
      parts.set(file.path, Math.min(read, file.size))
      report()
    },
    done: (file: FoundFile) => {
      parts.delete(file.path)
      files++
      bytes += file.size
      report()
    },
  }
}
