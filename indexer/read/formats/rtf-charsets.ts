/** What a text has whose writer says nothing. */
export const DEFAULT_CODE_PAGE = 'windows-1252'

/** The character sets of fonts by their number. Source: Rich Text Format 1.9.1, Font Table. */
const CHARSETS: Record<number, string> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  179: 'windows-1256',
  180: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Code pages that have other names. */
const NAMES: Record<string, string> = {
  'windows-65001': 'utf-8',
  'windows-866': 'ibm866',
  'windows-932': 'shift_jis',
  'windows-936': 'gbk',
  'windows-949': 'euc-kr',
  'windows-950': 'big5',
  'windows-10000': 'macintosh',
  'windows-20866': 'koi8-r',
  'windows-28599': 'iso-8859-9',
}

/** The encoding of a font's character set, or of a code page, as TextDecoder calls it; undefined for what it does not know. */
export function codePageOf(charset: number | string): string | undefined {
  const name = typeof charset === 'number' ? CHARSETS[charset] : (NAMES[charset] ?? charset)
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
