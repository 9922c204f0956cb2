/** Files that are known by their first bytes and hold no text that could be read: what they are, for messages. */
const UNREAD: [start: string, what: string][] = [
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'an old Word, Excel or PowerPoint file; save it as DOCX or PDF'],
  ['{\\rtf', 'an RTF file; save it as DOCX or PDF'],
  ['\xFF\xFE\x00\x00', 'in UTF-32; save it as UTF-8'],
  ['\x00\x00\xFE\xFF', 'in UTF-32; save it as UTF-8'],
  ['7z\xBC\xAF\x27\x1C', 'a 7-Zip archive; unpack it first'],
  ['Rar!\x1A\x07', 'a RAR archive; unpack it first'],
  ['BZh', 'a bzip2 archive; unpack it first'],
  ['\xFD7zXZ\x00', 'an xz archive; unpack it first'],
  ['\x28\xB5\x2F\xFD', 'a Zstandard archive; unpack it first'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xFF\xD8\xFF', 'a JPEG image'],
  ['GIF87a', 'a GIF image'],
  ['GIF89a', 'a GIF image'],
  ['II*\x00', 'a TIFF image'],
  ['MM\x00*', 'a TIFF image'],
  ['AT&TFORM', 'a DjVu scan'],
  ['RIFF', 'a sound, video or image file'],
  ['OggS', 'a sound or video file'],
  ['ID3', 'a sound file'],
  ['\x1A\x45\xDF\xA3', 'a video file'],
  ['%!PS', 'a PostScript file; convert it to PDF'],
  ['\x7FELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3\x00', 'a SQLite database'],
  ['wOF2', 'a font'],
]

/** The stream of a password-protected DOCX, which is no ZIP archive any more: `EncryptedPackage` in UTF-16. */
const ENCRYPTED_OFFICE = Buffer.from('EncryptedPackage', 'utf16le')
/** Where a tar archive names itself, in bytes from the start. */
const TAR_MARK = 257

/** What a file is that can't be read at all, by its first bytes; undefined where they say nothing. */
export function unreadFormat(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 512)
  const what = UNREAD.find(([mark]) => start.startsWith(mark))?.[1]
  if (what !== undefined && start.startsWith('\xD0\xCF') && head.includes(ENCRYPTED_OFFICE))
    return 'an encrypted Office file; save it without a password'
  if (start.slice(TAR_MARK, TAR_MARK + 5) === 'ustar') return 'a tar archive; unpack it, or make it a ZIP'
  return start.slice(4, 8) === 'ftyp' ? 'a video or image file' : what
}
