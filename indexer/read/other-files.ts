/** Files that are none of an archive: pictures, programs, what systems leave behind. They are told by kind, and nothing is wrong with them. */

import { basename, extname } from 'node:path'
import { SkippedError } from '../source-text.ts'

const README = /^readme(?:\.\w+)?$/i
/** What systems leave in folders of their own accord. */
const SYSTEM = /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i
/** What Office keeps beside an open file, and the copies of editors. */
const WORKING = /^~\$|~$/

/** Why a file or member is passed over for its name; undefined where it is to be read. */
export function skippedByName(path: string): SkippedError | undefined {
  const name = basename(path)
  if (README.test(name)) return new SkippedError(path, 'README', 'says what the folder is')
  if (SYSTEM.test(name)) return new SkippedError(path, 'system file', 'was made by the system')
  if (WORKING.test(name)) return new SkippedError(path, 'working file', 'is a working file of a program')
  return undefined
}

type Kind = { kind: string; reason: string; endings: string }

/** What endings say of files whose content proves nothing. */
const KINDS: readonly Kind[] = [
  {
    kind: 'picture',
    reason: 'is no picture that can be told, as its name says',
    endings:
      'jpg jpeg jpe jfif png gif bmp tif tiff webp ico svg svgz heic avif psd ai eps cdr wmf emf raw cr2 nef',
  },
  {
    kind: 'sound or video',
    reason: 'is no sound or video that can be told, as its name says',
    endings:
      'mp3 mp4 m4a m4v wav ogg oga ogv opus flac aac wma avi mov mkv webm wmv mpg mpeg 3gp flv swf mid midi amr',
  },
  { kind: 'font', reason: 'is a font', endings: 'ttf otf ttc woff woff2 eot pfb pfm afm' },
  {
    kind: 'program code',
    reason: 'is program code, a style sheet or settings',
    endings:
      'css scss less js mjs cjs jsx ts tsx vue map py pyc rb pl pm sh bash bat cmd ps1 vbs c h cc cpp hpp java class cs go rs swift kt lua r sql asm ini cfg conf config yml yaml toml lock properties gitignore htaccess reg inf manifest wasm',
  },
  {
    kind: 'program',
    reason: 'is a program or a part of one',
    endings: 'exe dll so dylib msi apk deb rpm dmg iso img bin jar com sys o a lib',
  },
  { kind: 'shortcut', reason: 'is a shortcut to something else', endings: 'lnk url webloc desktop' },
  {
    kind: 'working file',
    reason: 'is a working file of a program',
    endings: 'tmp temp part crdownload swp lck pid db-journal db-wal db-shm',
  },
  {
    kind: 'signature',
    reason: 'is a checksum, key or signature',
    endings: 'md5 sha1 sha256 sha512 sfv sig pem crt cer key p7s pgp gpg',
  },
]
/** Files that hold JSON, but for programs. */
const CODE = 'program code'

const BY_ENDING = new Map(
  KINDS.flatMap((kind) => kind.endings.split(' ').map((ending): [string, Kind] => [`.${ending}`, kind])),
)

/** What a file is whose content proves no format and whose ending is that of another kind of file; undefined for others. */
export function skippedByEnding(path: string, name: string): SkippedError | undefined {
  const kind = BY_ENDING.get(extname(name).toLowerCase())
  return kind === undefined ? undefined : new SkippedError(path, kind.kind, kind.reason)
}

/** Whether a name is that of program code or settings, which may look like JSON or text. */
export function isCode(name: string): boolean {
  return BY_ENDING.get(extname(name).toLowerCase())?.kind === CODE
}
