/** Files inside the text of a mail, as they were sent before there were attachments. Source: POSIX, `uuencode`. */

/** The lines of a file: its name above, then up to 45 bytes a line in 60 letters behind their number, and the end. */
const FILE = /^begin [0-7]{3,4} (?<name>[^\n]{1,200})\n(?:[!-M][!-`]{1,63}[ \t]*\n|[`\t ]*\n)*end[ \t]*$/gm

/**
 * A text without the files in it, and their names.
 *
 * @example withoutUuencoded('Salam\nbegin 644 a.txt\n#0V%T\n`\nend\n') // text 'Salam', names ['a.txt']
 */
export function withoutUuencoded(text: string): { text: string; names: string[] } {
  if (!text.includes('begin ')) return { text, names: [] }
  const names = [...text.matchAll(FILE)].map(({ groups }) => groups?.['name']?.trim() ?? '')
  return { text: names.length === 0 ? text : text.replace(FILE, '').trim(), names }
}
