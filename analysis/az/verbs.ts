/**
 * Frequent verbs of Azerbaijani as stems, written for this project. Passive, causative and negation are taken off by
 * rule (`qurul` → `qur`), so a derived stem stands here only when it has a meaning of its own (`görün`, `keçir`).
 * Verbs in `-la` made of a listed noun are known without an entry.
 */
export const VERBS = `
  aç al as at ax an art aş az bas bat bax bez biç bil bit boğ böl bük bur büz çal çap çat çaş çək çıx çim çırp çök
  cır cum coş dad dal dart daş de dəy diz doğ dol don doy dön döy döz dur duy düş düz əs əy ək əz en et gəl
  gəz get gey gir gör göm gül güd hör hürk iç it kəs keç köç küs qaç qal qalx qap qat qaz qıl qır qırx qıs qıy qon
  qop qorx qoş qov qoy qur qus min ol öl öp öt ör ört ölç öt piş poz sal sağ san sanc sap sar sat say seç sev səp sər
  sil sın sız sıx sığ sor sox soy sök söv sön söy sus sür süz tap tax tik tök tut ud uç um uy üz ver vur yağ yan yar
  yat yax yay yaz ye yen yet yığ yıx yon yu yum yor yut

  ağla ağrı aldan aldat araşdır anla apar arala aşıla axtar axış alış alqışla ayır ayrıl azal
  bacar bağışla bağla barış başla bəslə becər bəyən bənzə bəzə bildir birləş boşa boşal böyü burax bürün bulan
  canlan çağır çalış çalxala çatış çevir çəkin çıxar çiynə çoxal çürü çatdır   dağıl dağıt danış dara darıx daya dayan daşı daşın dəyiş dilən dinlə dirəş dirçəl dindir dırmaş doğra doğrul dola
  dolan dolaş doldur döyün döyüş düşün düşür düzəl dondur
  əri əsirgə əylən əyləş endir elə eşit gecik genişlə gətir gizlən göndər görün görüş göstər götür gözlə güvən
  gülümsə hopdur hazırla hıçqır
  inan inci işlə isin isit istə itələ itir izlə ilişdir iylə
  kiçil köçür köhnəl kəsiş keçin keçir kökəl kişnə
  qabar qaçır qaldır qana qapan qaral qarış qarşıla qayıt qayna qaytar qazan qızar qızış qısqan qısal qıvrıl qocal
  qopar qoru qorun qoşul qovuş qurtar qurtul quraşdır quru qudur qucaqla qovuşdur
  oxşa oxu otur oyan oyat oyna ödə öldür öskür ötür öyrən öyrət övün özəlləş
  parçala parla partla pıçılda pozuş püskür paylaş
  saç sağal saxla saral sarsıl sarsıt savaş sevin səpələ səslən sıçra sığın sığış sıxış sındır sına sırala
  silkələ soruş soyu soyun söndür söylə süpür sürün sürüş sürüklə susa sürt sığal sıyrıl
  tanı tanış tamamla tapın tapşır tərpən tərpət tələs titrə tıxa topla toqquş toxu toxun törə törət tullan tulla
  tutuş tükən tükət tüpür talan tələsdir   ucal ulaş unut utan usan uyuş uzan uzat uduz üstələ üşü üyüt ümidlən uğra
  vurğula vuruş yalvar yandır yanaş yanıl yapış yara yaran yarat yaraş yarış yaşa yatış yayımla yenilə yeri yerləş yetir
  yetiş yoxla yorul yönəl yönəlt yubat yumşal yuvarla yüksəl yürü yürüt yüyür yüklə
  zəiflə zəhərlə `

/** Stems in another form, then the stem they are counted under: softened, or causative in `-ır`. */
export const VERB_GROUPS = `
  ed:et ged:get art:art artır:art bitir:bit batır:bat yatır:yat içir:iç doyur:doy uçur:uç bişir:piş bişi:piş biş:piş
  çevril:çevir qovrul:qovur ayrıl:ayır çağrıl:çağır dağıd:dağıt sarsıd:sarsıt isid:isit dey:de yey:ye
`
