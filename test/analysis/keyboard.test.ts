import { describe, expect, test } from 'vitest'
import { areNeighbours, isSlip } from '../../analysis/keyboard.ts'

describe('keys that touch', () => {
  test.each([
    ['a', 's', true],
    ['ı', 'ə', true],
    ['g', 'v', true],
    ['g', 'b', true],
    ['i', 'ü', false],
    ['ی', 'س', true],
    ['ی', 'ک', false],
    ['a', 'س', false],
  ])('%s and %s: %s', (one, other, touch) => {
    expect(areNeighbours(one, other)).toBe(touch)
    expect(areNeighbours(other, one)).toBe(touch)
  })
})

test.each([
  ['yazəlar', 'yazılar', true, 'the key beside'],
  ['yazolar', 'yazılar', false, 'a key far away'],
  ['nizamnamsəi', 'nizamnaməsi', true, 'two letters swapped'],
  ['valuwed', 'valued', true, 'two keys at once'],
  ['vallued', 'valued', true, 'one key twice'],
  ['نفط', 'نفت', true, 'a letter that sounds alike'],
  ['حوا', 'هوا', true, 'a letter that sounds alike'],
  ['sprinqbok', 'springbok', true, 'q for g, as Azerbaijani writes it'],
  ['valumed', 'valued', false, 'a letter from elsewhere'],
  ['vaued', 'valued', false, 'a letter left out'],
  ['مسكو', 'مسکو', false, 'another letter'],
  ['valued', 'valued', false, 'the same word'],
  ['', '', false, 'nothing'],
])('%s for %s: %s (%s)', (typed, meant, expected) => expect(isSlip(typed, meant)).toBe(expected))
