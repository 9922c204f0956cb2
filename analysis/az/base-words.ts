/**
 * Frequent base words of Azerbaijani, in today's spelling, written for this project. A word here is never cut, and
 * endings are taken off it with certainty. What `-lıq`, `-lı`, `-sız`, `-çı`, `-daş` make of these words is known
 * by rule, and so are verbs in `-la`; verbal nouns in `-ma` belong to verbs.ts.
 */

/** Words of two or more syllables: nouns, adjectives, names of places, and what only looks inflected. */
export const NOUNS = `
  azərbaycan bakı gəncə sumqayıt şuşa xankəndi ağdam füzuli cəbrayıl zəngilan qubadlı laçın kəlbəcər xocalı
  xocavənd naxçıvan lənkəran şəki quba qəbələ şamaxı mingəçevir şirvan yevlax bərdə tərtər ağcabədi beyləqan
  göygöl goranboy tovuz qazax ağstafa gədəbəy daşkəsən şəmkir zaqatala balakən oğuz ismayıllı kürdəmir göyçay
  ucar zərdab sabirabad saatlı imişli biləsuvar cəlilabad masallı lerik yardımlı astara salyan neftçala hacıqabul
  xaçmaz siyəzən şabran xızı qusar ordubad culfa babək abşeron qarabağ zəngəzur muğan naftalan sədərək
  xəzər qafqaz araz arpaçay təbriz ərdəbil urmiya türkiyə ankara istanbul izmir bursa antalya rusiya moskva
  ermənistan yerevan gürcüstan tbilisi batumi iran tehran isfahan məşhəd ukrayna kiyev odessa donbas belarus minsk
  moldova polşa varşava almaniya berlin münhen fransa paris ingiltərə britaniya london böyük italiya roma milan
  ispaniya madrid barselona portuqaliya niderland hollandiya amsterdam belçika brüssel avstriya vyana isveçrə
  cenevrə isveç norveç finlandiya danimarka yunanıstan afina bolqarıstan sofiya rumıniya buxarest macarıstan
  budapeşt çexiya praqa slovakiya serbiya belqrad xorvatiya albaniya kosovo latviya litva estoniya islandiya
  irlandiya amerika vaşinqton kaliforniya texas kanada meksika braziliya argentina kuba venesuela çili
  kolumbiya hindistan pakistan islamabad əfqanıstan kabil səudiyyə ərəbistan riyad məkkə mədinə suriya dəməşq iraq
  bağdad livan beyrut israil fələstin qəzza qüds qətər doha küveyt bəhreyn oman yəmən misir qahirə liviya
  tunis əlcəzair mərakeş sudan efiopiya nigeriya keniya afrika avropa asiya avstraliya sidney yaponiya tokio koreya
  seul pekin şanxay honkonq tayvan vyetnam indoneziya malayziya sinqapur tailand filippin qazaxıstan astana almatı
  özbəkistan daşkənd səmərqənd türkmənistan aşqabad qırğızıstan bişkek tacikistan düşənbə tatarıstan dağıstan
  çeçenistan sibir ural anadolu balkan skandinaviya okean baltik vatikan

  ağac ağıl ağız acı ağrı ailə ayaq ayna aclıq adam adət addım ahıl ahəng alıcı alış aləm alət alim alman alov
  altı altmış altun alverçi alver amal aman amil ana anket anlam anlayış annotasiya aparat aparıcı apteka ara araba
  aralıq arxa arxeoloq arxiv arxitektor arayış ardıcıl ardıcıllıq artist armud arı arıq arzu asayiş asılı
  asiman asfalt aslan aspekt assambleya assosiasiya aşağı aşiq aşkar ata atəş atəşkəs atıcı atlet atmosfer
  auditoriya avadanlıq avropalı avtobus avtomat avtomobil avtor avtoqəza ayıb ayıq ayrı aydın azad azan
  azər azuqə
  baba bacarıq bacı badam bağça bağlı bağban bahar baha balıq bala balaca balans banan banka bar basqı
  basqın başqa başlanğıc batalyon bayraq bayram baza bazar bədən bədbəxt bədii bəhanə bəla bələdiyyə
  bəlli bərabər bərəkət bərpa bərq bəstəkar bəyan bəyanat bəyannamə bəzək bela benzin beş
  betərin beynəlxalq beyin bibi bilet bilgi bilik bildiriş bina biologiya birgə
  birja bitki biznes bloqer boğaz bomba borclu botanika boya boyun boynuz böhran böhtan bölgə bölmə bölüm
  böyrək brifinq briqada brilyant bu buğda bugün bulaq bulud bulvar burun buta bülbül bülleten büdcə büro bütöv bütün
  buraxılış
  cadu cahan camaat canavar canlı cari casus cavab cavan cazibə cədvəl cəfa cəhət cəhənnəm cəlil cəmi cəmiyyət
  cənab cənazə cənnət cənub cərəyan cərgə cərimə cərrah cəsarət cəsəd cəsur cəza cəzb cığır cihad cihaz cinayət
  cinayətkar ciddi cizgi coğrafiya corab cövhər cücə cümhuriyyət cümlə cümə cürət
  çadır çağa çağırış çaxır çaqqal çalış çanta çarə çarpayı çarpışma çayxana çeçen çempion çempionat çevik çevrə
  çevriliş çeşid çeşmə çəkic çəkiliş çəki çəkmə çəmən çəpər çərçivə çərşənbə çətin çətinlik çətir çıraq çıxış
  çiçək çirkab çirkin çiyin çoban çoxluq çörək çubuq çuxur çuval çox
  daban dadlı daha daxil daxma dair dairə daim damar dana danışıq daraq dastan davam davamlı dava
  davranış dayə dayaq dayanacaq dayı dəb dəbilqə dəfə dəfinə dəftər dəhşət dəqiq dəqiqə dələduz dəlalət dəli dəlil
  dəmir dəmiryol dəniz dərc dərə dərəcə dərgi dəri dərin dərman dərya dəstə dəstək dəvə dəvət dəyər dəyirman dəyişik
  dəyişiklik dəzgah deputat departament deyil detal dekan dekabr deklarasiya demokrat demokratiya demoqrafiya
  demokratik depo dialoq diaspor digər diktator dil diləkçə dilçi dilim dinamik dinamika dinc diplom
  diplomat diplomatiya diplomatik direktor dirək dirsək diski diskussiya divan divar diviziya dizayn dodaq doğma
  doğru doktor doktrina dolab dolayı dolğun dollar donanma donuz dosent dosye dovşan dövlət dövran dözüm
  dram duman dumanlı dünən dünya durğun duruş düha düşmən düşüncə düşərgə düstur düymə düyü düyün düzgün döyüş
  dua duyğu dubl
  ədalət ədavət ədəbi ədəbiyyat ədəd əfqan əfsanə əfsus əhali əhatə əhəmiyyət əhval əhvalat əhya əkin əkinçi əkiz əksər əksəriyyət əlac əlahiddə əlaqə əlamət əlavə əlcək əleyh əlifba
  əlil ələk əlverişli əlyazma əmanət əmək əmi əmin əmir əmlak əmtəə əmsal əncir əngəl əndazə ənənə ənənəvi ənbər
  ərazi ərəb ərəfə ərik ərizə ərzaq ərməğan əsas əsəb əsər əsgər əsil əsir əşya ətalət ətir ətraf
  ətraflı əvəz əvəzlik əvvəl əyalət əyani əylənc əyləncə əyri əza əzab əzəl əzələ əzəmət əziz əzan
  edam effekt ehtimal ehtiyac ehtiyat ehtiyatlı ehtiras ehtiram ekipaj ekologiya ekoloji ekran ekspert ekspertiza
  eksponat ekspedisiya ekspo ekstremal ekvator element elan elçi elektrik elektron elita elm emal emissiya
  emosiya enerji energetika epidemiya epizod erkən erməni eskalasiya estetika estrada etalon etibar etibarlı etika
  etiket etiqad etiraf etiraz etnik eyham eyni eyvan ev
  fabrik faciə faiz fakültə familiya fantaziya faşist fayda faydalı fayl fəal fəaliyyət fədai fədakar fəhlə
  fəlakət fəlsəfə fəna fəryad fərman fərziyyə fərəh fərqli fəsad fəsil fəth fəza fevral federal federasiya ferma
  fermer festival feyz fəvvarə filarmoniya filial filosof fikir finans final firma fiqur fitnə fiziki fizika
  folklor forma format forum foto fotoqraf fövqəladə fraksiya funksiya futbol futbolçu fürsət füzul fırtına
  gavalı gecə geniş gerb geri gediş gəlin gəlinlik gəmi gənc gəraylı gərək gərgin gəzinti giley gips
  girdab giriş girov gizli göbək göbələk göndəriş görkəm görüntü görüş göstəriş göstərici gövdə gövhər gözəl gözlük gözlənti güllə gülüş güman gümrah gümrük gümüş günah günahkar günbəz gündəlik gündəm günəş
  güney günorta gürcü gürz güşə güzəşt güzgü güclü
  haçan hadisə hava hafizə haqsız halal hakim hakimiyyət halqa hamam hamı hamilə hansı haram harada hara
  hasar hasil hasilat haşiyə havadar hazır hazırkı hazırlıq heç hektar helikopter hekayə heyət heyf
  heykəl heyran heyvan heyrət hədəf hədiyyə hədsiz həddi hədis həftə həkim həqiqət həqiqi həlak həlim həlledici
  həmkar həmrəy həndəsə hərbçi hərəkat hərəkət hərə hərif hərraca həsrət həssas
  həşərat həvalə həvəs həyat həyacan həyəcan həyə həyət həzin hicri hidrogen hiddət hikmət himayə
  himn hissə hissiyyat hiylə hökmdar hökumət hörmət humanitar humanist hücum hücrə hüdud hüquq hüzur hüceyrə hündür hünər
  xadim xahiş xain xaqan xala xalça xalis xaliq xanım xaraba xaric xarici xarakter xarab xariqə xasiyyət xass
  xassə xatirə xatır xeyir xeyirxah xeyli xeyriyyə xəbər xəbərdar xəfif xəlifə xələl xəncər xəndək xərclik xəritə
  xərçəng xəstə xəstəxana xətər xətə xəyal xəyanət xəzinə xəzri xilas xilaskar xidmət xoruz xoşbəxt xoşhal xurma
  xülasə xüsus xüsusi xüsusiyyət
  ibarət ibadət ibtidai icarə icazə icbari icma icmal icra icraçı iclas ictimai ictimaiyyət idarə idarəçi idarəetmə
  iddia ideal ideologiya ideya idman idxal ifadə iflas ifrat iftar ifşa igid ixrac ixracat ixtisas ixtiyar ixtira
  iki ikili iqamət iqlim iqtidar iqtisad iqtisadiyyat iqtisadçı ilahi ilan ilanbalığı ildırım ildönüm
  ilham ilıq ilkin imam iman imic imkan imla imperator imperiya impuls imtahan imtiyaz imtina imza
  inad inam inanc incə incəsənət indiki indeks infarkt infeksiya inflyasiya informasiya infrastruktur ingilis
  inisiativ inkar inkişaf innovasiya innovativ insan insaf inspeksiya institut inteqrasiya intellekt
  intellektual interaktiv internet interval intiharın intizam intriqa intensiv invest investisiya investor inzibati
  inşa inşaat ipək iradə iranlı irad irəli iri irq irs irticalən islah islahat islam ismarış
  isbat isim ispan istək istedad istehlak istehsal istehsalçı istehsalat istəkli isti istifadə istifadəçi istilik
  istiqamət istiqlal istiqraz istintaq istirahət istisna işarə işçi işıq işğal işğalçı iştah iştirak iştirakçı italyan
  itaət itki ittifaq ittiham ixtilaf iyul iyun iynə izah izahat izdiham izzət içki içəri inqilab
  jaket janr jarqon jest jurnal jurnalist jurnalistika jüri
  kabab kabel kabinet kafe kafedra kağız kaktus kalium kalori kamal kamera kampaniya kanal kanat kandidat kapital
  kapitan karantin kardinal karvan karyera kasıb kassa kataloq katib katolik kəbin kədər kəhrəba kələm kəlmə kəmər
  kəmiyyət kəmərli kənar kəndir kəpənək kərpic kərə kəsik kəskin kəsir kəşf kəşfiyyat kətan kibrit kibertəhlükə
  keyfiyyət keçid keçi keşik kilid kilim kilo kilometr kilsə kimlik kimya kimyəvi kino kirayə kirpi kişi
  kitab kitabxana klassik klaviatura klinika klinik koalisiya kobud kofe kollec kolleksiya kollektiv kollegiya komanda
  komandan komandir kombinat komediya komitə komissar komissiya kompaniya kompensasiya kompleks komponent kompüter
  kompozisiya kommunal kommunist kommunikasiya konfet konflikt konfrans kongres konqres konkret konkurs konsepsiya
  konsert konstitusiya konstruksiya konsul kontekst kontakt kontinent kontrakt konvensiya konyak kooperativ
  koordinasiya koridor koronavirus korpus korrupsiya kosmik kosmos köhnə kök köklü kölgə kömək köməkçi kömür könüllü
  könül köpək köpük körfəz körpə körpü köşk köynək köçəri kral kraliça kredit kreditor kristal kriminal kriteriya
  kukla kultura kurort kubok kumir külək kürək kürsü kütlə kütləvi küçə kuryer
  qabaq qabaqcıl qabıq qabil qabiliyyət qabırğa qaçqın qadağa qadağan qadın qafil qağayı qala qalıq qalib
  qalibiyyət qalın qalstuk qamış qanad qane qanun qanunvericilik qanlı qapı qapaq qara qaranlıq qarağac
  qaravul qarğa qarğıdalı qarı qarın qarış qarışıq qarşı qarşılıq qarşıdurma qarpız qasırğa qatar qatı qatıq qatil
  qayçı qayda qayə qayğı qayıq qayın qaynaq qaynar qazanc qazan qazıntı qaziya qeyri qəbahət qəbilə
  qəbir qəbul qəbiristanlıq qəbz qədər qədəh qədim qəfil qəhrəman qəhqəhə qəhvə qələbə qələm qəlib qəliz
  qəndil qənimət qənaət qəpik qərar qərargah qərəz qəribə qərib qəsəbə qəsd qəsdən qəssab qətiyyət qəti
  qətnamə qətrə qəza qəzəb qəzet qəzəl qıfıl qılınc qırmızı qırğın qırğı qırx qısa qiraət qitə qiyafə
  qiyam qiyamət qiymət qiymətli qismət qisim qisas qlobal qoca qoftə qohum qonaq qonşu qoltuq qoruq
  qorxu qorxunc qorxulu qoşa qoşun qovluq qovun qoyun qoxu qradus qrafik qramm qrammatika qrip qubernator qucaq quda
  qurban qurbağa quraq qurğu qurğuşun quruluş qurultay qurum qurucu quruş quru qurşaq qutu quyruq quyu quzu
  qulaq qumaş qulluq qürur qürub qüdrət qüvvə qüvvət qüsur qüllə
  laboratoriya lampa lakin layihə layiq ləhcə ləkə ləzzət ləğv lənət ləçək leksika leyli libas lider limit limon
  liman lisey lisenziya liqa loğman lojistika loqo lövhə lövbər lüzum lüğət
  maaş maarif maddə maddi madam maestro mağara mağaza magistr magistral mahir mahiyyət mahnı mahud maxmər
  maliyyə maliyyəçi malik mane maneə mansı maqnit manşet manat maral maraq maraqlı marafon mart marşal marşrut
  marka market marketinq masa maska maşın material materik mayak mayor maye maya mayka maydan mayonez məbəd
  məbləğ məcazi məcbur məcburi məclis məcmuə məcnun məcrə məcəllə mədəd mədən mədəni mədəniyyət mədrəsə məfhum
  məğlub məğlubiyyət məharət məhbus məhdud məhəbbət məhəllə məhərrəm məhkəmə məhkum məhrum məhsul məhsuldar məhşur
  məhz məhv məxfi məxluq məxsus məişət məkan məqalə məqam məqbul məqsəd məktəb məktəbli məktub mələk məlum məlumat
  məmləkət məmməd məmnun məmur məna mənbə mənəvi mənəviyyat mənfəət mənfi mənşə mənsub mənzərə mənzil məntəqə
  məntiq mərasim mərdlik mərhələ mərhum mərkəz mərmi mərmər mərtəbə məruz məruzə məruzəçi
  məsafə məsciд məscid məsələ məsəl məsləhət məsuliyyət məsul məşğul məşğələ məşğuliyyət məşhur məşq
  məşqçi məşvərət mətbəə mətbəx mətbuat mətin mətləb məxrəc məyus məzar məzhəb məziyyət məzmun məzun məzuniyyət məzə
  mebel medal media mehmanxana mehriban mexanik mexanika mexanizm meydan meydança meyar meyil meyit meymun
  meyvə metal metod metodika metro metropol meşə meşin miqdar miqrasiya miqrant miqyas mikrob milçək mili milis milli
  millət milyard milyon mina mikrofon minarə minimum mineral minnət mirvari miras misal misra missiya mister
  mitinq mizan model moderator modern molla monarx monitorinq morfologiya mühərrik motiv motosiklet mövcud
  mövqe mövsüm mövzu möcüzə möhkəm möhlət möhtəşəm möhtərəm möhür mömin mübadilə mübahisə mübarək mübariz mübarizə
  mücahid mücadilə mücərrəd müddət müdafiə müdaxilə müdərris müdir müdrik müəllif müəllim müəmma müəssisə müəyyən
  müfəttiş müflis mühacir mühafizə mühakimə mühasib mühasirə müharibə mühazirə mühit mühüm müxalif müxalifət
  müxbir müxtəlif müxtar müxtəsər müjdə mükafat mükəmməl mülahizə mülayim mülk mülki mülkiyyət mümkün münasib
  münasibət münaqişə münsif müntəzəm müqabil müqavilə müqavimət müqayisə müqəddəm müqəddəs müqtədir mürabbə
  mürəkkəb müraciət müraciətçi müsabiqə müsadirə müsafir müsahib müsahibə müsbət müsəlman müsibət müstəntiq müstəqil
  müstəqim müstəsna müstəvi müşahidə müşavir müşavirə müşayiət müştəri müştərək müşkül mütəfəkkir mütərcim
  mütəxəssis mütəşəkkil mütləq müttəfiq müttəhim müvafiq müvazinət müvəffəq müvəqqəti müvəkkil müzakirə müzəffər
  muzey muğam muğamat mundir muncuq musiqi musiqiçi mum muxtar murad multimedia
  nağd nağıl nahaq nahar naxış nail nailiyyət nakam nalayiq naməlum namaz nam namus namizəd nar narahat
  narazı narkotik nasir nasaz nasos nazik nazir nazirlik nəbi nəcib nədamət nəfər nəfəs nəğmə nəhayət
  nəhəng nəqliyyat nəsihət nəsil nəsr nəşriyyat nəşr nəticə nəvə nəvaziş nəzakət nəzarət nəzəriyyə nəzər nəzir
  neçə neft neftçi neytral nikah nida nifrət nigaran nişan nişanə niyyət nizam normal norma nota
  noyabr nömrə nöqsan nöqtə növbə növbəti nüfuz nümayəndə nümayiş nümunə nüvə nüvəli nüsxə
  obyekt obraz ocaq odun oğlan oğul oğurluq ofis ofisiant oxşar oxucu oktyabr olimpiya olimpiada oliqarx
  on onlayn opera operativ operator optik
  oraq orbit orada ora ordu orden orijinal orqan orqanizm orta ortaq ortaqlıq oruc osmanlı otaq otuz otel ovqat ovuc
  oyun oyunçu oynaq oyuncaq otlaq ödəniş öhdəlik öhdə öküz ölçü ölkə ölüm ölümcül ömür önəm öncə öncül önlük örtük örnək örpək ötəri övlad öyrənci
  öyüd özəl özək özül özgə
  paket palata palatka palid palma paltar pambıq panama panel panorama papaq para parad parça parlament parol parlaq
  partiya partiyalı partlayış paraqraf pasport patriarx patriot patent patrul paytaxt payız pazl
  peşə peşəkar peşman peyğəmbər peyk pediatr pedaqoq pedaqoji pensiya pensiyaçı pendir perspektiv pərakəndə pərdə
  pərvanə pəncərə pəhləvan pələng pişik pillə pilot piramida piyada piyalə pivə planet planşet plastik platforma
  platin pleyof poema poeziya polad polis poliqon polkovnik populyar portal portret poçt pozitiv pozisiya
  praktik praktika prefekt prezident prezidium premyera prezentasiya press presedent prinsip prinsipial prioritet
  problem prodüser professional professor profil proqnoz proqram proqramçı prokuror prokurorluq proses prosedur
  protest protokol prototip provayder psixoloq psixologiya psixoloji pusula püstə
  rabitə raket radio radikal radiasiya rahat rayon rasional rast rasim reabilitasiya reaksiya real reallıq region
  regional reket rejissor rejim rekord reklam rektor reportaj reputasiya respublika ressenziya restoran resurs resept
  reytinq reyestr reyd rezerv rezident rəftar rəis rəhbər rəqabət rəqəm rəqəmsal rəqib rəmz rəsmi
  rəssam rəvan rəvayət rəğbət rəğmən rica risk risalə ritm riyazi riyaziyyat ritual robot roman rota rotasiya
  rövşən ruhani ruhi rus rütbə rütubət rüb rüsum rüşvət rüzgar
  saat sabah sabiq sabit sabitlik sabun sadə sadiq sağlam sahə sahib sahibkar sahil saxta sakin sakit salam
  salon samit samur sanat sanballı sancaq saniyə sanksiya saqqal saray sarı sarımsaq sarsıntı sarğı satıcı satış
  savad savaş savadlı sayə sayıq sayğac səadət səbəb səbət səbir səbz səciyyə sədaqət sədd səda səfər
  səfərbər səfir səfirlik səfalət səhər səhifə səhiyyə səhm səhnə səhra sələf səliqə səlahiyyət səma səmimi səmərə
  səmərəli səmərəlilik sənaye sənəd sənədli sənət sənətkar sərbəst sərbaz sərdar sərəncam sərgi sərgüzəşt sərhəd sərin
  sərişt sərkərdə sərmayə sərnişin sərvət sərçə səssiz sətir səth səviyyə səy səyahət səyyah səyyar sədəqə
  seans seçici seçim seçki sel seleksiya selekt semestr seminar senator senat sentyabr serial seriya sertifikat servis
  sessiya sex seyid seyr seysmik sevda sevgi sevimli sevinc siçan sifariş sifət siqaret siqnal silah silahlı silsilə
  simfoniya simvol sima simpozium sinif sinə sintez sirk sirkə sistem sitat siyahı siyasi siyasət siyasətçi
  skandal sığorta sınaq sınıq sıra sıravi sırğa sıxıntı sıxlıq slavyan snayper sosial sosialist sosiologiya sovet sovqat
  soyuq soyad soyqırım söhbət sökük sönük söyüd spektakl spektr spiker sponsor stadion stansiya standart stasionar
  statistika status statut stimul stomatoloq strateji strategiya struktur student studiya subyekt sual subay subsidiya
  sülalə sülh sünbül süfrə süni sünnə sürət sürətli sürü sürücü süvari süzgəc sübut surət surə suveren suverenlik
  sümük
  şagird şahid şahmat şahzadə şair şamil şans şantaj şayiə şəbəkə şəfa şəffaf şəfqət şəhadət şəhər şəhid şəkil şəkər
  şəmsi şənbə şənlik şərab şərait şəriət şərəf şərik şəxsiyyət şəxsən şəhriyar
  şeir şeyx şiə şəbih şikayət şikayətçi şikəst şimal şirin şirkət şirniyyat şişə şkala şkaf şokolad şor şorba
  şöbə şöhrət şura şübhə şücaət şükür şüşə şüa şüar şüur
  tabe tabor tabut tacir tale talan taliban tamam tamaşa tamaşaçı tanış tapança tapşırıq taqım taraz tarazlıq
  tarif tarix tarixçi tarla tatar tava tavan taxıl taxta tayfa taym tayqa tədarük tədbir tədqiq tədqiqat
  tədqiqatçı tədris təəccüb təəssüf təəssürat təfərrüat təfsir təftiş təhlil təhlükə təhlükəli təhlükəsizlik təhqir
  təhqiqat təhrif təhsil təhvil təxmin təxirə təxribat təxəllüs təkan təkbaşına təkid təkər təklif təkmil
  təkrar təkzib tələb tələbat tələbə tələ təlatüm təlim təlimat təlimatçı təltif təmas təmayül təməl təmin təminat
  təmir təmiz təmsil təmsilçi tənbəl tənha tənqid tənqidçi tənzim tənəffüs tənəzzül təpə təpik tərk təqaüd təqdim
  təqdir təqdimat təqib təqlid təqsir təqvim tərəf tərəfdar tərəfdaş tərəzi tərəqqi tərcümə tərcüməçi tərcih
  tərif tərkib tərəddüd tərtib tərtibat tərənnüm tərbiyə tərəvəz təsadüf təsadüfi təsdiq təsəlli təsəvvür təsərrüfat
  təsir təsirli təsis təsisat təsisçi təsnif təsvir təslim təsərrüfatçı təşəbbüs təşəkkül təşəkkür təşkil təşkilat
  təşkilatçı təşviq təşviş tətbiq tətil təvazö təyin təyinat təyyarə təzə təzad təzahür təzminat təzyiq təbəqə
  təbiət təbii təbliğ təbliğat təbrik təcavüz təcavüzkar təchizat təchiz təcili təcrübə təcrid təcrübəli
  təcəssüm teatr texnik texnika texniki texnologiya texnoloji telefon televiziya telekanal teleqram temperatur
  tender tendensiya tennis teorem teoriya terapiya tərxis terminal termin terror terrorçu terrorist terrorizm
  tibb ticarət tikan tikili tikinti tikiş tilsim timsah timsal tısbağa titul toğlu tolerant toplantı
  toplum topçu topluluq torpaq toxum toyuq tonaj trafik traktor tramp tramvay transfer transmilli
  transplantasiya tranzit travma trenajor tribuna trilyon turist turizm turnir tüfəng tufan tunel tur türbə türk tülkü tüstü tütün ucuz uca uçuş uçaq uğur uğurlu uğursuz ukraynalı ulduz ulu ultimatum un universal universitet unikal ustad usta
  uşaq uzaq uzunluq utopiya uyğun uyğur uğrunda
  ümid ümman ümmət ümum ümumi üləma üslub üsul üsyan üsyançı ütü üzük üzüm üzəri üzvlük
  ünvan ünsiyyət ünsür ürək ürəkli
  vacib vadi vahid vahimə vaksin vali valideyn valyuta vaqon variant varis varlı vasitə vasitəçi vəba vəfa vəfat vəhşi vəkalət vəkil vəliəhd vərdiş vərəq vərəsə vəsait vəsiqə vəsiyyət vətən vətəndaş vəzir vəziyyət
  vəzifə vəzifəli vəhdət velosiped vergi versiya vertolyot veto vicdan video vilayət virtual virus viski vitamin vitrin
  vilka viza vokal vulkan vurğu vüqar vüsət volt
  uzunluq axşam bıçaq bura əməli itkin arvad müavin açıq kiçik sonra yanlış aid etibarnamə açar qalmaqal
  yardım yabanı yağış yağmur yağlı yaxa yaxın yaxşı yalan yalnız yalançı yanğın yanvar yanacaq yanaşı yanaq yapon yara
  yaranış yaraşıq yararlı yarı yarım yarımçıq yarış yarpaq yasaq yasəmən yaşayış yaşıl yaşlı yataq yavaş
  yayım yayla yazı yazıçı yazıq yay yığıncaq yığım yeddi yedək yekun yeganə yekə yelkən yemək yeməkxana
  yeniyetmə yeni yenilik yeraltı yerli yeriş yeşik yetim yetmiş yəhudi yəqin yeznə yiyə yigirmi iyirmi
  yoldaş yoxsul yoxlayış yosun yorğan yorğun yönüm yubiley yuva yuxarı yuxu yumru yumruq yumurta yumşaq yunan
  yüksək yüngül yürüş yüzillik yüzil yurddaş yaddaş yadigar
  zabit zaman zamin zavod zavallı zədə zəfər zəhər zəhmət zəif zəlzələ zəmanə zəmanət zəmi zəmin zəncir zəngin
  zərbə zərər zərərli zərif zəruri zərurət zərgər ziddiyyət zidd ziyafət ziyan ziyarət ziyarətçi zibil zirehli
  zirvə zirzəmi zindan zivə ziyalı zolaq zona zoğal zövq zümrə zürafə zəka zərrə anar yaşar solmaz dursun yılmaz sevil elçin salman ərdoğan putin əliyev paşinyan xətai
  aprel may avqust bazarertəsi
  səksən doxsan əlli səkkiz doqquz sıfır
`

