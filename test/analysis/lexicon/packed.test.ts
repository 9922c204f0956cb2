import { expect, test } from 'vitest'
import { compileLexicon } from '../../../analysis/lexicon/lexicon.ts'
import { packLexicon, unpackLexicon } from '../../../analysis/lexicon/packed.ts'
import { lexiconFiles } from '../../../search/translate/lexicon.ts'

test('a lexicon that was packed, written and read is the one that is compiled', () => {
  // A file of each kind: verbs, whose forms begin anew, groups of words, and words that are only near.
  const names = ['verbs.txt', 'news-phrases.txt', 'word-families.txt']
  const rows = lexiconFiles()
    .flatMap((file) => file.rows)
    .filter(({ place }) => names.some((name) => place.startsWith(`${name}:`)))
  expect(rows.length).toBeGreaterThan(300)
  const written = JSON.stringify(packLexicon(compileLexicon(rows)))
  expect(unpackLexicon(JSON.parse(written))).toEqual(compileLexicon(rows))
})
