import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../analysis/analyze.ts'
import type { DocumentLanguage } from '../../../analysis/language.ts'
import { containment, shinglesOf, sketchOf } from '../../../analysis/near-duplicates/near-duplicates.ts'

const shingles = (text: string, language: DocumentLanguage) =>
  shinglesOf(
    analyze(text, language)
      .map(({ word }) => word.token)
      .join(' '),
  )

const AZERBAIJANI =
  'Nazirliyin mətbuat xidmətindən verilən məlumata görə, görüşdə iki ölkə arasında ticarət əlaqələrinin inkişafı müzakirə olunub. Tərəflər yeni dəmir yolu xəttinin tikintisinə gələn il başlamaq barədə razılığa gəliblər. Layihənin dəyəri 120 milyon manat, uzunluğu 64 kilometr olacaq. Tikinti işlərinə 850 nəfər cəlb ediləcək, xəttin 2027-ci ildə istifadəyə verilməsi planlaşdırılır. Görüşün sonunda protokol imzalanıb və növbəti görüşün payızda keçirilməsi qərara alınıb.'
const PERSIAN =
  'وزیر راه در نشست خبری امروز گفت که ساخت راه آهن تازه میان دو کشور از سال آینده آغاز می شود. به گفته او طول این مسیر شصت کیلومتر است و بیش از هشتصد کارگر در آن کار خواهند کرد. دو طرف همچنین درباره گسترش همکاری های بازرگانی و کاهش تعرفه های گمرکی گفت و گو کردند و سندی را در این زمینه امضا کردند. نشست بعدی قرار است در پاییز برگزار شود.'

/** A text in another order of sentences, of which some may be left out. */
const sentences = (text: string, ...order: number[]) => {
  const all = text.split(/(?<=[.]) /)
  return order.map((at) => all[at] ?? '').join(' ')
}

describe('a text is one with', () => {
  test.each([
    [AZERBAIJANI, 'itself'],
    [AZERBAIJANI.replaceAll('ə', 'e').replaceAll('ı', 'i').toLowerCase(), 'itself typed in ASCII'],
    [`Yeni başlıq və giriş sözü.\n${AZERBAIJANI}\nMənbə: agentlik.`, 'a frame around it'],
    [sentences(AZERBAIJANI, 0, 1, 2), 'its beginning'],
    [sentences(AZERBAIJANI, 1, 2, 3, 4), 'its end'],
    [
      AZERBAIJANI.replace('müzakirə olunub', 'nəzərdən keçirilib').replace('payızda', 'oktyabrda'),
      'other words',
    ],
    [AZERBAIJANI.replace('850', '900'), 'one number corrected'],
  ])('%s: %s', (other) =>
    expect(containment(shingles(AZERBAIJANI, 'az'), shingles(other, 'az'))).toBeGreaterThan(0),
  )

  test('itself in other Persian letters and spacing', () => {
    const other = PERSIAN.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('می شود', 'می‌شود')
    expect(containment(shingles(PERSIAN, 'fa'), shingles(other, 'fa'))).toBe(1)
  })
})

describe('a text is not one with', () => {
  test.each([
    [AZERBAIJANI.replace(/\d+/g, (number) => `${Number(number) + 7}`), 'the same form with other numbers'],
    [sentences(AZERBAIJANI, 0), 'one sentence of it: too short to tell'],
    [`${sentences(AZERBAIJANI, 0)} ${PERSIAN}`, 'another that quotes a sentence'],
    [PERSIAN, 'another'],
    ['', 'nothing'],
  ])('%s: %s', (other) => expect(containment(shingles(AZERBAIJANI, 'az'), shingles(other, 'az'))).toBe(0))
})

describe('sketch', () => {
  test('of a part are mostly those of the whole', () => {
    const whole = new Set(sketchOf(shingles(AZERBAIJANI, 'az')))
    const part = sketchOf(shingles(sentences(AZERBAIJANI, 0, 1, 2), 'az'))
    expect(part.filter((band) => whole.has(band)).length).toBeGreaterThanOrEqual(4)
  })

  test.each([
    ['', 'no text'],
    ['Prezident fərman imzalayıb', 'a headline'],
    [sentences(AZERBAIJANI, 0), 'a sentence'],
  ])('%s has none: %s', (text) => expect(sketchOf(shingles(text, 'az'))).toEqual([]))
})

test('any two strings are compared, and alike both ways', () => {
  const word = fc.constantFrom('a', 'b', '1', '22', 'c3', '', 'ü', '\uE633')
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 90 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, text, (first, second) => {
      const share = containment(shinglesOf(first), shinglesOf(second))
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      if (shinglesOf(first).all.length !== shinglesOf(second).all.length)
        expect(containment(shinglesOf(second), shinglesOf(first))).toBe(share)
    }),
  )
})