/** Words that take no endings: with one, `üzündən` is of `üz`, not of `uzun`. */
export const INVARIABLE = `
  isə idi imiş ikən ilə görə məsələn uzun üzrə üçün belə elə eləcə birdən
  yenidən bəzən asan çünki həmin həmçinin həmişə olduqca təkcə halbuki sanki bəlkə əlbəttə əsasən xüsusən ümumən
  təxminən təqribən əksinə artıq həm hələ hələlik indi necə niyə nədən bəzi birbaşa bilavasitə
  kimi sayəsində yenə qismən əksər onsuz
`

/** Words of one syllable: only these lose an ending of one vowel, `yolu` → `yol`, where `quzu` must stay. */
export const ONE_SYLLABLE = `
  mən sən biz siz ac ad ağ akt alt an at ay az bağ bal bank baş beh bel bez bənd bəy bərk bir bloq blok borc boş bol boy boz bud buz bürc
  brend cam can cəhd cəlb cəm cəng cib cins cür cüt çağ çap çay çek çən çim çin çip çit çöl çəp dağ dam daş dad dar
  dəf dəfn dəm dən dərc dərd dərk dərs dib din diş diz dil disk div don dost dörd döş dron dul duş duz düz dövr ev el
  en et ət əl əks əmr əsr ər əzm əql ərz əqd əhd əfv əhl fal fakt fan faks fərd fərq fəhm fəxr fənn fars fəth film fil
  fond flaq frans gec gen gil göl göy göz güc gül gün gənc hal haqq han hərb həbs həcm hədd həll həmd həc həcc hərf
  hind hiss hit hol hökm hüsn xaç xal xalq xam xan xeyr xərc xətt xoş xor xof iç il ilk ip iş it iz kart kar kadr kənd
  kəl kəsb kif kir kin kim klan klip klub kod kol kor kök köç köks kran krım kreml kub kurs küy kül küp kür kürd qab
  qan qar qaz qaş qat qəbz qəsd qəsb qəm qənd qərb qəsr qəlb qətl qeyd qız qıt qır qış qol qoç qoz qor qrup qram qraf
  qrant qul qum qurd quş lağ lal ləng leş lif lift link litr lord mal mat mart mer metr may məkr məst mərd mətn min
  mis naz nal nar nəbz nəfs nəql nəşr nəzm nərd növ nur nutq od ot ov on ox öd ön öz pak park pas pay pik pir pis piy
  plan plyaj port post poçt press puç pul rəng rədd rəhm rəqs rəy ring reyd reys rels ritm risk rol rus ruh sac
  saf sağ saz say sayt səs sərt sərf səhv səmt səf səhm sədr səy sel set sıx sirr sim sis sirk sol son söz spam spirt
  sport ştat ştab staj start stend stil stol stres stul su süd sübh sülh süst səth şah şam şan şans şəkk şən şər şəxs
  şərh şərt şərq şef şey şir şiş şok şou şum şux şükr şkaf tab tac tam tar tas taz tay tək tən tərk tərs tərz tez
  test tip tir tok ton top tor tort tost toy toz trend tunc tank tur tül tünd tük türk taxt tvit taym tibb uc un üç üst
  üz üzv üzr üns vaxt var vəd vəhy vəqf vəsf vəzn vint yad yağ yan yar yas yaş yay yaz yel yem yer yod yox yol yüz yük
  yün yurd zal zəng zərb zərf zər zil zikr zor zövq zülm zidd
`

/** Words that change before endings, mostly by losing a vowel (`oğul`, `oğlu`): the form, then the word. */
export const VOWEL_LOSS = `
  ağz:ağız ağl:ağıl aln:alın boyn:boyun burn:burun beyn:beyin cism:cisim çiyn:çiyin əsl:əsil ətr:ətir fəsl:fəsil
  fikr:fikir ism:isim könl:könül köks:köks qarn:qarın qəbr:qəbir qism:qisim meyl:meyil nəsl:nəsil
  nəzr:nəzir oğl:oğul ovc:ovuc ömr:ömür səbr:səbir sətr:sətir sinf:sinif şəkl:şəkil şükr:şükür zehn:zehin
  eyb:eyib vəsl:vəsil zülf:zülüf suy:su haq:haqq xət:xətt həd:hədd
`
