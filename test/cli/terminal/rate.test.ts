import { expect, test } from 'vitest'
import { startRate } from '../../../cli/terminal/rate.ts'

const SECOND = 1_000

/** A run that hands in lumps of 500 documents every 12 seconds, looked at every 5, as a log is. */
function looksOf(seconds: number) {
  const meter = startRate(0)
  return Array.from({ length: seconds }, (_, at) => at + 1).flatMap((at) => {
    if (at % 12 === 0) meter.note({ time: at * SECOND, documents: (500 * at) / 12, bytes: 1_000 * at })
    return at % 5 === 0 ? [{ at, rate: meter.at(at * SECOND) }] : []
  })
}

test('between two lumps a run is not said to stand still, nor to fly', () => {
  const told = looksOf(180).filter(({ rate }) => rate !== undefined)
  for (const { at, rate } of told) {
    expect(rate?.documents, `after ${at} s`).toBeGreaterThan(20)
    expect(rate?.documents, `after ${at} s`).toBeLessThan(60)
  }
  expect(told.length).toBeGreaterThan(30)
})

test('nothing is said before something is done, and no estimate is made of two lumps', () => {
  const looks = looksOf(60)
  expect(looks.filter(({ at }) => at < 12).map(({ rate }) => rate)).toEqual([undefined, undefined])
  expect(looks.find(({ at }) => at === 40)?.rate?.isSteady).toBe(false)
  expect(looks.find(({ at }) => at === 50)?.rate?.isSteady).toBe(true)
})

test('what was fast at first and is slow now is slow', () => {
  const meter = startRate(0)
  // 10,000 unchanged files at once, then one new one a second.
  for (let at = 1; at <= 100; at++) meter.note({ time: at, documents: at * 100, bytes: at * 100 })
  for (let at = 1; at <= 120; at++)
    meter.note({ time: at * SECOND, documents: 10_000 + at, bytes: 10_000 + at })
  expect(meter.at(120 * SECOND)?.documents).toBeCloseTo(1, 0)
})
