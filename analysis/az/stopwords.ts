import { fold, lower } from '../normalize.ts'

/**
 * Azerbaijani words so common that they say nothing about a document, folded (`üçün` is `ucun`). Written for news:
 * function words only. Pronouns stand in their common cases. Words that fold to the same letters as a word somebody
 * may look for are left out: `ölən` (who died) is why `olan` is not here, `şən` why `sən` is not.
 */
export const AZERBAIJANI_STOPWORDS: ReadonlySet<string> = new Set(
  `
ancaq amma artıq
bəlkə belə beləliklə bəzi bəzən bir biri birinin biz bizim bizə bizi bu bunu bunun buna bunda bundan bunlar
bunların bunları bununla bura burada buradan buraya bütün
çox çünki
da daha dair də deyə deyil deyildir digər
edən edərək edib edilən edilib edir elə eləcə edilmiş etdi etmək
əgər əksər ən əsasən
gərək görə
haqqında hal halda hansı harada heç həm həmçinin həmin hər hərçənd hətta hələ
idi ilə imiş indi isə istər isə
kim kimi ki
lakin lazım
mən mənə məni mənim məhz məsələn
nə nəyi necə neçə niyə
o olaraq olduğu olduğunu olmaq olmayan olunan olunub olunur onda ondan onlar onlara onlardan onları onların onu onun
onunla ona ora orada oradan oraya
öz özü özünü özünün özünə
qarşı qədər qeyri
sanki sizin sizə siz sizi sonra sonrakı
tərəfindən təkcə
üçün üzrə üzərində
və var vardır
ya yalnız yenə yəni yoxsa
barədə arasında barəsində dolayı ötrü
بیر بو او و وه دا ده کی ایله ایلن اوچون اولان اولوب اولدو اولور اولاراق اونون اونو اونا اوندا اوندان اونلار اونلارین بونو بونون بونا بوندا بوندان بونلار
بیز سیز من سن بیزیم سیزین منیم سنین کیمی داها چوخ هم هر هئچ نه سونرا ایدی ایمیش ایسه وار یوخ دئییل دئیل ائدیر ائدیب ائدن ائتدی ائتمک ائدیلیر اولماق
لاکین آما اما آنجاق یا گؤره گوره اوزره قدر قارشی بوتون باشقا همین هانسی نئجه نیه اؤز اؤزو بورادا اورادا ایندی بئله ائله یئنه یالنیز
`
    .trim()
    .split(/\s+/)
    .map((word) => fold(lower(word))),
)
