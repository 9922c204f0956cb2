import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IRREGULAR_FORMS } from '../../../analysis/en/irregular.ts'
import { stemEnglish } from '../../../analysis/en/stem.ts'

const keysOf = (words: string): string[] => [...new Set(words.split(' ').map(stemEnglish))]

describe('forms of one lemma meet', () => {
  test.each([
    ['partner partners', 'plural'],
    ['country countries', 'plural of -y'],
    ['church churches', 'plural after a hiss'],
    ['virus viruses', '-us is no plural, -uses is'],
    ['crisis crises', '-is is no plural, -ses is'],
    ['hero heroes', 'plural of -o'],
    ['movie movies', 'plural of -ie'],
    ['iraqi iraqis', 'people in -i'],
    ['topic topics', 'countable -ic'],
    ['spokesman spokesmen', '-men'],
    ['child children', 'irregular plural'],
    ['plan plans planned planning', 'doubled consonant'],
    ['plane planes', 'short word keeps its e'],
    ['make makes made making', 'e before -ing'],
    ['argue argues argued arguing', 'e after u'],
    ['create creates created creating', 'e after two vowels'],
    ['agree agrees agreed agreeing', 'e that belongs to the stem'],
    ['apply applies applied applying', '-ied'],
    ['tie ties tied tying', 'short -ied'],
    ['use uses used using', 'vowel first'],
    ['owe owes owed owing', 'vowel first, w'],
    ['control controls controlled controlling', 'll'],
    ['call calls called calling', 'll that belongs to the stem'],
    ['staff staffs staffed staffing', 'ff is never doubled f'],
    ['add adds added adding', 'short double consonant'],
    ['panic panics panicked panicking', '-ck-'],
    ['go goes went gone going', 'irregular verb'],
    ['write writes wrote written writing', 'irregular verb'],
    ['meet meets met meeting meetings', 'irregular verb, -ings'],
    ['large larger largest', 'comparison'],
    ['big bigger biggest', 'comparison, doubled'],
    ['happy happier happiest happily', 'comparison of -y'],
    ['official officials officially', '-ly'],
    ['possible possibly', '-bly'],
  ])('%s: %s', (words) => expect(keysOf(words)).toHaveLength(1))
})

describe('spellings and actions meet', () => {
  test.each([
    ['colour colours coloured color colors colored', '-our'],
    ['neighbourhood neighborhood', '-our inside'],
    ['favourable favorable', '-our inside'],
    ['organise organises organisation organisations organize organized organization organizing', '-ise'],
    ['organiser organizers', '-iser'],
    ['analyse analyzed analysis analyses', '-yse'],
    ['centre centres centred center centers', '-re'],
    ['theatre theaters', '-re'],
    ['defence defenses', '-ence'],
    ['practise practised practice practices', '-ise and -ice'],
    ['programme programmes program programs', '-mme'],
    ['dialogue dialogues dialog', '-ogue'],
    ['travelled traveled travelling', '-lled'],
    ['judgement judgment', '-gement'],
    ['negotiate negotiated negotiating negotiation negotiations negotiator', '-ation, -ator'],
  ])('%s: %s', (words) => expect(keysOf(words)).toHaveLength(1))
})

describe('different lemmas stay apart', () => {
  test.each([
    ['news', 'new'],
    ['politics', 'political'],
    ['policy', 'police'],
    ['university', 'universe'],
    ['universal', 'university'],
    ['general', 'generation'],
    ['nation', 'national'],
    ['station', 'state'],
    ['organ', 'organize'],
    ['united', 'unit'],
    ['past', 'paste'],
    ['plan', 'plane'],
    ['hop', 'hope'],
    ['during', 'dure'],
    ['evening', 'even'],
    ['hundred', 'hundr'],
    ['founded', 'find'],
    ['committee', 'commit'],
    ['quite', 'quit'],
    ['family', 'fame'],
    ['department', 'depart'],
    ['minister', 'ministry'],
    ['summer', 'sum'],
    ['interest', 'inter'],
    ['forest', 'fore'],
    ['yemen', 'yeman'],
    ['wales', 'wale'],
  ])('%s, %s', (one, other) => expect(stemEnglish(one)).not.toBe(stemEnglish(other)))
})

test.each([
  'news',
  'politics',
  'status',
  'campus',
  'crisis',
  'paris',
  'series',
  'us',
  'king',
  'ring',
  'red',
  'g7',
  '2024',
  '2c',
  'press',
])('%s stays as it is', (word) => expect(stemEnglish(word)).toBe(word))

test('the table of irregular forms is large and maps no form to itself', () => {
  expect(IRREGULAR_FORMS.size).toBeGreaterThan(250)
  for (const [form, lemma] of IRREGULAR_FORMS) expect(form).not.toBe(lemma)
})

test('any folded word has a key of letters and digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,30}$/), (word) => {
      expect(stemEnglish(word)).toMatch(/^[a-z0-9]+$/)
    }),
  )
})

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => typeof stemEnglish(word) === 'string'))
})
