import { expect, test } from 'vitest'
import { wordsIn } from '../../../analysis/line-ends/known-words.ts'
import { mendLineEnds, wordsAtLineEnds } from '../../../analysis/line-ends/line-ends.ts'

/** By the words of the text itself alone, as where an archive is new. */
const mend = (text: string, archive: string[] = []) => {
  const own = wordsIn([text, ...archive], new Set(wordsAtLineEnds(text)))
  return mendLineEnds(text, (key) => own.has(key))
}

test.each([
  ['siyasi müna-\nsibətlərin inkişafı', 'siyasi münasibətlərin\ninkişafı', 'Azerbaijani'],
  ['the agricul-\nture of the north', 'the agriculture\nof the north', 'English'],
  ['внешних сно-\nшений и дел', 'внешних сношений\nи дел', 'Cyrillic'],
  ['MÜNA-\nSİBƏT qurulub', 'MÜNASİBƏT\nqurulub', 'capitals'],
  ['imzala-\nnıb, deyə', 'imzalanıb,\ndeyə', 'signs behind the word go with it'],
  ['imzala- \t\n  nıb deyə', 'imzalanıb\ndeyə', 'blanks around the line end'],
  ['mü-\nna-\nsi-\nbət', 'münasibət', 'over several lines'],
  ['müna-\n\nsibət qurulub', 'münasibət\nqurulub', 'over an empty line, where small letters go on'],
  ['müna‐\nsibət', 'münasibət', 'the hyphen of Unicode'],
  ['dövriy¬\nyəsi artdı', 'dövriyyəsi\nartdı', 'FineReader'],
  ['dövriy¬yəsi artdı', 'dövriyyəsi artdı', 'FineReader, whose line end is gone'],
  ['dövriy ¬\nyəsi artdı', 'dövriyyəsi\nartdı', 'FineReader, with a blank before its sign'],
  ['məntəqə\u00AD\nləri açıldı', 'məntəqələri\naçıldı', 'a soft hyphen at the line end'],
  ['məntə\u00ADqə\u00ADləri', 'məntəqələri', 'soft hyphens inside'],
  ['می¬رود و کتاب¬ها', 'می\u200Cرود و کتاب\u200Cها', '¬ for a half space'],
  ['می¬\nرود به خانه', 'می\u200Cرود\nبه خانه', '¬ for a half space at the line end'],
  ['دانش\u00AD\nگاه تهران', 'دانشگاه\nتهران', 'a soft hyphen in Persian'],
  ['می\u200C¬\nرود به خانه', 'می\u200Cرود\nبه خانه', '¬ behind a half space'],
  ['müna-\n\n\fsibət qurulub', 'münasibət\nqurulub', 'a new page'],
  ['müna-\f\nsibət qurulub', 'münasibət\nqurulub', 'a new page before the line end'],
])('%j → %j: %s', (broken, whole) => {
  expect(mend(broken)).toBe(whole)
})

