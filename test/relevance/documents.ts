/** Documents of the judged set, made of frames: which of them hold what is known, since they were made so. */
import { perSampleLanguage, SAMPLE_LANGUAGES, type SampleLanguage } from '../../bench/sample-languages.ts'
import { NAMES, PAIRS, TRANSLATED, WORDS } from './words.ts'

export type MadeDocument = { id: string; title: string; text: string; language: SampleLanguage }

/** A word with its forms, and the documents that were made with one of them. */
export type MadeWord = { language: SampleLanguage; word: string; forms: string[]; ids: string[] }

/** A name in each language, and the documents that were made with it. */
export type MadeName = { spellings: Record<SampleLanguage, string>; ids: string[] }

/** Two words, and the documents that were made with both in some form. */
export type MadePair = { language: SampleLanguage; query: string; ids: string[] }

export type MadeArchive = {
  documents: MadeDocument[]
  words: MadeWord[]
  names: MadeName[]
  translated: MadeName[]
  pairs: MadePair[]
}

/** Sentences around a word, with the headings of their documents; none of them has a word that is asked for. */
const FRAMES: Record<SampleLanguage, readonly (readonly [title: string, text: string])[]> = {
  en: [
    ['Morning notes', 'People in the hall spoke about {} until noon, and then went home.'],
    ['What was said', 'A report of last week mentions {} twice, without any figures.'],
    ['Letters', 'Our reader asks whether {} has changed much since his childhood.'],
    ['In short', 'Nobody expected that {} would be in the news again so soon.'],
  ],
  az: [
    ['Səhər qeydləri', 'Salonda toplaşanlar günortaya qədər {} barədə danışdılar.'],
    ['Nə deyildi', 'Keçən həftənin hesabatında {} iki dəfə xatırlanır.'],
    ['Məktublar', 'Oxucumuz soruşur ki, uşaqlıqdan bəri {} dəyişibmi.'],
    ['Qısaca', 'Heç kim gözləmirdi ki, {} yenə xəbərlərdə olacaq.'],
  ],
  fa: [
    ['یادداشت صبح', 'حاضران در تالار تا ظهر درباره {} گفتگو کردند.'],
    ['چه گفته شد', 'در گزارش هفته پیش دو بار از {} یاد شده است.'],
    ['نامه‌ها', 'خواننده ما می‌پرسد آیا {} از کودکی او دگرگون شده است.'],
    ['کوتاه', 'هیچکس انتظار نداشت {} دوباره در خبرها باشد.'],
  ],
}

/** Sentences around a name. */
const NAMED: Record<SampleLanguage, readonly string[]> = {
  en: ['On Tuesday the spokesman of {} answered all questions.', 'A day later {} was named by three papers.'],
  az: ['Çərşənbə axşamı {} sözçüsü bütün suallara cavab verdi.', 'Ertəsi gün {} üç qəzetdə xatırlandı.'],
  fa: ['روز سه‌شنبه سخنگوی {} به همه پرسش‌ها پاسخ داد.', 'یک روز پس از آن نام {} در سه روزنامه آمد.'],
}

const lines = (table: string): string[] => table.trim().split('\n')
const cells = (line: string, sign: string): string[] => line.split(sign).map((cell) => cell.trim())

/** Make the archive; the same each time. */
export function madeArchive(): MadeArchive {
  const documents: MadeDocument[] = []
  const add = (language: SampleLanguage, title: string, text: string): string => {
    const id = `${language}-${documents.length}`
    documents.push({ id, language, title: `${title} ${documents.length}`, text })
    return id
  }
  const framed = (language: SampleLanguage, word: string): string => {
    const [title, text] = FRAMES[language][documents.length % FRAMES[language].length] ?? ['', '{}']
    return add(language, title, text.replace('{}', word))
  }
  const named = (language: SampleLanguage, name: string): string[] =>
    NAMED[language].map((text) => add(language, FRAMES[language][0]?.[0] ?? '', text.replace('{}', name)))

  const words = SAMPLE_LANGUAGES.flatMap((language) =>
    lines(WORDS[language]).map((line) => {
      const [own = '', traps = ''] = cells(line, '|')
      const [word = '', others = ''] = cells(own, ':')
      const forms = [word, ...cells(others, ',').filter((form) => form !== '')]
      const ids = forms.flatMap((form) => [framed(language, form), framed(language, form)])
      for (const trap of cells(traps, ',')) named(trap.slice(0, 2) as SampleLanguage, trap.slice(3))
      return { language, word, forms, ids }
    }),
  )
  const names = lines(NAMES).map((line) => nameOf(line, named))
  const translated = lines(TRANSLATED).map((line) => nameOf(line, named))
  const pairs = SAMPLE_LANGUAGES.flatMap((language) =>
    PAIRS[language].map((query) => ({
      language,
      query,
      ids: [framed(language, query), framed(language, query)],
    })),
  )
  // The Foreign Ministry has `işlər` in its name.
  words
    .find(({ word }) => word === 'iş')
    ?.ids.push(...documents.filter(({ text }) => /İşlər/.test(text)).map(({ id }) => id))
  for (const { language, query, ids } of pairs)
    for (const one of words) if (one.language === language && holds(query, one)) one.ids.push(...ids)
  return { documents, words, names, translated, pairs }
}

function nameOf(line: string, named: (language: SampleLanguage, name: string) => string[]): MadeName {
  const [en = '', az = '', fa = ''] = cells(line, '|')
  const spellings = { ...perSampleLanguage(() => ''), en, az, fa }
  return { spellings, ids: SAMPLE_LANGUAGES.flatMap((language) => named(language, spellings[language])) }
}

/** Whether a pair has a word, in the form in which pairs are written: `suyu` is one of `su`. */
function holds(query: string, { word, forms, language }: MadeWord): boolean {
  const isForm = (one: string) => forms.includes(one) || (language === 'az' && one === POSSESSED[word])
  return query.split(' ').some(isForm)
}

/** Forms that only pairs have. */
const POSSESSED: Record<string, string> = {
  su: 'suyu',
  iş: 'işi',
  qanun: 'qanunu',
}
