import { expect, test } from 'vitest'
import { durationText, type State, stateText } from '../../../cli/terminal/progress.ts'
import { commonReason, startTally } from '../../../cli/terminal/report.ts'
import { emptySummary, type Outcome } from '../../../indexer/outcome.ts'

test.each([
  ['has no `text`', 'has no `text`', 'as it is'],
  ['is not valid JSON (Unexpected token x in JSON at position 17)', 'is not valid JSON', 'what it said'],
  [
    'has the id a (b) c, which another document has (/a/b.jsonl:17)',
    'has the id …, which another document has',
    'ids and places',
  ],
  ['12 characters are not UTF-8 …', '… characters are not UTF-8 …', 'numbers'],
  ['its date is none that can be read: keçən il', 'its date is none that can be read: …', 'what was written'],
  ['is larger than 64 MB: save it as CSV', 'is larger than … MB: …', 'advice'],
  ['cannot be analysed (out of (all) words)', 'cannot be analysed', 'brackets in brackets'],
])('%s: %s', (reason, common) => expect(commonReason(reason)).toBe(common))

test('a thousand equal failures are one row, and a thousand different ones are not a thousand', () => {
  const tally = startTally()
  const failed = (at: number, reason: string): Outcome => ({
    status: 'failed',
    path: `/archive/${at}.txt`,
    record: undefined,
    reason,
  })
  for (let at = 0; at < 1_000; at++) tally.count(failed(at, `is ${at} bytes too long`))
  tally.count({ status: 'unchanged', path: '/archive/x.jsonl', record: undefined, documents: 400 })
  expect(tally.table().split('\n')).toEqual([
    '      400  unchanged',
    '     1000  failed     is … bytes too long  (such as /archive/0.txt)',
  ])
  const word = (at: number) => [...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')
  for (let at = 0; at < 1_000; at++) tally.count(failed(at, `is ${word(at)}`))
  expect(tally.table().split('\n')).toHaveLength(26)
  expect(tally.table()).toMatch(/failed {5}for other reasons {2}\(such as/)
})

test.each([
  [40, '40 s'],
  [700, '12 min'],
  [11_100, '3 h 5 min'],
])('%d seconds are %s', (seconds, text) => expect(durationText(seconds)).toBe(text))

test('how far a run is, in one line', () => {
  const state: State = {
    outcomes: { ...emptySummary(), added: 1_200, failed: 3 },
    progress: { files: 1_203, bytes: 2_500, waiting: 500 },
    total: { files: 4_000, bytes: 10_000 },
    seconds: 5,
    rate: { documents: 240.4, bytes: 100, isSteady: true },
  }
  expect(stateText(state)).toBe(
    '1200 added, 3 failed · 240 a second · 500 at the engine · 1203 of 4000 files, 17 % · about 82 s left',
  )
  const early = { documents: 0.2, bytes: 1, isSteady: false }
  expect(stateText({ ...state, rate: early })).toBe(
    '1200 added, 3 failed · 12 a minute · 500 at the engine · 1203 of 4000 files, 17 %',
  )
  expect(stateText({ ...state, rate: undefined, total: undefined })).toBe(
    '1200 added, 3 failed · 500 at the engine · 1203 files',
  )
  expect(stateText({ ...state, total: undefined })).toBe(
    '1200 added, 3 failed · 240 a second · 500 at the engine · 1203 files',
  )
})

test.each([
  [0, { files: 0, bytes: 900, waiting: 0 }, '0 of 3 files, 0 %', 'read, and not built yet'],
  [0, { files: 0, bytes: 900, waiting: 30 }, '0 of 3 files, 0 %', 'handed to the engine'],
  [10, { files: 1, bytes: 900, waiting: 20 }, '1 of 3 files, 33 %', 'a third is searchable'],
  [30, { files: 2, bytes: 900, waiting: 0 }, '2 of 3 files, 99 %', 'something is still to be done'],
  [30, { files: 3, bytes: 900, waiting: 0 }, '3 of 3 files, 100 %', 'all is done'],
])('%d documents done, %o: %s, %s', (added, progress, shown) => {
  const outcomes = { ...emptySummary(), added }
  const total = { files: 3, bytes: 900 }
  const state: State = { outcomes, progress, total, seconds: 5, rate: undefined }
  expect(stateText(state)).toContain(shown)
})
