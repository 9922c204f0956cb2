import { expect, test } from 'vitest'
import { toLatin } from '../../../../analysis/az/alphabets/to-latin.ts'

test.each([
  ['Азәрбаjҹан Республикасынын Милли Мәҹлиси', 'Azərbaycan Respublikasının Milli Məclisi'],
  ['БАКЫ шәһәри, 1990-ҹы ил (NATO)', 'BAKI şəhəri, 1990-cı il (NATO)'],
  ['کیتابلاردان', 'Kitablardan'],
  [
    'دونن آخشام شهرده یاغیش یاغدی، اوشاقلار ائوه گئتدیلر.',
    'Dünən axşam şəhərdə yağış yağdı, uşaqlar evə getdilər.',
  ],
  ['حؤکومت یئنی قانون حاضیرلاییر', 'Hökumət yeni qanun hazırlayır'],
  ['باکیدا گؤزل قیزلار مکتبه گئدیرلر؟', 'Bakıda gözəl qızlar məktəbə gedirlər?'],
  ['خبرلری اوخودوم. یوللارین اوزونلوغو ۱۲', 'Xəbərləri oxudum. Yolların uzunluğu 12'],
  ['لاوروفون سؤزلری', 'Lavrovun sözləri'],
  ['علی‌یفین', 'Əliyevin'],
  ['احمد علی‌یئو', 'Əhməd Əliyev'],
  ['یازیچی حسنوو گلدی', 'Yazıçı Həsnov gəldi'],
  ['منیم آنام نار شیره‌سی ساتیر.', 'Mənim anam nar şirəsi satır.'],
  ['ایشچیلر معاشلارینی آلا بیلمیرلر', 'İşçilər maaşlarını ala bilmirlər'],
  ['بیزیم کندده', 'Bizim kənddə'],
  ['گؤلون سویو آزالیر، دکتر شعرلری اوخویور.', 'Gölün suyu azalır, doktor şeirləri oxuyur.'],
  ['اویونچو توپو ووردو، هامی گؤزله‌نیلیر', 'Oyunçu topu vurdu, hamı gözlənilir'],
  ['ممکن، مهم، قیزیل، قیتلیغی', 'Mümkün, mühüm, qızıl, qıtlığı'],
  ['۱۹۹۰-جی ایلین ۱۲-سینده، شبکه سی لر', '1990-cı ilin 12-sində, şəbəkə si lər'],
  ['«گؤلون ماهنیسی»دیر', '«Gölün mahnısı»dır'],
  ['Бу гун шехерде кулек эсир.', 'Bu gün şəhərdə külək əsir.'],
  ['', ''],
  ['Bakı', 'Bakı'],
])('%s → %s', (text, latin) => expect(toLatin(text)).toBe(latin))

test('a sentence that goes on begins with no capital', () => {
  expect(toLatin('شهرده', 'Bu ')).toBe('şəhərdə')
})

test('no letter of another script is left, whatever the word', () => {
  for (const word of ['ا', 'و', 'لاوروف', 'ۆڲݣێۇ', 'ءعئؤ', 'پروتوکوللاشدیریلماق', '\u200Cی\u200C'])
    expect(toLatin(word)).toMatch(/^[A-Za-zÇĞİÖŞÜƏçğıöşüə]*$/)
})
