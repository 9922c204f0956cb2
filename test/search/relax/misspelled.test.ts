import { expect, test } from 'vitest'
import { isMisspelled } from '../../../search/relax/misspelled.ts'

test.each([
  ['azerbijian', 'azerbaijan', true, 'two vowels'],
  ['mediteranian', 'mediterranean', true, 'one of a double letter, and a vowel'],
  ['sprinqbok', 'springboks', true, 'a letter that sounds alike, and an ending'],
  ['parlamentt', 'parliament', true, 'a vowel, and one key twice'],
  ['helsinki', 'hellini', false, 'two consonants'],
  ['helsinki', 'hebsini', false, 'two consonants'],
  ['پارلمتن', 'پارلمان', true, 'keys and vowels'],
  ['', '', true, 'nothing'],
])('%s for %s: %s (%s)', (typed, meant, expected) => expect(isMisspelled(typed, meant)).toBe(expected))
