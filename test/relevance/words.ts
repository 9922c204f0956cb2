/**
 * Words and names with judged forms, written for this set. A line of WORDS is `word: its other forms | words and names that sound
 * like it or fold to it, and are none of it`; what stands behind the bar is written into documents of other subjects.
 */
import type { SampleLanguage } from '../../bench/sample-languages.ts'

export const WORDS: Record<SampleLanguage, string> = {
  en: `
oil: oils | az Əli, fa علی, en Ole
car: cars | en Carr, az Qara, fa کارا
flood: floods, flooded | en Floyd, az Fələd
price: prices | en Pryce, fa پرس
road: roads | en Rod, az Rəad, fa رعد
market: markets | en Margaret, fa مارگارت
water: waters | en Walter, az Vahid
law: laws | en Lowe, fa لو
team: teams | en Timothy, fa تیمور
protocol: protocols | fa پرتغال, az Portuqal
school: schools | en Skol, az Şakal
bread: breads | en Brad, fa براد
light: lights | en Lyte, az Lalə
goal: goals | en Gul, az Qulu, fa گلی`,
  az: `
qız: qızlar, qızın, qızı | az Qazi, fa قاضی, en Kaz
neft: neftin, neftdən | en Naphtali, fa نفتالی
qiymət: qiymətlər, qiyməti, qiymətin | az Qiyasəddin, fa قوامی
yol: yollar, yolda, yolu | en Yule, fa یولی
su: sular, suyun, suda | en Sue, fa سوی
iş: işlər, işin, işdə | en is, fa عیسی
ev: evlər, evdə, evin | en Eve, az Eva
ön: önün, öndə | az on, en on
dəniz: dənizin, dənizdə | en Denise, fa دنیز
müharibə: müharibənin, müharibələr | az Məhərrəm, fa محراب
məktəb: məktəblər, məktəbdə | az Məktum, fa مکتوم
qanun: qanunlar, qanunun | az Qənirə, en Conan
torpaq: torpaqlar, torpağın | az Turpal, en Turpin
gül: güllər, gülün | en Gull, az Qulu`,
  fa: `
سیل: سیل‌ها, سیل‌های | fa سال, az Sahil, en Sally
قهرمان: قهرمانان, قهرمان‌ها | en Herman, en Garman, az Qəhrəmanova
تیم: تیم‌ها, تیمی, تیم‌های | en Tim, az Teymur
کار: کارها, کارهای | en Carr, az Kərim
وارد: | en Ward, en Word, az Vardan
بازار: بازارها, بازارهای | en Bazhar, az Bəzirgan
شهر: شهرها, شهرهای, شهری | az Şəhriyar, en Shahar
جنگ: جنگ‌ها, جنگی | en Jung, en Jang, az Cəngi
نفت: نفتی | en Nafta, az Nəfisə
قیمت: قیمت‌ها, قیمتی | az Qiyam, en Kaymet
آب: آب‌ها, آب‌های | en Abe, az Aba
خودرو: خودروها, خودروهای | en Baker, fa به‌کردار
دوران: دوران‌ها | en Duran, en Dorian
کتاب: کتاب‌ها, کتابی, کتاب‌های | az Kətan, en Kitab`,
}

/** `English | Azerbaijani | Persian`: names that sound alike. */
export const NAMES = `
Lavrov | Lavrov | لاوروف
Zakharova | Zaxarova | زاخاروا
Aliyev | Əliyev | علی‌اف
Lukashenko | Lukaşenko | لوکاشنکو
Macron | Makron | ماکرون
Obama | Obama | اوباما
Johnson | Conson | جانسون
Erdogan | Ərdoğan | اردوغان
Pashinyan | Paşinyan | پاشینیان
Pezeshkian | Pezeşkian | پزشکیان
Guterres | Quterreş | گوترش
Blinken | Blinken | بلینکن
Reuters | Reuters | رویترز
Los Angeles | Los Anceles | لس‌آنجلس`

/** The same, of names that are not only spelled differently. */
export const TRANSLATED = `
Germany | Almaniya | آلمان
China | Çin | چین
Qatar | Qətər | قطر
Kazakhstan | Qazaxıstan | قزاقستان
United States | ABŞ | ایالات متحده
Foreign Ministry | Xarici İşlər Nazirliyi | وزارت امور خارجه
Caspian | Xəzər | خزر
Georgia | Gürcüstan | گرجستان`

/** Two words of one language, of those above, that some documents have together. */
export const PAIRS: Record<SampleLanguage, readonly string[]> = {
  en: ['oil price', 'road law', 'water market', 'school team', 'car market', 'flood water', 'light road'],
  az: ['neft qiyməti', 'dəniz suyu', 'yol işi', 'məktəb yolu', 'torpaq qanunu', 'ev işi', 'su qiyməti'],
  fa: ['قیمت نفت', 'بازار کار', 'تیم قهرمان', 'آب شهر', 'سیل شهر', 'کتاب جنگ', 'بازار نفت'],
}
