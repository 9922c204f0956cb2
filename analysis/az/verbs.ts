/**
 * Frequent verbs of Azerbaijani as stems, written for this project. Passive, causative and negation are taken off by
 * rule (`qurul` → `qur`), so a derived stem stands here only when it has a meaning of its own (`görün`, `keçir`).
 * Verbs in `-la` made of a listed noun are known without an entry. Of two that fold
 * to one (`ol`, `öl`) the first counts.
 */
export const VERBS = `
  aç ax al an art as aş at az bax bas bat bez biç bil bit boğ böl bur bük büz cır coş cum çal çap çaş çat çək
  çıx çırp çim çök dad dal dart daş de dəy diz doğ dol dön don doy döy döz dur duy düş düz en et ək əs əy əz
  get gey gəl gəz gir göm gör güd gül hör hürk iç it keç kəs köç küs qaç qal qalx qap qat qaz qıl qır qırx qıs
  qıy qon qop qorx qoş qov qoy qur qus min ol öl ölç öp ör ört öt piş poz saç sağ sal san sanc sap sar sat say
  seç sev səp sər sığ sıx sın sız sil sox sor soy sök sön söv söy sus sür sürt süz tax tap tik tök tut uç ud
  um uy üz ver vur yağ yax yan yar yat yay yaz ye yen yet yığ yıx yon yor yu yum yut

  ağla ağrı axış axtar aldan aldat alış alqışla anla apar arala araşdır aşıla ayır ayrıl azal bacar bağışla
  bağla barış başla becər bənzə bəslə bəyən bəzə bildir birləş boşa boşal böyü bulan burax bürün canlan çağır
  çalxala çalış çatdır çatış çevir çəkin çıxar çiynə çoxal çürü dağıl dağıt danış dara darıx daşı daşın daya
  dayan dərinləş dəyiş dırmaş dilən dindir dinlə dirçəl dirəş doğra doğrul dola dolan dolaş doldur dondur
  döyün döyüş düşün düşür düzəl elə endir eşit əri əsirgə əylən əyləş gecik genişlə gətir gizlən göndər görün
  görüş göstər götür gözlə gülümsə güvən hazırla hıçqır hopdur ilişdir inan isin isit istə işlə itələ itir
  iylə izlə keçin keçir kəsiş kiçil kişnə köçür köhnəl kökəl qabar qaçır qaldır qana qapan qaral qarış qarşıla
  qayıt qayna qaytar qazan qısal qısqan qıvrıl qızar qızış qocal qopar qoru qorun qoşul qovuş qovuşdur qucaqla
  qudur quraşdır qurtar qurtul quru oxşa oxu otur oyan oyat oyna ödə öldür öskür ötür övün öyrən öyrət özəlləş
  parçala parla partla paylaş pıçılda püskür sağal saxla saral sarsıl sarsıt savaş sevin səpələ səslən sıçra
  sığal sığın sığış sıxış sına sındır sırala sıyrıl silkələ soruş soyu soyun söndür söylə susa süpür sürüklə
  sürün sürüş tamamla tanı tanış tapın tapşır tələs tərpən tərpət tıxa titrə toxu toxun toqquş topla törə
  törət tulla tutuş tükən tükət tüpür ucal uduz uğra ulaş unut usan utan uyuş uzan uzat ümidlən üstələ üşü
  üyüt vurğula vuruş yalvar yanaş yandır yanıl yapış yara yaran yaraş yarat yarış yaşa yatış yayımla yenilə
  yeri yerləş yetir yetiş yığış yoxla yorul yönəl yönəlt yubat yumşal yuvarla yüklə yüksəl yürü yürüt yüyür
  zəhərlə zəiflə
`

/** Stems in another form, then the stem they are counted under: softened, or causative in `-ır`. */
export const VERB_GROUPS = `
  ed:et ged:get artır:art bitir:bit batır:bat yatır:yat içir:iç doyur:doy uçur:uç bişir:piş bişi:piş biş:piş
  çevril:çevir qovrul:qovur çağrıl:çağır dağıd:dağıt sarsıd:sarsıt isid:isit dey:de yey:ye
`
