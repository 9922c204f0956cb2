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
  const parser = new RtfParser(path)
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

/** Takes what an RTF file is made of, one after the other. */
class RtfParser {
  readonly #path: string
  readonly #text = startParagraphs()
  readonly #info = new Map<string, string>()
  readonly #fonts = new Map<number, string>()
  readonly #stack: State[] = []
  #state: State = { isSeen: true, fact: undefined, font: undefined, substitutes: 1, isHidden: false }
  #codePage = DEFAULT_CODE_PAGE
  #defaultFont: number | undefined
  /** Bytes that wait to be decoded together: letters may be longer than a byte. */
  #bytes = ''
  #skip = 0
  #isFontTable = false
  #isNew = false
  #isOptional = false

  constructor(path: string) {
    this.#path = path
  }

  open(): void {
    this.#flush()
    if (this.#stack.length >= MAX_ELEMENTS_DEEP)
      throw new ReadError(this.#path, undefined, `has more than ${MAX_ELEMENTS_DEEP} groups in one another`)
    this.#stack.push(this.#state)
    this.#skip = 0
    this.#isNew = true
    this.#isOptional = false
  }

  close(): void {
    this.#flush()
    this.#skip = 0
    if (this.#isFontTable && this.#stack.length <= 2) this.#isFontTable = false
    this.#state = this.#stack.pop() ?? this.#state
    this.#isNew = false
  }

  word(word: string, number: number | undefined): void {
    this.#flush()
    if (this.#skip > 0 && word !== 'u') this.#skip--
    if (this.#isNew) this.#destination(word)
    this.#isNew = false
    this.#isOptional = false
    this.#control(word, number)
  }

  sign(sign: string): void {
    this.#flush()
    if (sign === '*') this.#isOptional = true
    else if (sign === '~') this.#put('\u00A0')
    else if (sign === '-') this.#put('\u00AD')
    else if (sign === '_') this.#put('-')
    else if (sign === '\n' || sign === '\r') this.#text.paragraphBreak()
    else if ('\\{}'.includes(sign)) this.#bytes += sign
  }

  byte(piece: string): void {
    this.#isNew = false
    const left = Math.min(this.#skip, piece.length)
    this.#skip -= left
    if (this.#state.isSeen || this.#state.fact !== undefined) this.#bytes += piece.slice(left)
  }

  end(): RtfText {
    this.#flush()
    const facts = [...this.#info].map(([name, value]): [string, string] => [
      name,
      value.replace(/\s+/g, ' ').trim(),
    ])
    return {
      text: this.#text.text(),
      info: new Map(facts.filter(([, value]) => value !== '')),
      isWhole: this.#stack.length === 0,
    }
  }

  #put(piece: string): void {
    const { fact, isSeen, isHidden } = this.#state
    if (fact !== undefined) this.#info.set(fact, (this.#info.get(fact) ?? '') + piece)
    else if (isSeen && !isHidden) this.#text.add(piece)
  }

  #flush(): void {
    if (this.#bytes === '') return
    const { font, isSeen, fact } = this.#state
    const encoding = this.#fonts.get(font ?? this.#defaultFont ?? -1) ?? this.#codePage
    if (isSeen || fact !== undefined) this.#put(decode(this.#bytes, encoding))
    this.#bytes = ''
  }

  #change(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed }
  }

  #destination(word: string): void {
    if (word === 'fonttbl') this.#isFontTable = true
    if (word === 'footnote') this.#put(' ')
    const isUnknown = this.#isOptional && !KNOWN_OPTIONAL.has(word)
    if (INFO.has(word)) this.#change({ isSeen: false, fact: word })
    else if (word === 'info' || UNSEEN.has(word) || isUnknown)
      this.#change({ isSeen: false, fact: undefined })
  }

  #control(word: string, number: number | undefined): void {
    const { font, isSeen, fact } = this.#state
    if (word === 'ansicpg' && number !== undefined)
      this.#codePage = codePageOf(`windows-${number}`) ?? this.#codePage
    else if (word === 'mac') this.#codePage = 'macintosh'
    else if (word === 'deff') this.#defaultFont = number
    else if (word === 'uc') this.#change({ substitutes: Math.min(10, Math.max(0, number ?? 1)) })
    else if (word === 'f' && number !== undefined) this.#change({ font: number })
    else if (word === 'fcharset' && this.#isFontTable && font !== undefined && number !== undefined)
      this.#setFont(font, number)
    else if (word === 'v' || word === 'deleted') this.#change({ isHidden: number !== 0 })
    else if (word === 'plain') this.#change({ isHidden: false, font: undefined })
    else if (word === 'u' && number !== undefined) this.#unicode(number)
    else if (word === 'line') this.#text.lineBreak()
    else if (PARAGRAPHS.has(word) && isSeen) this.#text.paragraphBreak()
    else if (SIGNS[word] !== undefined) this.#put(SIGNS[word])
    else if (fact === 'creatim') this.#put(datePart(word, number))
  }

  #setFont(font: number, charset: number): void {
    const encoding = codePageOf(charset)
    if (encoding !== undefined && this.#fonts.size < 10_000) this.#fonts.set(font, encoding)
  }

  #unicode(number: number): void {
    this.#put(String.fromCharCode(number & 0xffff))
    this.#skip = this.#state.substitutes
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
