import { showNumber } from '../parts/numbers.ts'
import type { ToolMessages } from './tools.ts'

const number = (value: number) => showNumber(value, 'az')

/** The texts of what readers keep and take away, in Azerbaijani. */
export const AZERBAIJANI_TOOLS: ToolMessages = {
  site: {
    menu: 'Bu arxiv',
    lists: 'Siyahılarım',
    searches: 'Axtarışlarım',
    skipToText: 'Mətnə keç',
  },
  home: {
    examples: 'Məsələn:',
    example: 'Azerbaycan',
    newest: 'Ən yeni sənədlər',
    all: 'Bütün sənədlər',
    years: (from, to) => `${from}–${to}`,
  },
  view: { label: 'Görünüş', full: 'Mətnlə', dense: 'Yalnız başlıqlar' },
  preview: { label: 'Önbaxış', open: 'Sənədi aç' },
  lists: {
    heading: 'Siyahılarım',
    intro:
      'Siyahılar yalnız bu brauzerdə saxlanılır. Brauzerin yaddaşını təmizləməzdən əvvəl onları fayl kimi saxlayın.',
    noScript:
      'JavaScript olmadan burada heç nə saxlanılmır. Hər siyahının öz ünvanı var: onu əlfəcinlərə əlavə edin.',
    none: 'Hələ siyahı yoxdur. Axtarışda sənədləri işarələyin, onlar burada toplanacaq.',
    mark: 'İşarələ',
    make: 'İşarələnənlərdən siyahı düzəlt',
    markPage: 'Bu səhifədəkilərin hamısını işarələ',
    whole: (count, isAll) => {
      if (isAll && count === 1) return 'Bu sənəd siyahı kimi'
      return isAll ? `${number(count)} sənədin hamısı siyahı kimi` : `İlk ${number(count)} sənəd siyahı kimi`
    },
    unnamed: 'İşarələnmiş sənədlər',
    name: 'Ad',
    note: 'Qeyd',
    add: 'Sənəd əlavə et',
    addHint: 'Sənədlərin ünvanları və ya identifikatorları, aralarında boşluqla',
    apply: 'Tətbiq et',
    keep: 'Bu siyahını brauzerdə saxla',
    kept: 'Saxlanıldı',
    remove: 'Siyahıdan çıxar',
    open: 'Siyahını aç',
    fresh: 'Yeni siyahı',
    current: 'İşarələnən sənədlər bura düşür',
    missing: (count) => `Bu siyahıdakı ${number(count)} sənəd arxivdə yoxdur.`,
    empty: 'Bu siyahıda sənəd yoxdur.',
    bibliography: 'Ədəbiyyat siyahısı',
    copy: 'Ədəbiyyat siyahısını kopyala',
    save: 'Bütün siyahıları fayl kimi saxla',
    load: 'Siyahıları fayldan oxu',
    loaded: 'Siyahılar oxundu.',
    unreadable: 'Bu faylda siyahı yoxdur.',
    tooMany: 'Bu siyahı doludur.',
    status: '«{name}» siyahısında {count} sənəd',
    archive: {
      heading: 'Arxivdəki siyahılar',
      intro:
        'Bu siyahılar açarınıza bağlıdır: onları istənilən kompüterdə görürsünüz, başqa açarla isə heç kim görmür.',
      none: 'Hələ siyahı yoxdur. Bir siyahını açıb arxivdə saxlayın.',
      keep: 'Arxivdə saxla (açarla)',
    },
  },
  searches: {
    heading: 'Axtarışlarım',
    intro: 'Axtardıqlarınız və saxladıqlarınız yalnız bu brauzerdə qalır.',
    noScript:
      'JavaScript olmadan burada heç nə saxlanılmır. Axtarışı əlfəcinlərə əlavə edin və ya Atom lentini izləyin.',
    save: 'Bu axtarışı saxla',
    saved: 'Saxlanıldı',
    savedHeading: 'Saxlanmış axtarışlar',
    noneSaved: 'Hələ saxlanmış axtarış yoxdur. Nəticələrin altında bunun üçün düymə var.',
    historyHeading: 'Son axtarışlar',
    noHistory: 'Heç nə qeyd olunmayıb.',
    clear: 'Təmizlə',
    remove: 'Sil',
    record: 'Axtarışlarım qeyd olunsun',
    everything: 'Hər şey',
    fresh: 'Son baxışdan bəri {count} yeni sənəd',
    nothingNew: 'Yeni sənəd yoxdur',
  },
  beside: {
    open: 'Yan-yana oxu',
    alone: 'Təkcə bunu oxu',
    shared: 'Hər ikisində olan adlar və sözlər işarələnib.',
  },
}
