import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { DISK_ENCODINGS, nameFrom, ZIP_ENCODINGS } from '../../../indexer/read/bytes/name-encoding.ts'
import { exists } from '../../../indexer/scan/paths.ts'
import { type WalkOptions, walk } from '../../../indexer/scan/walk.ts'
import { ReadError } from '../../../indexer/source-text.ts'
import { encode, makeFile, outcomes, readAll, zip } from './make.ts'

test.each([
  ['windows-1256', 'خبر سياسي.txt', 'سياسي'],
  ['windows-1256', 'گزارش سال 1398.doc', 'گزارش'],
  ['windows-1251', 'Хабарлар 1992.txt', 'Хабарлар'],
  ['windows-1251', 'письмо министру.txt', 'министру'],
  ['windows-1251', 'МЕКТУБ.TXT', 'МЕКТУБ'],
  ['ibm866', 'Хабарлар 1992.txt', 'Хабарлар'],
  ['ibm866', 'письмо министру.txt', 'министру'],
  ['ibm866', 'ОТЧЕТ.TXT', 'ОТЧЕТ'],
  ['cp857', 'Şuşa görüşü.txt', 'görüşü'],
  ['windows-1254', 'Şuşa görüşü.txt', 'görüşü'],
  ['windows-1254', 'Qarabağ üçün çağırış.html', 'çağırış'],
])('a name in %s: %s', (encoding, name) => {
  expect(nameFrom(encode(name, encoding), DISK_ENCODINGS)).toBe(name)
})

/** The letters of Azerbaijani in code page 857. */
const dos = (name: string) =>
  Uint8Array.from(
    name,
    (sign) => ({ ü: 129, ç: 135, ı: 141, ö: 148, Ş: 158, ş: 159, ğ: 167 })[sign] ?? sign.charCodeAt(0),
  )

test.each([
  ['cp866', encode('Хабарлар/Баку 1992.txt', 'ibm866'), 'Хабарлар/Баку 1992.txt'],
  ['cp857', dos('Şuşa/görüş çağırış.txt'), 'Şuşa/görüş çağırış.txt'],
  ['cp1256', encode('خبرها/سياسي.txt', 'windows-1256'), 'خبرها/سياسي.txt'],
  ['UTF-8 without its flag', Buffer.from('xəbərlər/ş.txt'), 'xəbərlər/ş.txt'],
])('a name of a ZIP archive in %s', async (_, bytes, name) => {
  // Names of equal length are put in the place of ASCII ones, and the flag is taken away.
  const plain = `${'n'.repeat(bytes.length - 4)}.txt`
  const archive = Buffer.from(zip({ [plain]: 'Salam' }))
  for (let at = archive.indexOf(plain); at >= 0; at = archive.indexOf(plain)) archive.set(bytes, at)
  const [source] = await readAll(await makeFile('köhnə.zip', archive))
  expect(source?.path.split('!/')[1]).toBe(name)
  expect(ZIP_ENCODINGS).toContain('ibm866')
})

async function walked(folder: string, options: WalkOptions = {}): Promise<string[]> {
  const all: string[] = []
  for await (const found of walk([folder], options))
    all.push(found instanceof ReadError ? `! ${found.message}` : found.path.slice(folder.length + 1))
  return all
}

test('files and folders whose names are not UTF-8 are found, read, and still there', async () => {
  const folder = dirname(await makeFile('a.txt', 'bir'))
  const at = (...parts: Uint8Array[]) => Buffer.concat([Buffer.from(`${folder}/`), ...parts])
  const old = encode('Мектублар', 'windows-1251')
  await mkdir(at(old))
  await writeFile(at(old, Buffer.from('/'), encode('письмо.txt', 'windows-1251')), 'iki')
  await writeFile(at(old, Buffer.from('/plain.txt')), 'üç')
  await writeFile(at(encode('سلام.txt', 'windows-1256')), 'dörd')
  await writeFile(at(encode('görüş.zip', 'windows-1254')), zip({ 'a.txt': 'beş' }))
  expect(await walked(folder)).toEqual([
    'a.txt',
    'görüş.zip',
    'Мектублар/plain.txt',
    'Мектублар/письмо.txt',
    'سلام.txt',
  ])
  const read = async (name: string) => (await outcomes(`${folder}/${name}`)).join()
  expect(await read('Мектублар/письмо.txt')).toBe('iki')
  expect(await read('Мектублар/plain.txt')).toBe('üç')
  expect(await read('سلام.txt')).toBe('dörd')
  expect(await read('görüş.zip')).toBe('beş')
  expect(await exists(`${folder}/Мектублар/письмо.txt`)).toBe(true)
  await rename(at(old), at(Buffer.from('new')))
  expect(await exists(`${folder}/Мектублар/письмо.txt`)).toBe(false)
})

test('two names that look alike are two files', async () => {
  const folder = dirname(await makeFile('görüş.txt', 'UTF-8'))
  await writeFile(Buffer.concat([Buffer.from(`${folder}/`), encode('görüş.txt', 'windows-1254')]), 'cp1254')
  expect(await walked(folder)).toEqual(['görüş.txt', 'görüş.txt (2)'])
  expect(await outcomes(`${folder}/görüş.txt`)).toEqual(['UTF-8'])
  expect(await outcomes(`${folder}/görüş.txt (2)`)).toEqual(['cp1254'])
})

test('links lead nowhere outside what was given, unless they are followed', async () => {
  const folder = dirname(await makeFile('a.txt', 'x'))
  const other = dirname(await makeFile('b.txt', 'x'))
  await mkdir(`${folder}/c`)
  await writeFile(`${folder}/c/d.txt`, 'x')
  await symlink(`${folder}/c`, `${folder}/inside`)
  await symlink(other, `${folder}/outside`)
  await symlink(`${other}/b.txt`, `${folder}/z.txt`)
  await symlink('/etc/passwd', `${folder}/passwd.txt`)
  const refused = '! leads outside what was given; --follow-links follows it'
  expect(await walked(folder)).toEqual(['a.txt', 'c/d.txt', 'inside/d.txt', refused, refused, refused])
  expect(await walked(folder, { given: [folder, other] })).toEqual([
    'a.txt',
    'c/d.txt',
    'inside/d.txt',
    'outside/b.txt',
    refused,
    'z.txt',
  ])
  expect(await walked(folder, { followLinks: true })).toEqual([
    'a.txt',
    'c/d.txt',
    'inside/d.txt',
    'outside/b.txt',
    'passwd.txt',
    'z.txt',
  ])
})

test('nothing below the data directory is found, by whatever way', async () => {
  const folder = dirname(await makeFile('a.txt', 'x'))
  await mkdir(`${folder}/data/engine`, { recursive: true })
  await writeFile(`${folder}/data/engine/b.txt`, 'x')
  await symlink(`${folder}/data/engine`, `${folder}/way`)
  const dataDirectory = `${folder}/data`
  const own = '! belongs to the archive itself'
  expect(await walked(folder, { dataDirectory })).toEqual(['a.txt', own, own])
  expect(await walked(folder, { dataDirectory, followLinks: true })).toEqual(['a.txt', own, own])
  for (const named of [
    `${folder}/data`,
    `${folder}/data/engine`,
    `${folder}/data/engine/b.txt`,
    `${folder}/way`,
  ])
    expect(await walked(named, { dataDirectory })).toEqual([`${own}, and is never indexed`])
})
