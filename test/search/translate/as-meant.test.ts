/** Words of the lexicon that are searched as they are spelled, since their stem is another word. */
import { expect, test } from 'vitest'
import { wholeWord } from '../../../analysis/engine-tokens.ts'
import { compileLexicon } from '../../../analysis/lexicon/lexicon.ts'
import { readLexicon } from '../../../analysis/lexicon/rows.ts'
import { readWords } from '../../../search/query/query.ts'
import { translate } from '../../../search/translate/translate.ts'

const { rows } = readLexicon(
  'own.txt',
  `kinsfolk | yaxınlar | بستگان | n
   near | yaxın | نزدیک | a
   around | ətrafında | پیرامون | prep
   farmers | fermerlər | کشاورزان | n
   farmer | fermer | کشاورز | n
   regional | regional | منطقه‌ای | a`,
)
const lexicon = compileLexicon(rows)

test.each([
  ['kinsfolk', 'yaxinlar', true, 'yaxın is near'],
  ['around', 'etrafinda', true, 'a preposition has one form'],
  ['farmers', 'fermer', false, 'of which the stem means the same'],
])('%s is searched as %s: %s', (query, word, isWhole) => {
  const words = readWords(query, [])
  const tokens = translate(lexicon, words, words)
    .get('az')
    ?.flatMap(({ wordings }) => wordings.flatMap((wording) => wording.tokens))
  if (isWhole) expect(tokens).toEqual([wholeWord(word)])
  else expect(tokens?.[0]).toMatch(new RegExp(`${word}$`))
})
