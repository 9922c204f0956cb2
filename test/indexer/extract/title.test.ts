import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractTitle } from '../../../indexer/extract/title.ts'

const PROSE =
  'Dünya bazarında neftin qiyməti bu gün də artıb. Mütəxəssislər bunu hasilatın azalması ilə izah edirlər, lakin artımın davam edəcəyinə inanmırlar.'
const WRAPPED = `Azerbaijan constantly makes intensive efforts to establish peace
and security in the South Caucasus and the world in general. Our
country continues to contribute in this direction. The foreign
policy of the country is noteworthy.`

describe('the title of a text', () => {
  test.each([
    [`Neft bahalaşıb\n\n${PROSE}`, 'Neft bahalaşıb', 'line', 'a line by itself'],
    [`Neft bahalaşıb\n${PROSE}`, 'Neft bahalaşıb', 'line', 'a short line above a paragraph'],
    [`Oil prices up again\n${WRAPPED}`, 'Oil prices up again', 'line', 'a line that was broken off'],
    [`NEFT BAHALAŞIB\nNeft bahalaşıb\n${PROSE}`, 'NEFT BAHALAŞIB', 'line', 'twice, once in capitals'],
    [`Neft bahalaşıb.\n\nNeft bahalaşıb.\n\n${PROSE}`, 'Neft bahalaşıb.', 'line', 'twice, whatever its end'],
    [
      `Azerbaijan and Russia have signed\na declaration in Moscow\n\n${WRAPPED}`,
      'Azerbaijan and Russia have signed a declaration in Moscow',
      'line',
      'wrapped',
    ],
    [`# **Neft** [bahalaşıb](a.html) #\n${PROSE}`, 'Neft bahalaşıb', 'heading', 'Markdown'],
    [`Neft bahalaşıb\n====\n${PROSE}`, 'Neft bahalaşıb', 'heading', 'Markdown, underlined'],
    [`Başlıq: Neft bahalaşıb\nTarix: 21.08.2024\n\n${PROSE}`, 'Neft bahalaşıb', 'heading', 'labelled'],
    [`SİYASƏT\n\nNeft dünyada bahalaşıb\n\n${PROSE}`, 'Neft dünyada bahalaşıb', 'line', 'below its section'],
    [
      `Ana səhifə » Xəbərlər » Siyasət\nNeft bahalaşıb\n\n${PROSE}`,
      'Neft bahalaşıb',
      'line',
      'below the way to it',
    ],
    [`Bakı, 21 avqust, APA\n\nNeft bahalaşıb\n\n${PROSE}`, 'Neft bahalaşıb', 'line', 'below a dateline'],
    [`By John Smith\n\nOil prices up again\n\n${PROSE}`, 'Oil prices up again', 'line', 'below a by-line'],
    [`Neft bahalaşıb\nDərc olunub: 21.08.2024\n\n${PROSE}`, 'Neft bahalaşıb', 'line', 'above its date'],
    [`Neft bahalaşıb...\n\n${PROSE}`, 'Neft bahalaşıb...', 'line', 'dots leave it open'],
    [
      'وزیر امور خارجه:\n\nروابط دو کشور رو به توسعه است\n\nوی گفت این روابط مهم است.',
      'روابط دو کشور رو به توسعه است',
      'line',
      'below who said it',
    ],
  ])('%s → %s (%s): %s', (text, title, origin) => {
    expect(extractTitle(text, undefined)).toMatchObject({ title, origin })
  })

  test.each([
    [PROSE, 'one paragraph'],
    [`${PROSE}\n${PROSE}`, 'paragraphs'],
    [WRAPPED, 'a wrapped text'],
    [`Neft bahalaşıb.\n\n${PROSE}`, 'a sentence'],
    [`- neft\n- qaz\n\n${PROSE}`, 'a list'],
    [`“Bu il imzalanıb\n\n${PROSE}`, 'a quotation that goes on'],
    [`${'Neft bahalaşıb '.repeat(20)}\n\n${PROSE}`, 'too long'],
    ['Neft bahalaşıb', 'all there is'],
    ['one\ntwo\nthree', 'short lines'],
    ['', 'nothing'],
  ])('%s has none: %s', (text) => {
    expect(extractTitle(text, undefined)).toEqual({ title: '', origin: null, text: text.trim() })
  })

  test('is cut out of the text, once or more; what stands above it stays', () => {
    expect(extractTitle(`Neft\n\nNeft\n\n${PROSE}`, undefined).text).toBe(PROSE)
    expect(extractTitle(`SİYASƏT\n\nNeft dünyada bahalaşıb\n\n${PROSE}`, undefined).text).toBe(
      `SİYASƏT\n\n${PROSE}`,
    )
  })

  test('that is given is cut out too, also in capitals or wrapped', () => {
    const given = { title: 'Neft  dünyada bahalaşıb', origin: 'given' as const }
    const expected = { title: 'Neft dünyada bahalaşıb', origin: 'given', text: PROSE }
    expect(extractTitle(`NEFT DÜNYADA BAHALAŞIB\n\n${PROSE}`, given)).toEqual(expected)
    expect(extractTitle(`Neft dünyada\nbahalaşıb\n${PROSE}`, given)).toEqual(expected)
    expect(extractTitle(PROSE, given)).toEqual(expected)
  })

  test('never leaves a text without text', () => {
    expect(extractTitle('Neft', { title: 'Neft', origin: 'given' }).text).toBe('Neft')
  })
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, title) => {
      extractTitle(`${title}\n${text}\n\n${title}`, undefined)
      extractTitle(text, { title, origin: 'given' })
    }),
  )
})
