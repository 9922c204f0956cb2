import { describe, expect, test } from 'vitest'
import { folderSource } from '../../../indexer/extract/folder.ts'
import { documentSource, NO_SOURCE, type SourceClues } from '../../../indexer/extract/source.ts'

const ALL: SourceClues = {
  given: 'Azərtac',
  givenOrigin: 'metadata',
  dateline: 'Reuters',
  text: 'Bu barədə Trend xəbər verir.',
  stated: 'Arxiv',
  folders: ['ona'],
}

describe('the source of a document', () => {
  test.each([
    [{}, 'Azərtac', 'azertac', 'metadata'],
    [{ given: undefined }, 'Reuters', 'reuters', 'dateline'],
    [{ given: undefined, text: 'Mənbə: report.az\n\nMətn' }, 'report.az', 'report', 'text'],
    [{ given: ' ', dateline: undefined }, 'Trend', 'trend', 'text'],
    [{ given: '-', dateline: undefined, text: '' }, 'Arxiv', 'arxiv', 'stated'],
    [{ given: undefined, dateline: undefined, text: '', stated: undefined }, 'ona', 'ona', 'folder'],
  ])('without %o', (missing, source, sourceSlug, sourceOrigin) => {
    expect(documentSource({ ...ALL, ...missing })).toMatchObject({ source, sourceSlug, sourceOrigin })
  })

  test('may be unknown', () => {
    const none = { given: undefined, dateline: undefined, text: '', stated: undefined, folders: [] }
    expect(documentSource({ ...ALL, ...none })).toEqual(NO_SOURCE)
  })

  test('has no stray spaces and joiners', () => {
    expect(documentSource({ ...ALL, given: 'ورزش \u200Cسه\u200C' }).source).toBe('ورزش سه')
  })
})

test.each([
  [['archive', 'azertac', '2019', '03'], 'azertac', 'the nearest name'],
  [['APA'], 'APA', 'the folder that was named'],
  [['yeni_musavat'], 'yeni musavat', 'spaces'],
  [['data'], undefined, 'general'],
  [['news-archive', 'az', 'txt'], undefined, 'general, in two words'],
  [['2019', '03', 'p1'], undefined, 'numbers'],
  [['seeds'], undefined, 'the sample archive'],
  [[], undefined, 'a file that was named itself'],
])('folders %o → %s: %s', (folders, source, _note) => expect(folderSource(folders)).toBe(source))
