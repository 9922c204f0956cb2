import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PushIntake } from '../../indexer/deliver/push-intake.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { docx, wordParagraph } from '../indexer/read/make.ts'
import { type OpenArchive, openArchive } from './archive.ts'

let archive: OpenArchive
let folder: string
beforeAll(async () => {
  archive = await openArchive()
  folder = join(archive.folder, 'files')
  await mkdir(folder)
})
afterAll(() => archive?.close())

const FILES = {
  'az.txt':
    'Köhnə qəzet\n\nİki ölkənin siyasi müna-\nsibətləri barədə danışıq-\nlar aparılıb, qonaq-\nevi tikilib.',
  'tells.txt': 'Kənd\n\nMeşənin kənarında yeni qonaqevi var, sakinlər deyir.',
  'finereader.txt': 'Tanınmış mətn\n\nTicarət dövriy¬\nyəsi artdı, gömrük rüsum¬\nları azaldıldı, deyirlər.',
  'fa.txt': 'متن شناخته شده\n\nوزیر به خانه می¬\nرود و کتاب¬ها را به دانش\u00AD\nگاه می‌برد.',
  'lines.html':
    '<html><body><p>Şəhərin su təc-<br>hizatı yaxşılaşdı, sakin-<br>\nlər məmnundur, deyə idarə bildirdi.</p></body></html>',
  'records.jsonl': `${JSON.stringify({ id: 'r1', text: 'The govern-\r\nment and the parlia-\r\nment agreed on a long-\r\nterm plan.' })}\n`,
  'soft.docx': docx(
    '<w:p><w:r><w:t>Sərhəd məntəqə</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>ləri və kanali-</w:t><w:br/><w:t>zasiya açıldı.</w:t></w:r></w:p>' +
      wordParagraph('İkinci abzas da var.'),
  ),
}

test('words that line ends broke are found whole, in every format', async () => {
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content)
  await indexPaths([folder], archive.engine)
  const found = async (query: string) =>
    (await archive.search(query)).hits.map(({ id }) => id.replace(/-[0-9a-f]{12}$/, ''))
  expect(await found('"münasibətləri"')).toEqual(['az'])
  expect(await found('"danışıqlar aparılıb"')).toEqual(['az'])
  expect((await found('"qonaqevi"')).sort()).toEqual(['az', 'tells'])
  expect(await found('"dövriyyəsi artdı" rüsumları')).toEqual(['finereader'])
  expect(await found('"می‌رود" کتاب‌ها دانشگاه')).toEqual(['fa'])
  expect(await found('"təchizatı" sakinlər')).toEqual(['lines'])
  expect(await found('"government and the parliament"')).toEqual(['r1'])
  expect(await found('"long term"')).toEqual(['r1'])
  expect(await found('"məntəqələri" "kanalizasiya"')).toEqual(['soft'])
})

test('a pushed text is mended by what the archive has', async () => {
  const intake = new PushIntake(archive.engine, (problem) => {
    throw problem
  })
  const text = 'Dağda köhnə qonaq-\nevi yanıb, deyirlər.'
  const [taken] = await intake.take([{ path: 'document', record: 1, text, given: { id: 'p1' } }], new Map())
  await taken?.delivery?.done
  expect((await archive.search('"qonaqevi yanıb"')).hits.map(({ id }) => id)).toEqual(['p1'])
})
