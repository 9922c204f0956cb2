import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldAsPress, lower, normalise } from '../../analysis/normalize.ts'

const written = (word: string) => lower(normalise(word), true)

test.each([
  ['IŞIQ', 'ışıq', 'dotless stays dotless'],
  ['İSTİ', 'isti', 'no combining dot is left behind'],
  ['İ', 'i', 'a composed and'],
  ['I\u0307', 'i', 'a decomposed dotted I are one letter'],
  ['Әли', 'əli', 'Azerbaijani Cyrillic goes to Latin'],
  ['Азәрбајҹан', 'azərbaycan', 'letter by letter'],
  ['Лавров', 'lavrov', 'Russian too'],
  ['Ваkı', 'bakı', 'Cyrillic look-alikes in a Latin word'],
  ['ǝlaqə', 'əlaqə', 'the other schwa'],
  ['كتابي', 'کتابی', 'Arabic kaf and yeh'],
  ['مسؤول', 'مسوول', 'hamza seats are dropped'],
  ['رئیس', 'رییس', 'hamza seats are dropped'],
  ['خانۀ', 'خانه\u200Cی', 'ezafe is written apart'],
  ['خانهٔ', 'خانه\u200Cی', 'ezafe is written apart'],
  ['کِتاب', 'کتاب', 'vowel signs'],
  ['کـتاب', 'کتاب', 'tatweel'],
  ['۱۳۹۸', '1398', 'Persian digits'],
  ['١٣٩٨', '1398', 'Arabic digits'],
  ['می\u200C\u200Cشود', 'می\u200Cشود', 'one ZWNJ'],
  ['\u200Cکتاب\u200C', 'کتاب', 'none at the edges'],
  ['şə\u00ADhər', 'şəhər', 'soft hyphen'],
  ['\u202Bخبر\u202C', 'خبر', 'bidi controls'],
  ['ﻻ', 'لا', 'presentation forms'],
  ['ﷲ', 'الله', 'presentation forms'],
  ['', '', 'empty'],
])('%s is written %s: %s', (word, expected) => expect(written(word)).toBe(expected))

test.each([
  ['münasibətlər', 'munasibetler'],
  ['şəhər', 'seher'],
  ['ağır', 'agir'],
  ['straße', 'strasse'],
  ['café', 'cafe'],
  ['ǽ', 'ae'],
  ['آن\u200Cها', 'انها'],
  ['北京', '北京'],
  ['हिन्दी', 'हिन्दी'],
])('%s folds to %s', (word, folded) => expect(fold(word)).toBe(folded))

test('the press folds ə to a', () => expect(foldAsPress('məmmədyarov')).toBe('mammadyarov'))

test('English keeps its I', () => expect(lower('MINISTER', false)).toBe('minister'))

describe('for any string', () => {
  test('nothing throws, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (word, turkic) => {
        const folded = fold(lower(normalise(word), turkic))
        expect(fold(folded)).toBe(folded)
      }),
    )
  })
})
