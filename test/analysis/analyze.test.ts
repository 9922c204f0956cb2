import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, stemsOf } from '../../analysis/analyze.ts'
import { analyzeDocument } from '../../analysis/document.ts'
import { type DocumentLanguage, LANGUAGES } from '../../analysis/language.ts'
import { fold } from '../../analysis/normalize.ts'
import type { Term, Word } from '../../analysis/term.ts'

const ALL: readonly DocumentLanguage[] = [...LANGUAGES, 'und']
const LATIN = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzwİIƏĞABCXYZ'
const PERSIAN = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئآ'
const language = fc.constantFrom(...ALL)
/** Anything: from letters with their marks to broken surrogates, with the signs that words are joined by. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...`${LATIN}${PERSIAN} -'’.,\u200C\u200D\u0640٬۱2Иә\n`),
    maxLength: 200,
  }),
)
const wordOf = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 })
const anyWord = fc.oneof(wordOf(LATIN), wordOf(PERSIAN))

const keysOf = (text: string, own: DocumentLanguage) => analyze(text, own).map(({ word }) => word.keys)
const surfacesOf = (text: string, own: DocumentLanguage) => analyze(text, own).map(({ word }) => word.surface)

function expectTrueOffsets(terms: readonly Term[], text: string): void {
  let last = 0
  const wrong = terms.find(({ start, end }) => {
    const isTrue = start >= last && end > start && end <= text.length
    last = end
    return !isTrue
  })
  expect(wrong).toBeUndefined()
}

test('any text in any language: no throw, offsets ascend inside the text, no empty surface', () => {
  fc.assert(
    fc.property(anyText, language, (text, own) => {
      const terms = analyze(text, own)
      expectTrueOffsets(terms, text)
      for (const { word } of terms) expect(word.surface).not.toBe('')
      expectTrueOffsets(analyzeDocument(text, own), text)
    }),
    { numRuns: 500 },
  )
})

test('the surface depends on the script, not on the language', () => {
  fc.assert(
    fc.property(anyWord, language, language, (text, one, other) => {
      expect(surfacesOf(text, one)).toEqual(surfacesOf(text, other))
    }),
  )
})

test('nothing is remembered wrongly: the same text gives the same terms again', () => {
  fc.assert(
    fc.property(anyText, language, (text, own) => {
      expect(analyze(text, own)).toEqual(analyze(text, own))
    }),
  )
})

test.each(LANGUAGES)(
  '%s: a word in a document and the word alone are the same, so index and query agree',
  (own) => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join('. ')
        for (const { word, start, end } of analyze(text, own)) {
          const alone = analyze(text.slice(start, end), own)
          expect(alone.map((term) => term.word)).toEqual([word])
        }
      }),
    )
  },
)

test('a term covers its word in the text as given', () => {
  const text = 'Rusiya XİN-in «məlumatı»: می شود, Russia’s'
  const covered = (own: DocumentLanguage) =>
    analyze(text, own).map(({ start, end }) => text.slice(start, end))
  expect(covered('az')).toEqual(['Rusiya', 'XİN-in', 'məlumatı', 'می شود', 'Russia’s'])
  expect(covered('und')).toEqual(['Rusiya', 'XİN-in', 'məlumatı', 'می', 'شود', 'Russia’s'])
})

test.each([
  ['münasibətlərin inkişafı', 'munasibetlerin inkisafi'],
  ['Xarici İşlər Nazirliyinin', 'xarici isler nazirliyinin'],
  ['çörəyi uşağın oğlu', 'coreyi usagin oglu'],
  ['görüşüb, keçirilmişdir', 'gorusub, kecirilmisdir'],
  ['Şəkidə və Gəncədə', 'SEKIDE VE GENCEDE'],
  ['IŞIĞIN', 'isigin'],
])('Azerbaijani typed in ASCII has the same keys: %s, %s', (written, typed) => {
  expect(keysOf(typed, 'az')).toEqual(keysOf(written, 'az'))
})

test('Azerbaijani typed in ASCII has the same keys, whatever the word', () => {
  fc.assert(
    fc.property(wordOf(LATIN), (word) => {
      const lowered = word.toLocaleLowerCase('az')
      expect(stemsOf(fold(lowered), 'az')).toEqual(stemsOf(lowered, 'az'))
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['کتاب‌ها', 'کتابها', 'کتاب ها'],
  ['می‌شود', 'میشود', 'می شود'],
  ['نمی‌روند', 'نمیروند', 'نمی روند'],
  ['علی‌یف', 'علییف', 'علی یف'],
  ['عرصه‌های', 'عرصههای', 'عرصه های'],
  ['بزرگ‌ترین', 'بزرگترین', 'بزرگ ترین'],
])('Persian in its three spacings is one word: %s, %s, %s', (half, glued, spaced) => {
  expect(analyze(half, 'fa')).toHaveLength(1)
  expect(surfacesOf(glued, 'fa')).toEqual(surfacesOf(half, 'fa'))
  expect(surfacesOf(spaced, 'fa')).toEqual(surfacesOf(half, 'fa'))
  expect(keysOf(glued, 'fa')).toEqual(keysOf(half, 'fa'))
  expect(keysOf(spaced, 'fa')).toEqual(keysOf(half, 'fa'))
})

test.each<[string, DocumentLanguage, Word['language']]>([
  ['Lavrov', 'az', 'az'],
  ['Lavrov', 'en', 'en'],
  ['Lavrov', 'fa', 'en'],
  ['لاوروف', 'en', 'fa'],
  ['Лавров', 'en', 'az'],
  ['Lavrov', 'und', undefined],
])('%s in a text in %s is stemmed in %s', (text, own, chain) => {
  expect(analyze(text, own)[0]?.word.language).toBe(chain)
})

test('what has no language has surfaces and no stems', () => {
  const [term] = analyze('Çocukların', 'und')
  expect(term?.word).toMatchObject({ surface: 'cocuklarin', keys: [], stemTokens: [], isStop: false })
})

test.each<[string, DocumentLanguage, boolean]>([
  ['Bakıda', 'az', true],
  ['bakıda', 'az', false],
  ['və', 'az', false],
  ['Moscow', 'en', true],
  ['The', 'en', false],
  ['مسکو', 'fa', true],
  ['از', 'fa', false],
  ['2012-ci', 'az', false],
])('%s (%s) may be a name: %s', (text, own, isName) => {
  expect((analyze(text, own)[0]?.word.names.length ?? 0) > 0).toBe(isName)
})

test('many distinct words change no result: the cache is bounded and forgets without harm', () => {
  const text = 'Azərbaycanın xarici işlər naziri Bakıda görüşüb'
  const before = analyze(text, 'az')
  for (let batch = 0; batch < 13; batch++) {
    const words = Array.from({ length: 10_000 }, (_, at) => `x${(batch * 10_000 + at).toString(36)}`)
    analyze(words.join(' '), 'az')
  }
  expect(analyze(text, 'az')).toEqual(before)
  expect(analyze(text, 'az')[0]?.word).not.toBe(before[0]?.word)
})

test.each<[DocumentLanguage, string]>([
  ['az', 'Bakıda keçirilən görüşdə münasibətlərin inkişafı müzakirə olunub. '],
  ['en', 'The ministers discussed the development of relations in Baku. '],
  ['fa', 'وزیران در باکو درباره توسعه روابط گفتگو می کنند. '],
])('a text of a megabyte (%s) has all its words', (own, sentence) => {
  const times = Math.ceil(1_000_000 / sentence.length)
  const text = sentence.repeat(times)
  const terms = analyze(text, own)
  expect(terms).toHaveLength(analyze(sentence, own).length * times)
  expect(terms.at(-1)?.end).toBe(text.length - 2)
})

test.each([
  ['a', 200_000, 'one word'],
  ['ə', 200_000, 'one word of Azerbaijani'],
  ['ک', 200_000, 'one word of Persian'],
  ["a'", 200_000, 'apostrophes'],
  ['A.', 200_000, 'initials'],
  ['لر', 200_000, 'a Persian ending again and again'],
  ['larda', 200_000, 'an Azerbaijani ending again and again'],
  ['\u200C', 200_000, 'only half spaces'],
  ['\u0301', 200_000, 'only marks'],
  ['می ', 200_000, 'a prefix that joins'],
])('%j over %i characters has true offsets: %s', (piece, length) => {
  const text = piece.repeat(Math.floor(length / piece.length))
  for (const own of ALL) expectTrueOffsets(analyze(text, own), text)
})
