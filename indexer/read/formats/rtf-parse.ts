import { ReadError } from '../../source-text.ts'
import { MAX_ELEMENTS_DEEP } from '../bytes/limits.ts'
import { mendWindows1252 } from '../bytes/windows-1252.ts'
import { startParagraphs } from './paragraphs.ts'
import { codePageOf, DEFAULT_CODE_PAGE } from './rtf-charsets.ts'

/** What an RTF file holds: its text, the facts of its information group, and whether all groups are closed. */
export type RtfText = { text: string; info: Map<string, string>; isWhole: boolean }

/** A group, a word with its number, a byte in hex, a sign, or letters. Source: Rich Text Format 1.9.1, Conventions. */
const TOKEN =
  /([{}])|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|[\r\n\0]+|([^\\{}\r\n\0]+)/g

/** Groups whose text is not the text of the document. */
const UNSEEN = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata themedata colorschememapping datastore latentstyles header headerl headerr headerf footer footerl footerr footerf fldinst xmlnstbl mmathPr pgdsctbl template bkmkstart bkmkend filetbl revtbl private1 nonshppict shprslt sp listname levelnumbers leveltext pntext pnseclvl'.split(
    ' ',
  ),
)
const INFO = new Set(['title', 'author', 'creatim'])
/** Words that stand for signs. */
const SIGNS: Record<string, string> = {
  tab: ' ',
  cell: ' ',
  nestcell: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwnj: '\u200C',
  zwj: '\u200D',
}
const PARAGRAPHS = new Set(['par', 'sect', 'page', 'row', 'nestrow'])

type State = {
  isSeen: boolean
  /** The fact of the information group that this group is. */
  fact: string | undefined
  font: number | undefined
  /** How many characters stand for each `\u`, for programs that know none. */
  substitutes: number
  isHidden: boolean
}

/** Take an RTF file apart. @param rtf a character for each byte. @throws ReadError when groups are nested too deep */
export function parseRtf(rtf: string, path: string): RtfText {
  const parser = startParser(path)
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(rtf); token !== null; token = TOKEN.exec(rtf)) {
    const [, group, word, number, hex, sign, letters] = token
    if (group === '{') parser.open()
    else if (group === '}') parser.close()
    else if (word === 'bin') TOKEN.lastIndex += Math.max(0, Number(number ?? 0))
    else if (word !== undefined) parser.word(word, number === undefined ? undefined : Number(number))
    else if (hex !== undefined) parser.byte(String.fromCharCode(Number.parseInt(hex, 16)))
    else if (sign !== undefined) parser.sign(sign)
    else if (letters !== undefined) parser.byte(letters)
  }
  return parser.end()
}

function startParser(path: string) {
  const text = startParagraphs()
  const info = new Map<string, string>()
  const fonts = new Map<number, string>()
  const stack: State[] = []
  let state: State = { isSeen: true, fact: undefined, font: undefined, substitutes: 1, isHidden: false }
  let codePage = DEFAULT_CODE_PAGE
  let defaultFont: number | undefined
  /** Bytes that wait to be decoded together: letters may be longer than a byte. */
  let bytes = ''
  let skip = 0
  let isFontTable = false
  let isNew = false
  let isOptional = false

  const put = (piece: string) => {
    if (state.fact !== undefined) info.set(state.fact, (info.get(state.fact) ?? '') + piece)
    else if (state.isSeen && !state.isHidden) text.add(piece)
  }
  const flush = () => {
    if (bytes === '') return
    const encoding = fonts.get(state.font ?? defaultFont ?? -1) ?? codePage
    if (state.isSeen || state.fact !== undefined) put(decode(bytes, encoding))
    bytes = ''
  }
  const hide = () => {
    state = { ...state, isSeen: false, fact: undefined }
  }
  const destination = (word: string) => {
    if (word === 'fonttbl') isFontTable = true
    if (word === 'footnote') put(' ')
    if (INFO.has(word)) state = { ...state, isSeen: false, fact: word }
    else if (word === 'info' || UNSEEN.has(word) || (isOptional && !KNOWN_OPTIONAL.has(word))) hide()
  }
  const control = (word: string, number: number | undefined) => {
    if (word === 'ansicpg' && number !== undefined) codePage = codePageOf(`windows-${number}`) ?? codePage
    else if (word === 'mac') codePage = 'macintosh'
    else if (word === 'deff') defaultFont = number
    else if (word === 'uc') state = { ...state, substitutes: Math.min(10, Math.max(0, number ?? 1)) }
    else if (word === 'f' && number !== undefined) state = { ...state, font: number }
    else if (word === 'fcharset' && isFontTable && state.font !== undefined && number !== undefined)
      setFont(state.font, number)
    else if (word === 'v' || word === 'deleted') state = { ...state, isHidden: number !== 0 }
    else if (word === 'plain') state = { ...state, isHidden: false, font: undefined }
    else if (word === 'u' && number !== undefined) unicode(number)
    else if (word === 'line') text.lineBreak()
    else if (PARAGRAPHS.has(word) && state.isSeen) text.paragraphBreak()
    else if (SIGNS[word] !== undefined) put(SIGNS[word])
    else if (state.fact === 'creatim') put(datePart(word, number))
  }
  const setFont = (font: number, charset: number) => {
    const encoding = codePageOf(charset)
    if (encoding !== undefined && fonts.size < 10_000) fonts.set(font, encoding)
  }
  const unicode = (number: number) => {
    put(String.fromCharCode(number & 0xffff))
    skip = state.substitutes
  }
  return {
    open: () => {
      flush()
      if (stack.length >= MAX_ELEMENTS_DEEP)
        throw new ReadError(path, undefined, `has more than ${MAX_ELEMENTS_DEEP} groups in one another`)
      stack.push(state)
      skip = 0
      isNew = true
      isOptional = false
    },
    close: () => {
      flush()
      skip = 0
      if (isFontTable && stack.length <= 2) isFontTable = false
      state = stack.pop() ?? state
      isNew = false
    },
    word: (word: string, number: number | undefined) => {
      flush()
      if (skip > 0 && word !== 'u') skip--
      if (isNew) destination(word)
      isNew = false
      isOptional = false
      control(word, number)
    },
    sign: (sign: string) => {
      flush()
      if (sign === '*') isOptional = true
      else if (sign === '~') put('\u00A0')
      else if (sign === '-') put('\u00AD')
      else if (sign === '_') put('-')
      else if (sign === '\n' || sign === '\r') text.paragraphBreak()
      else if ('\\{}'.includes(sign)) bytes += sign
    },
    byte: (piece: string) => {
      isNew = false
      const left = Math.min(skip, piece.length)
      skip -= left
      if (state.isSeen || state.fact !== undefined) bytes += piece.slice(left)
    },
    end: (): RtfText => {
      flush()
      const facts = [...info].map(([name, value]): [string, string] => [
        name,
        value.replace(/\s+/g, ' ').trim(),
      ])
      return {
        text: text.text(),
        info: new Map(facts.filter(([, value]) => value !== '')),
        isWhole: stack.length === 0,
      }
    },
  }
}

/** Optional groups whose text is that of the document. */
const KNOWN_OPTIONAL = new Set(['shpinst', 'shptxt', 'footnote', 'annotation'])

/** `\yr2018\mo8\dy21` → `2018-08-21`. */
function datePart(word: string, number = 0): string {
  if (word === 'yr') return String(number)
  return word === 'mo' || word === 'dy' ? `-${String(number).padStart(2, '0')}` : ''
}

function decode(bytes: string, encoding: string): string {
  const text = new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'))
  return encoding === 'windows-1252' ? mendWindows1252(text) : text
}
