import { expect, test } from 'vitest'
import type { Language } from '../../../analysis/language.ts'
import { inOrder, type SaidWord } from '../../../search/translate/word-order.ts'

const noun = (text: string): SaidWord => ({ text, partOfSpeech: 'n' })
const adjective = (text: string): SaidWord => ({ text, partOfSpeech: 'a' })

test.each<[SaidWord[], Language, Language, string]>([
  [[adjective('استراتژیک'), noun('روابط')], 'en', 'fa', 'روابط استراتژیک'],
  [[noun('əlaqə'), adjective('strateji')], 'fa', 'az', 'strateji əlaqə'],
  [[adjective('strategic'), noun('relations')], 'az', 'en', 'strategic relations'],
  [[noun('نفت'), noun('قیمت')], 'az', 'fa', 'قیمت نفت'],
  [[noun('price'), noun('oil')], 'fa', 'en', 'oil price'],
  [[adjective('پاک'), noun('هوا')], 'en', 'fa', 'هوای پاک'],
  [[adjective('best'), noun('film')], 'az', 'en', 'best film'],
  [[adjective('بهترین'), noun('فیلم')], 'en', 'fa', 'بهترین فیلم'],
  [[adjective('best'), noun('film')], 'fa', 'en', 'best film'],
])('two words make a phrase: %j of %s in %s', (words, from, to, phrase) =>
  expect(inOrder(words, from, to)).toBe(phrase),
)

test.each<[string, SaidWord[], Language, Language, string]>([
  ['two nouns of Azerbaijani need an ending', [noun('neft'), noun('qiymət')], 'en', 'az', 'neft + qiymət'],
  ['a name may be what the rest is about', [{ text: 'پوتین' }, noun('سفر')], 'en', 'fa', 'پوتین + سفر'],
  ['a vav may be a vowel or not', [adjective('بزرگ'), noun('گاو')], 'en', 'fa', 'بزرگ + گاو'],
  ['an adjective after its noun', [noun('prices'), adjective('high')], 'az', 'en', 'prices + high'],
  ['three words', [noun('x'), noun('y'), noun('z')], 'az', 'en', 'x + y + z'],
])('where it is not sure they stand apart: %s', (_why, words, from, to, apart) =>
  expect(inOrder(words, from, to)).toBe(apart),
)
