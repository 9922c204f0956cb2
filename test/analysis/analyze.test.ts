import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze, stemsOf, type Term, type Word } from '../../analysis/analyze.ts'
import { analyzeDocument } from '../../analysis/document.ts'
import { type DocumentLanguage, LANGUAGES } from '../../analysis/language.ts'
import { fold } from '../../analysis/letters.ts'

const ALL: readonly DocumentLanguage[] = [...LANGUAGES, 'und']
const LETTERS = {
  az: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzİIƏĞ',
  en: 'abcdefghijklmnopqrstuvwxyzABCXYZ',
  fa: 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئآ',
}
const language = fc.constantFrom(...ALL)
/** Anything: from letters with their marks to broken surrogates, with the signs that words are joined by. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...`${LETTERS.az}${LETTERS.fa} -'’.,\u200C\u200D\u0640٬۱2Иә\n`),
    maxLength: 200,
  }),
)
const wordIn = (own: keyof typeof LETTERS) =>
  fc.string({ unit: fc.constantFrom(...LETTERS[own]), minLength: 1, maxLength: 14 })

const keysOf = (text: string, own: DocumentLanguage) => analyze(text, own).map(({ word }) => word.keys)
const surfacesOf = (text: string, own: DocumentLanguage) => analyze(text, own).map(({ word }) => word.surface)

function expectTrueOffsets(terms: readonly Term[], text: string): void {
  let last = 0
  for (const { start, end } of terms) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    last = end
  }
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
    fc.property(wordIn('az'), language, language, (text, one, other) => {
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
      fc.property(fc.array(wordIn(own), { minLength: 1, maxLength: 12 }), (words) => {
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
    fc.property(wordIn('az'), (word) => {
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
  expect(term?.word).toMatchObject({ surface: 'cocuklarin', keys: [], keyTokens: [], isStop: false })
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
  ['a', 'one word'],
  ['ə', 'one word of Azerbaijani'],
  ['ک', 'one word of Persian'],
  ["a'", 'apostrophes'],
  ['A.', 'initials'],
  ['لر', 'a Persian ending again and again'],
  ['larda', 'an Azerbaijani ending again and again'],
  ['\u200C', 'only half spaces'],
  ['\u0301', 'only marks'],
  ['می ', 'a prefix that joins'],
])('a megabyte of %j has terms too: %s', (piece) => {
  const text = piece.repeat(Math.floor(1_000_000 / piece.length))
  for (const own of ALL) expectTrueOffsets(analyze(text, own), text)
})
