import { expect, test } from 'vitest'
import { AZERBAIJANI, makeFile, outcomes, PERSIAN, readOne } from '../make.ts'
import { odp, openDocument, pptx } from '../make-office.ts'

const [az = '', azBody = ''] = AZERBAIJANI
const [fa = '', faBody = ''] = PERSIAN
const SLIDES = [
  [az, azBody],
  [fa, faBody],
  ['The third slide', 'Ships & ports'],
]

test('slides in the order in which they are shown, with notes, without numbers', async () => {
  const path = await makeFile('təqdimat.pptx', pptx(SLIDES, 'Qeyd: burada dayan', 'Hesabat'))
  expect(await readOne(path)).toMatchObject({
    text: [az, azBody, 'Qeyd: burada dayan', fa, faBody, 'The third slide', 'Ships & ports'].join('\n\n'),
    given: { title: 'Hesabat', origin: 'metadata' },
  })
})

test.each(['təqdimat.odp', 'noname'])('%s: slides of OpenDocument', async (name) => {
  expect(await outcomes(await makeFile(name, odp(SLIDES)))).toEqual([SLIDES.flat().join('\n\n')])
})

test('text in a drawing', async () => {
  const body = `<draw:page><draw:custom-shape><text:p>${azBody}</text:p></draw:custom-shape></draw:page>`
  expect(await outcomes(await makeFile('sxem.odg', openDocument('drawing', body)))).toEqual([azBody])
})