test.each([
  ['a long-\nterm plan', 'a long-term\nplan', 'a listed beginning'],
  ['the Iran-\nbacked forces', 'the Iran-backed\nforces', 'a listed end'],
  ['hərbi-\ntexniki əməkdaşlıq', 'hərbi-texniki\nəməkdaşlıq', 'a listed beginning'],
  [
    'hərbi-\nsiyasi vəziyyət',
    'hərbi-siyasi\nvəziyyət',
    'two listed beginnings, the second of which looks like an ending',
  ],
  ['twenty-\nfive ships', 'twenty-five\nships', 'a number'],
  ['thirty-\nfirst day', 'thirty-first\nday', 'a number in order'],
  ['Rusiya-\nAzərbaycan sərhədi', 'Rusiya-Azərbaycan\nsərhədi', 'names'],
  ['tez-\ntez gedir', 'tez-tez\ngedir', 'a word twice'],
  ['APA-\nnın məlumatı', 'APA-nın\nməlumatı', 'an ending of an acronym'],
  ['AzTV-\ndə göstərildi', 'AzTV-də\ngöstərildi', 'an ending of an acronym with small letters'],
  [
    'sosial-iqti-\nsadi vəziyyət',
    'sosial-iqtisadi\nvəziyyət',
    'the hyphen before it, and not the one that breaks the second word',
  ],
  ['her mother-in-\nlaw came', 'her mother-in-law\ncame', 'another hyphen before'],
  ['علمی-\nپژوهشی کشور', 'علمی-پژوهشی\nکشور', 'Persian'],
  ['2013-\ncü ildə', '2013-cü\nildə', 'an ending of a number'],
  ['1990-\nҹы илдә', '1990-ҹы\nилдә', 'an ending of a number in Cyrillic'],
  ['1990-\n1995', '1990-\n1995', 'two numbers'],
  ['1990-\ndan çox', '1990-dan\nçox', 'a case ending of a number'],
  ['short-\nand long-term', 'short-\nand long-term', 'a suspended hyphen'],
  ['alt-\nvə üst', 'alt-\nvə üst', 'a suspended hyphen'],
  ['- bir\n- iki', '- bir\n- iki', 'a list'],
  ['söz -\nsonra', 'söz -\nsonra', 'a dash'],
  ['Başlıq-\n\nMətn', 'Başlıq-\n\nMətn', 'a paragraph that begins anew'],
  ['a ¬ b', 'a ¬ b', 'the sign of logic'],
])('%j → %j keeps its hyphen or its line: %s', (broken, whole) => {
  expect(mend(broken)).toBe(whole)
})

test.each([
  ['qonaq-\nevi tikilir', 'qonaq-evi\ntikilir', 'Kənddə qonaq-evi var.', 'with the hyphen'],
  ['qonaq-\nevi tikilir', 'qonaqevi\ntikilir', 'Kənddə qonaqevi var.', 'as one word'],
  ['the tower-\ncrane fell', 'the tower-crane\nfell', 'A tower and a crane.', 'as two words'],
  ['علمی-\nپژوهشی', 'علمیپژوهشی', 'مرکز علمی‌پژوهشی', 'as one word with a half space'],
])('%j → %j, since the archive has %s', (broken, whole, archive) => {
  expect(mend(broken, [archive])).toBe(whole)
})

const RUNNING = 'Tərəflər arasında görüş keçirilib, '
test.each([
  [`${RUNNING}müna-\n\n12\n\nsibətlərin davamı`, `${RUNNING}münasibətlərin\n12\ndavamı`],
  [`${RUNNING}müna-\n- 12 -\n\fsibətlərin davamı`, `${RUNNING}münasibətlərin\n- 12 -\ndavamı`],
  [`${RUNNING}müna-\nSəh. 12\nsibətlərin davamı`, `${RUNNING}münasibətlərin\nSəh. 12\ndavamı`],
  [
    'The ministers said that the develop-\n\n 14\n\n\nment goes on',
    'The ministers said that the development\n 14\ngoes on',
  ],
  [
    'وزیران گفتند که همکاری دو کشور می¬\n\nصفحه ۱۴ از ۳۰\n\nشود چنان',
    'وزیران گفتند که همکاری دو کشور می‌شود\nصفحه ۱۴ از ۳۰\nچنان',
  ],
  ['Qiymət-\n12\nmanat', 'Qiymət-\n12\nmanat'],
  [`${RUNNING}yəni-\n12\nGörüş`, `${RUNNING}yəni-\n12\nGörüş`],
])('%j → %j: the number of a page between two halves', (broken, whole) => {
  expect(mend(broken, [broken])).toBe(whole)
})

test('halves at line ends are no words of the archive', () => {
  const text = 'the tower-\ncrane'
  expect([...wordsIn([text], new Set(wordsAtLineEnds(text)))]).toEqual([])
})

test('a text of line ends takes no longer than its length', () => {
  const numbers = `${RUNNING}müna-\n12\n`.repeat(10_000)
  expect(mend(numbers, [numbers]).length).toBeGreaterThan(300_000)
  const text = 'müna-\n'.repeat(100_000)
  expect(mend(text).length).toBeGreaterThan(300_000)
  expect(mend(`${'a'.repeat(700_000)}-\nb`)).toHaveLength(700_001)
})
