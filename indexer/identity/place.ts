import { basename } from 'node:path'
import type { SourceText } from '../source-text.ts'

/** Where a text was found: the folder that was named, which may tell the source, and the file on disk; neither for one that was sent. */
export type FoundText = SourceText & { folder?: string | undefined; file?: string | undefined }

/** The ending of an archive whose members are files: `apa.zip!`. */
const ARCHIVE = /(?:\.\p{L}+)*!$/u

/** The folders between the one that was named and the file, both included; none for a file that was named itself. */
export function foldersOf({ path, folder }: Pick<FoundText, 'path' | 'folder'>): string[] {
  if (folder === undefined || !path.startsWith(folder) || !/[/\\]/.test(path.charAt(folder.length))) return []
  const below = path.slice(folder.length).split(/[/\\]/).slice(0, -1)
  return [basename(folder), ...below.map((name) => name.replace(ARCHIVE, ''))].filter((name) => name !== '')
}

/** The path as far as it says something about the file: above the folder that was named it is anything. */
export function placeOf(source: Pick<FoundText, 'path' | 'folder'>): string {
  const folders = foldersOf(source)
  const nearest = source.path.split(/[/\\]/).slice(-4)
  return folders.length > 0 ? [...folders, basename(source.path)].join('/') : nearest.join('/')
}
