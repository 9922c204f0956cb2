import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecord } from '../../server/csv.ts'

test.each([
  [['a', null, ''], '"a","",""\r\n'],
  [['say "no"', 'a,b', 'two\r\nlines'], '"say ""no""","a,b","two\r\nlines"\r\n'],
  [['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'], '"\'=1+1","\'+1","\'-1","\'@SUM(A1)","\'\t=1"," =1"\r\n'],
  [['\n=1', '＝1', '＋1', '－1', '＠A'], '"\'\n=1","\'＝1","\'＋1","\'－1","\'＠A"\r\n'],
])('%j → %j', (values, expected) => expect(csvRecord(values)).toBe(expected))

test('what was written is read back, but for the apostrophe before a formula', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (values) => {
      const [back = []] = parse(csvRecord(values), { relaxColumnCount: true }) as string[][]
      expect(back).toEqual(
        values.map((value) => (/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value)),
      )
    }),
  ))
