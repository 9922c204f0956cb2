/** Words of Azerbaijani in Arabic script that every text has and that are too short to be told by their letters, with their Latin spelling. */
const PAIRS = `
  و və کی ki ده də دا da دن dən دان dan بو bu او o اون on بیر bir ایکی iki اوچ üç دؤرد dörd بئش beş آلتی altı یئددی yeddi سککیز səkkiz دوققوز doqquz یوز yüz مین min
  من mən سن sən بیز biz سیز siz منیم mənim سنین sənin منه mənə سنه sənə منی məni سنی səni بیزیم bizim سیزین sizin بیزه bizə اونا ona اونو onu اونون onun اوندا onda اوندان ondan اونلار onlar
  بونا buna بونو bunu بونون bunun بوندا bunda بوندان bundan بونلار bunlar اونلارین onların بونلارین bunların
  ایله ilə ایلن ilən اوچون üçün کیمی kimi قدر qədər گؤره görə گوره görə سونرا sonra قاباق qabaq اوّل əvvəl اول əvvəl هر hər هئچ heç هم həm همی həm هله hələ دیر dir دور dur
  وار var واردیر vardır یوخ yox یوخدور yoxdur ایدی idi ایمیش imiş ایسه isə ده‌ییل deyil دئییل deyil دگیل deyil دئیل deyil چوخ çox آز az داها daha ان ən لاپ lap
  اما amma آما amma لاکین lakin آنجاق ancaq چونکی çünki چونکو çünki اگر əgər یا ya نه nə نئجه necə نییه niyə هانسی hansı کیم kim هارا hara هاردا harda بورا bura بوردا burda اورا ora اوردا orda
  بئله belə ائله elə بله belə اؤز öz اؤزو özü اوز öz باشقا başqa بوتون bütün هامی hamı همان həmin همین həmin بعضی bəzi آرا ara آراسیندا arasında حاققیندا haqqında حقینده haqqında
  ایل il ایلی ili ایلین ilin ایلده ildə ایلینده ilində آی ay آییندا ayında گون gün گونو günü گونون günün ایندی indi بوگون bu‌gün دونن dünən اولان olan اولاراق olaraq اولوب olub
  اولدو oldu اولور olur اولماق olmaq اولونوب olunub ائدیب edib ائدن edən ائدیر edir ائتدی etdi ائتمک etmək ائدیلیب edilib ائلییب eləyib دئدی dedi دئییر deyir دئییب deyib
  ائو ev ائوده evdə یئر yer یول yol سؤز söz گؤز göz اوز üz سو su داغ dağ آد ad آدلی adlı آدی adı ایش iş باش baş قیز qız اوغول oğul کند kənd شهر şəhər شهری şəhəri اؤلکه ölkə
  اورمیه Urmiyə آذربایجان Azərbaycan آزربایجان Azərbaycan ایران İran تبریز Təbriz تهران Tehran باکی Bakı باکو Bakı تورکیه Türkiyə تورک türk تورکجه türkcə روسیه Rusiya
  فروردین fərvərdin اردیبهشت ordibehişt خرداد xordad تیر tir مرداد mordad شهریور şəhrivər مهر mehr آبان aban آذر azər دی dey بهمن bəhmən اسفند əsfənd
  که ki تا ta چون çünki حتی hətta فقط fəqət سویو suyu سویون suyun سویا suya سودا suda سودان sudan معلم müəllim دکتر doktor شعر şeir شعرلر şeirlər شعرلری şeirləri شعری şeiri شعرین şeirin
  اولا ola اولدی oldu اولسون olsun اولسا olsa اولماز olmaz اولماسا olmasa اولمایان olmayan اولوردو olurdu اولاجاق olacaq اولاجاخ olacaq اولموش olmuş اولموشدو olmuşdu اولموشدی olmuşdu اولموشدور olmuşdur اولاراق olaraq اولاندا olanda اولسالار olsalar اولورلار olurlar اولوللار olurlar اولدوقدا olduqda اولدوغو olduğu اولدوغونو olduğunu اولدولار oldular
  ددی dedi ددیلر dedilər دئدیلر dedilər دییر deyir دئیر deyir دییرلر deyirlər دیللر deyirlər دئییرلر deyirlər دئمک demək دئیه deyə دییه deyə وئردی verdi وردی verdi وئریر verir ورر verər وئرن verən وئرمک vermək وئریب verib یئمک yemək
  ائلیر eləyir ائلییر eləyir ائلیه eləyə ائلیللر eləyirlər ائلدی elədi ائله‌دی elədi ائلدیلر elədilər ائلمک eləmək ائله‌مک eləmək ائلین eləyən ائلییب eləyib ائلمیش eləmiş
  اونی onu اونان ondan اونن onun اولار onlar اولاری onları اولارین onların اولارن onların اولارا onlara اولاردا onlarda بونی bunu بونان bundan بیری biri بیریسی birisi ایلک ilk نچه neçə نئچه neçə بین min در dər جور cür بوجور bucür اوجور ocür
  سورا sonra سوره sonra سونراکی sonrakı گلن gələn گئدن gedən گوره görə گره görə گرک gərək لازیم lazım یوخدی yoxdur یوخدو yoxdur واردی vardı بودی budur یاخچی yaxşı یاخجی yaxşı مثلا məsələn معمولا məmulən تقریبا təqribən البته əlbəttə مخصوصا məxsusən باعث bais نیه niyə همده həm‌də عضو üzv عضوو üzvü
  رئیس rəis جمهور cümhur مدرسه mədrəsə مدرسه‌ده mədrəsədə مدرسه‌دن mədrəsədən
  خالق xalq خلق xalq دونیا dünya دنیا dünya کیتاب kitab کتاب kitab دیل dil تاریخ tarix`

/** The words, with Persian letters and without joiners, and how they are spelled in Latin letters. */
export const FUNCTION_WORDS: ReadonlyMap<string, string> = new Map(pairsIn(PAIRS.trim().split(/\s+/)))

function pairsIn(words: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [arabic = '', latin = ''] = words.slice(at, at + 2)
    pairs.push([arabic.replaceAll('\u200C', ''), latin.replaceAll('\u200C', ' ')])
  }
  return pairs
}
