import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstPart, PART_LENGTH, partsOfText, wholeText } from '../../engine/text-parts.ts'

test('a text of usual length is one part', () => {
  expect(partsOfText('Neft bahalaşıb.')).toEqual({ text: 'Neft bahalaşıb.' })
  expect(wholeText({ text: 'Neft bahalaşıb.' })).toBe('Neft bahalaşıb.')
})

test('the parts of a long text are the text, each whole in its words and no longer than it may be', () => {
  const piece = fc.constantFrom('Neft bahalaşıb. ', 'می‌شود\n', '😀', 'x'.repeat(9_000), '\n\n', ' ')
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 400 }),
      (pieces, times) => {
        const whole = pieces
          .join('')
          .repeat(times)
          .slice(0, 4 * PART_LENGTH)
        const { text, more = {}, parts = 1 } = partsOfText(whole)
        expect(wholeText({ text, more, parts })).toBe(whole)
        expect(firstPart(whole)).toBe(text)
        for (const part of [text, ...Object.values(more)]) {
          expect(part.length).toBeLessThanOrEqual(PART_LENGTH)
          expect(part.isWellFormed()).toBe(true)
        }
      },
    ),
    { numRuns: 30 },
  )
})
