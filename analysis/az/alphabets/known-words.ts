/** Latin words by their skeletons, that a word in Arabic script may be: the words of our own lists, and what a caller adds. */
import { lazy } from '../../lazy.ts'
import { NOUNS, ONE_SYLLABLE, PEOPLE, PLACES } from '../base-words.ts'
import { VERB_GROUPS, VERBS } from '../verbs.ts'
import { latinSkeletons } from './skeleton.ts'

/** A stem in Latin letters; a verb's is what stands before its endings. */
export type LatinStem = { written: string; isName: boolean; isVerb: boolean }

/** Stems by the skeletons that their spellings in Arabic script have. */
export type KnownStems = Map<string, LatinStem[]>

/** Names that texts from Iran have, besides the places of the lists. */
const NAMES = `
  tehran urmiya urmu ərdəbil zəncan marağa xoy sulduz həmədan qəzvin isfahan şiraz məşhəd qum xorasan gilan kürdüstan savalan səhənd araz
  rza əli həsən hüseyn məhəmməd məmməd əhməd mahmud səttar baqir pişəvəri şəhriyar səhənd behrəngi xiyabani fərzanə zəhra fatimə məryəm traxtur persepolis sepahan istiqlal sulduz marağa miyana əhər mərənd ələsgər urmiyə`

/** Words that texts have often and the lists of stems need not: adjectives, adverbs, loans of the south. */
const FREQUENT = `
  ilk son yeni köhnə əski bütün yaxşı pis uzaq yaxın isti soyuq böyük kiçik uzun qısa ağır yüngül açıq bağlı dolu boş asan çətin güclü zəif gözəl varlı yoxsul
  tim komanda oyunçu kapitan mərbi qol lig mümkün lazım mühüm fəqət təqribən məsələn məmulən məxsusən əlbəttə hətta çünki xas ümumi xüsusi elmi dini milli siyasi iqtisadi ictimai
  tarixi mədəni təbii əsl əsas əsasən müstəqil məşhur məlum sabit fərqli müxtəlif şamil mayil dəqiq kamil alim müəllim şagird tələbə bilimyurdu öyrənci öyrən yazar şair aşıq
  üzv rəis cümhur ustandar fərmandar bəxş məntəqə məmləkət dövrə vəsilə hadisə qəza zəlzələ qıtlıq quraqlıq meydan xiyaban küçə məhəllə dükan bazar qəzet dərgi sayt
  kontrol program proqram kompüter internet televiziya radio kanal şəbəkə sistem enerji prosess texnologiya elektrik klinika doktor təbib xəstəxana dərman virus vaksin
  sentr mərkəz mərkəzi şimal şimali cənub cənubi şərq şərqi qərb qərbi cahan cahani dünya dövlət hökumət məclis nümayəndə namizəd seçki qanun icad incam təşkil təbdil tövsiyə tovsiyə ixtiyar
  iştirak etiraz etiqad etibar elan ehtiyac əhali ömür əsr üsul uğur oğru oğurluq qızıl gümüş qurğu qıraq çevrə bölgə ölkə sınır savaş barış azadlıq ədalət
  səyahət müsafirət müsafir pasport viza reys bilet otel turist turizm gəmi qatar təyyarə maşın nəqliyyat yolçu piyada müddət vaxt saat dəqiqə saniyə sürət ortalama
  bacarıq bağışla qarşılaş tədris təhsil tədqiq kəşf təsvib təsdiq qərar qərardad müqavilə məbləğ qiymət bahalıq dollar tümən rial manat`

/** Words of the list of places that are none without what stands beside them: Böyük Britaniya. */
const WORDS_OF_NAMES: ReadonlySet<string> = new Set(['böyük', 'okean', 'astana'])

/** The stems of the lists of the program, made ready when they are first asked for: some 30 ms. */
export const listedStems = lazy(() =>
  stemsOf([
    ...words(PEOPLE).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(NOUNS).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(FREQUENT).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(ONE_SYLLABLE).map((written) => ({ written, isName: false, isVerb: false })),
    ...words(`${PLACES} ${NAMES}`).map((written) => ({
      written,
      isName: !WORDS_OF_NAMES.has(written),
      isVerb: false,
    })),
    ...words(`${VERB_GROUPS} ${VERBS}`).map((entry) => ({
      written: entry.split(':')[0] ?? entry,
      isName: false,
      isVerb: true,
    })),
  ]),
)

/** Stems made ready for looking up. */
export function stemsOf(stems: readonly LatinStem[]): KnownStems {
  const known: KnownStems = new Map()
  for (const stem of stems) for (const key of latinSkeletons(stem.written)) addStem(known, key, stem)
  return known
}

/** Put a stem to others under a skeleton. */
export function addStem(known: KnownStems, skeleton: string, stem: LatinStem): void {
  const others = known.get(skeleton)
  if (others === undefined) known.set(skeleton, [stem])
  else others.push(stem)
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
