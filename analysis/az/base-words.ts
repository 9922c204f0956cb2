/**
 * Frequent base words of Azerbaijani, in today's spelling, written for this project. A word here is never cut, and
 * endings are taken off it with certainty. What `-lıq`, `-lı`, `-sız`, `-çı`, `-daş` make of these words is known
 * by rule, and so are verbs in `-la`; verbal nouns in `-ma` are left to verbs.ts.
 */

/** Words of two or more syllables. */
export const NOUNS = `
  abunə acı açar açıq adam addım adət ağac ağıl ağır ağız ağrı ahəng ahıl axşam aid ailə aktrisa aktyor aləm
  alət alim allergiya alman alov altı altmış altun alver amal aman amil ana anket anlam annotasiya aparat
  aprel apteka ara araba arayış ardıcıl arxa arxeoloq arxitektor arxiv arı arıq armud arpa artist arvad arzu
  asayiş asfalt asılı asiman aslan aspekt assambleya assosiasiya aşağı aşiq aşkar ata atəş atəşkəs atlet
  atmosfer auditoriya avadanlıq avqust avtobus avtoqəza avtomat avtomobil avtor ayaq ayaqqabı aydın ayıb ayıq
  ayna ayrı azad azan azər azuqə baba bacarıq bacı badam bağban bağça baha bahar bala balaca balans balet
  balıq banan banka bar basqı basqın başqa başlanğıc batalyon bayraq bayraqdar bayram baza bazar bazarertəsi
  bela benzin beş beyin beynəlxalq bədən bədii bəhanə bəla bələdiyyə bəlli bənna bərabər bərəkət bərq bərpa
  bəstə bəstəkar bəyan bəyanat bəyannamə bəzək bıçaq bibər bibi bilet bilgi bilik bina biologiya birgə birja
  bitki biznes bloqer boğaz bomba botanika boya boynuz boyun böhran böhtan bölgə bölüm böyrək brifinq briqada
  brilyant bugün buğda buxar bulaq bulud bulvar bura burun buta büdcə bülbül bülleten büro bütöv bütün cadu
  cahan camaat camış canavar cari casus cavab cavan cazibə cəbhə cədvəl cəfa cəhənnəm cəhət cəmi cəmiyyət
  cənab cənazə cənnət cənub cərəyan cərgə cərimə cərrah cəsarət cəsəd cəsur cəza cəzb cığır ciddi cihad cihaz
  cinayət cinayətkar cizgi coğrafiya corab cövhər cücə cümə cümhuriyyət cümlə cürət cüzi çadır çağa çaxır
  çaqqal çanta çarə çarpayı çarpışma çavuş çayxana çeçen çempion çempionat çeşid çeşmə çevik çevrə çəki çəkic
  çəkiliş çəmən çəpər çərçivə çərşənbə çətin çətir çıraq çiçək çirkab çirkin çiyin çoban çox çörək çubuq çuxur
  çuval daban daha daxil daxma daim dair dairə damar dana danışıq daraq darvaza dastan dava davam davranış
  dayaq dayanacaq dayə dayı dekabr dekan deklarasiya demokrat demokratik demokratiya demoqrafiya departament
  depo deputat detal deyil dəb dəbilqə dəfə dəfinə dəftər dəhşət dəqiq dəqiqə dəlalət dələduz dəli dəlil dəmir
  dəmiryol dəniz dərə dərəcə dərgi dəri dərin dərman dərya dəstə dəstək dəvə dəvət dəyər dəyirman dəyişik
  dəzgah diaqnoz dialoq diaspor digər diktator diləkçə dilim dinamik dinamika dinc diplom diplomat diplomatik
  diplomatiya direktor dirək dirsək diski diskussiya divan divar diviziya dizayn dodaq doğru doxsan doktor
  doktrina doqquz dolab dolayı dolğun dollar donanma donuz dosent dosye dovşan dörddəbir dövlət dövran dözüm
  dram dua duman durğun duyğu düha dünən dünya düstur düşərgə düşmən düşüncə düymə düyü düzgün edam effekt
  ehtimal ehtiram ehtiras ehtiyac ehtiyat ekipaj ekologiya ekoloji ekran ekspedisiya ekspert ekspertiza
  eksponat ekstremal ekvator elan elektrik elektron element elita elm emal emissiya emosiya energetika enerji
  epidemiya epizod erkən erməni eskalasiya estetika estrada etalon etibar etibarnamə etika etimad etiket etiqad
  etiraf etiraz etnik eyham eyni eyvan əcnəbi ədalət ədavət ədəbi ədəbiyyat ədəd əfqan əfsanə əhali əhatə
  əhəmiyyət əhval əhvalat əhya əkin əkiz əksəriyyət əlac əlahiddə əlaqə əlamət əlavə əlcək əleyh ələk əlifba
  əlil əlli əlverişli əlyazma əmanət əmək əməli əməliyyat əmi əmir əmlak əmsal əmtəə əncir əndazə ənənə
  ənənəvi əngəl ərazi ərəb ərəfə ərik ərizə ərməğan ərzaq əsas əsəb əsər əsgər əsil əsir əşya ətalət ətir
  ətraf əvəz əvvəl əyalət əyani əyləncə əyri əzab əzan əzəl əzələ əzəmət əziz fabrik faciə faiz fakültə
  familiya fantaziya faşist fayda fayl federal federasiya ferma fermer festival fevral feyz fəal fəaliyyət
  fədai fədakar fəhlə fəlakət fəlsəfə fərəh fərman fəryad fərziyyə fəsad fəsil fəvvarə fəza fırça fırtına
  fikir fiqur filarmoniya filial filosof final finans firma fitnə fizika fiziki folklor forma format forum
  foto fotoqraf fövqəladə fraksiya fransız funksiya futbol fürsət gecə general geniş gerb geri gəlin gəmi gərək gərgin
  gəzinti gilas giley gips girdab girov gizli göbək göbələk görkəm görüntü gövdə gövhər göyərti gözəl gözlənti
  güclü güllə güman gümrah gümrük gümüş günah günahkar günbəz gündəlik gündəm güney günəş günorta gürcü güşə
  güzəşt güzgü haçan hadisə hafizə hakim hakimiyyət halal halqa hamam hamı hamilə hansı hara haram hasar hasil
  hasilat haşiyə haubitsa hava havadar hazır heç hekayə hektar helikopter heyət heyf heykəl heykəltəraş heyran
  heyrət heyvan həddi hədəf hədis hədiyyə həftə həkim həqarət həqiqət həqiqi həlak həlim həlledici
  həmkar həmrəy həndəsə hərə hərəkat hərəkət hərif hərrac həsrət həssas həşərat həvalə həvəs həyat həyəcan
  həyət həzin hicri hiddət hidrogen hikmət himayə himn hinduşka hissə hissiyyat hiylə hökmdar hökumət hörmət
  humanist humanitar hüceyrə hücrə hücum hüdud hüquq hündür hünər hüzur xadim xahiş xain xaqan xala xalça
  xaliq xalis xanım xarab xaraba xarakter xaric xariqə xasiyyət xassə xatır xatirə xeyir xeyirxah xeyli
  xeyriyyə xəbər xəbərdar xəfif xələl xəlifə xəncər xəndək xərçəng xəritə xəstə xəstəxana xətər xəyal 
  xəyanət xəzinə xəzri xidmət xilas xilaskar xiyar xoruz xoşbəxt xoşhal xurma xülasə xüsus xüsusi xüsusiyyət
  ibadət ibarət ibtidai icarə icazə icbari iclas icma icmal icra ictimai ictimaiyyət içəri içki idarə
  idarəetmə iddia ideal ideologiya ideya idxal idman ifadə ifa iflas ifrat ifşa iftar igid ixrac ixracat ixtilaf
  ixtira ixtisas ixtiyar iki iqamət iqlim iqtidar iqtisad iqtisadiyyat ilahi ilan ildırım ildönüm ilham ilıq ilkin
  imam iman imic imkan imla imperator imperiya impuls imtahan imtina imtiyaz imza inad inam inanc incə
  incəsənət indeks inək infarkt infeksiya inflyasiya informasiya infrastruktur ingilis inisiativ inkar inkişaf
  inqilab innovasiya innovativ insaf insan inspeksiya institut inşa inşaat inteqrasiya intellekt intellektual
  intensiv interaktiv internet interval intizam intriqa investisiya investor inzibati ipək irad iradə irəli
  iri irq irs isim islah islahat islam ispan istedad istehlak istehsal istehsalat istək isti istifadə
  istiqamət istiqlal istiqraz istintaq istirahət istisna işarə işğal işıq iştah iştirak itaət italyan itki
  ittifaq ittiham iyirmi iynə iyul iyun izah izahat izdiham izzət jaket janr jarqon jest jurnal jurnalist
  jurnalistika jüri kabab kabel kabinet kafe kafedra kağız kaktus kalium kalori kamal kamera kampaniya kanal
  kanat kandidat kapital kapitan karantin kardinal kartof karvan karyera kasıb kassa kataloq katib katolik
  keçi keçid keşik keyfiyyət kəbin kədər kələm kəlmə kəmər kəmiyyət kənar kəpənək kərpic kəsik kəsir kəskin
  kəşf kəşfiyyat kətan kibrit kiçik kilid kilim kilo kilometr kilsə kimya kimyəvi kino kirayə kirpi kişi kitab
  kitabxana klassik klaviatura klinik klinika koalisiya kobud kofe kollec kollegiya kolleksiya kollektiv
  komanda komandir kombayn kombinat komediya komissar komissiya komitə kommunal kommunikasiya kommunist
  kompaniya kompensasiya kompleks komponent kompozisiya kompüter konfet konflikt konfrans kongres konkret
  konkurs konqres konsepsiya konsert konstitusiya konstruksiya konsul kontakt kontekst kontinent kontrakt
  konvensiya konyak kooperativ koordinasiya koridor koronavirus korrupsiya kosmik kosmonavt kosmos köçəri
  köhnə kölgə kömək kömür könül könüllü köpək köpük körfəz körpə körpü köşk köynək kral kraliça kredit
  kreditor kriminal kristal kubok kukla kumir kurort kuryer küçə külək kürək kürsü kütlə kütləvi qabaq
  qabaqcıl qabıq qabırğa qabil qabiliyyət qaçqın qadağa qadın qafil qağayı qala qalaktika qalereya qalıq qalın
  qalib qalibiyyət qalmaqal qalstuk qamış qanad qane qanun qanunvericilik qapaq qapı qara qarağac qaranlıq
  qaravul qarğa qarğıdalı qarın qarış qarışıq qarpız qarşı qarşıdurma qasırğa qastrol qatar qatı qatıq
  qatil qaya qayçı qayda qayğı qayıq qayın qaynaq qaynar qazan qazanc qazıntı qaziya qeyri qəbahət qəbilə
  qəbir qəbiristanlıq qəbul qədəh qədim qəfil qəhqəhə qəhrəman qəhvə qələbə qələm qəlib qəliz qənaət qəndil
  qənimət qəpik qərar qərargah qərəz qərib qəribə qəsəbə qəssab qəti qətiyyət qətnamə qətrə qəza qəzet qəzəb
  qəzəl qıfıl qılınc qırğın qırx qırmızı qısa qiraət qisas qisim qismət qitə qiyafə qiyam qiyamət qiymət
  qlobal qoca qohum qoxu qoltuq qonaq qonorar qonşu qorxu qorxunc qoruq qoşa qoşun qovluq qovun qoyun qradus
  qrafik qramm qrammatika qrip qubernator qucaq quda qulaq qumaş quraq qurbağa qurban qurğu qurşaq quru
  qurultay quruluş qurum quruş qutu quyruq quyu quzu qüdrət qüllə qürur qüsur qüvvə qüvvət laboratoriya lampa
  layihə layiq leksika leyli leysan leytenant ləğv ləhcə ləkə lənət ləzzət libas lider liqa liman limit limon
  lisenziya lisey loğman lojistika loqo lövbər lövhə lüğət lüzum maarif maaş madam maddə maddi maestro magistr
  magistral mağara mağaza mahir mahiyyət mahnı maxmər maqnit malik maliyyə manat mane maneə manşet marafon
  maraq maral marka market marketinq marşal marşrut masa maska maşın material materik maya mayak maye mayka
  mayonez mayor mebel medal media mehmanxana mehriban mexanik mexanika mexanizm meşə metal metod metodika
  metro metropol meyar meydan meydança meyil meyit meymun meyvə məbəd məbləğ məcazi məcbur məcburi məcəllə
  məclis məcmuə mədən mədəniyyət məfhum məğlub məğlubiyyət məharət məhbus məhdud məhəbbət məhəllə məhərrəm
  məhkəmə məhkum məhrum məhsul məhsuldar məhv məhz məxfi məxluq məxsus məişət məkan məktəb məktub məqalə məqam
  məqbul məqsəd mələk məlum məlumat məmləkət məmməd məmnun məmur məna mənafe mənafe mənbə mənəvi mənəviyyat mənfəət
  mənfi mənsub mənşə məntəqə məntiq mənzərə mənzil mərasim mərhələ mərhum mərkəz mərmər mərmi mərtəbə məruz
  məruzə məsafə məscid məsəl məsələ məsləhət məsul məsuliyyət məşğələ məşğul məşğuliyyət məşhur məşq məşvərət
  mətbəə mətbəx mətbuat mətin mətləb məzar məzə məzhəb məziyyət məzmun məzun məzuniyyət mikrob mikrofon miqdar
  miqrant miqrasiya miqyas milçək mili millət milli milyard milyon mina minaatan minarə mineral minimum minnət
  miras mirvari misal misra missiya mister mitinq mizan model moderator modern molla monarx monitorinq
  morfologiya motiv motosiklet möcüzə möhkəm möhlət möhtərəm möhtəşəm möhür mömin mövcud mövqe mövsüm mövzu
  muğam muğamat muxtar multimedia mum muncuq murad musiqi muzey müavin mübadilə mübahisə mübarək mübariz
  mübarizə mücadilə mücahid mücərrəd müdafiə müdaxilə müddət müdərris müdir müdrik müəllif müəllim müəmma
  müəssisə müəyyən müfəttiş müflis müğənni mühacir mühafizə mühakimə müharibə mühasib mühasirə mühazirə
  mühərrik mühit mühüm müxalif müxalifət müxbir müxtar müxtəlif müxtəsər müjdə mükafat mükəmməl müqabil
  müqavilə müqavimət müqayisə müqəddəs müqtədir mülahizə mülayim mülk mülki mülkiyyət mümkün münaqişə münasib
  münasibət münsif müntəzəm mürabbə müraciət mürəkkəb müsabiqə müsadirə müsafir müsahib müsahibə müsbət
  müsəlman müsibət müstəqil müstəqim müstəntiq müstəsna müstəvi müşahidə müşavir müşavirə müşayiət müşkül
  müştərək müştəri mütəfəkkir mütəxəssis mütərcim mütəşəkkil mütləq müttəfiq müttəhim müvafiq müvazinət
  müvəffəq müvəkkil müvəqqəti müzakirə müzəffər nağd nağıl nahaq nahar naxış nail nailiyyət nakam namaz
  naməlum namizəd namus narahat narazı narkotik nasaz nasir nasos nazik nazir neft neytral nəcib nədamət nəfər
  nəfəs nəğmə nəhayət nəhəng nəqliyyat nəsihət nəsil nəsr nəşriyyat nəticə nəvaziş nəvə nəzakət nəzarət nəzər
  nəzəriyyə nəzir nida nifrət nigaran nikah nişan nişanə niyyət nizam norma normal nota noyabr nöqsan nöqtə
  nömrə növbə nüfuz nümayəndə nümayiş nümunə nüsxə nüvə obraz obyekt ocaq odun ofis ofisiant oğlan oğul
  oğurluq oxşar oxucu oktyabr oliqarx olimpiada olimpiya onlayn opera operativ operator optik ora oraq orbit
  orden ordu orijinal orqan orqanizm orta ortaq oruc osmanlı otaq otel otlaq otuz ovçu ovqat ovuc oynaq oyun
  oyuncaq öhdə öküz ölçü ölkə ölüm ölümcül ömür öncə öncül önəm ördək örnək örpək örtük ötəri övlad öyrənci
  öyüd özək özəl özgə özül paket palata palatka palid palma paltar palto pambıq panama panel panorama papaq
  para parad paraqraf parça parlaq parlament parol partiya pasiyent pasport patent patriarx patriot patrul
  payız paytaxt pedaqoji pedaqoq pediatr penalti pendir pensiya perspektiv peşə peşəkar peşman peyğəmbər peyk
  peyvənd pəhləvan pələng pəncərə pərakəndə pərdə pərvanə pillə pilot piramida pişik pivə piyada piyalə planet
  planşet plastik platforma platin pleyof poema poeziya polad poliqon polis polkovnik pomidor populyar portal
  portret potensial pozisiya pozitiv praktik praktika prefekt premyera presedent prezentasiya prezident prezidium
  prinsip prinsipial prioritet problem prodüser professional professor profil prokuror proqnoz proqram
  prosedur proses protest protokol prototip provayder psixologiya psixoloji psixoloq pusqu pusula püstə rabitə
  radiasiya radikal radio rahat raket rasional rast rayon reabilitasiya reaksiya real redaksiya redaktə
  redaktor region regional rejim rejissor rejissura reket reklam rekord rektor reportaj reputasiya resept
  respublika restoran resurs reyestr reytinq rezerv rezident rəftar rəğbət rəhbər rəis rəqabət rəqəm rəqəmsal rəqib
  rəqqas rəmz rəsmi rəssam rəvan rəvayət risalə ritual riyazi riyaziyyat robot rota rotasiya ruhani ruhi rüsum
  rüşvət rütbə rütubət rüzgar saat sabah sabiq sabit sabun sadə sadiq sağlam sahə sahib sahibkar sahil saxta
  sakin sakit saqqal salam salon samit samur sancaq saniyə sanksiya saray sarğı sarı sarımsaq sarsıntı savad
  savaş sayğac sayıq seans seçim seçki sex seleksiya semestr seminar senat senator sentyabr serial seriya
  sertifikat servis sessiya sevda sevgi sevinc seyid seyr seysmik səadət səbəb səbət səbir səbz səciyyə səda
  sədaqət sədd sədəqə səfalət səfər səfərbər səfir səhər səhifə səhiyyə səhnə səhra səkkiz səksən səlahiyyət
  sələf səliqə səma səmərə səmimi sənaye sənəd sənət sənətkar səngər sərbaz sərbəst sərçə sərdar sərəncam
  sərgi sərgüzəşt sərhəd sərin sərkərdə sərmayə sərnişin sərvət sətir səviyyə səyahət səyyah səyyar səyyarə
  sıfır sığorta sıxıntı sınaq sınıq sıra sıravi sırğa siçan sifariş sifət siqaret siqnal silah silsilə sima
  simfoniya simpozium simptom simvol sinə sinif sintez sirkə sistem sitat siyahı siyasət siyasi skandal
  slavyan snayper soğan sonra sosial sosialist sosiologiya sovet sovqat soyad soyqırım soyuq söhbət sökük
  sönük söyüd spektakl spektr spiker sponsor ssenari stadion standart stansiya stasionar statistika status
  statut stimul stomatoloq strategiya strateji struktur student studiya sual subay subsidiya subyekt surə
  surət suveren sübut süfrə sülalə sümük sünbül süni sünnə sürət sürü süvari süzgəc şaftalı şagird şahid
  şahmat şahzadə şair şalvar şamil şampun şantaj şayiə şeir şeyx şiddət şəbəkə şəfa şəffaf şəfqət şəhadət şəhər şəhid
  şəhriyar şəxsiyyət şəkər şəkil şənbə şərab şərait şərəf şəriət şərik şiə şikayət şikəst şimal şirin şirkət
  şirniyyat şişə şkala şokolad şor şorba şotlandiya şöbə şöhrət şura şüa şüar şübhə şücaət şükür şüşə şüur
  tabe tabor tabut tacir taxıl taxta taqım talan tale taliban tamam tamaşa tanış tapança tapşırıq taraz tarif
  tarix tarla tatar tava tavan tayfa tayqa teatr texnik texnika texniki texnologiya texnoloji telefon
  telekanal teleqram teleskop televiziya temperatur tendensiya tender tennis teorem teoriya terapiya termin
  terminal terror terrorist terrorizm təbəqə təbiət təbii təbliğ təbliğat təbrik təcavüz təcavüzkar təcəssüm
  təchiz təchizat təcili təcrid təcrübə tədarük tədbir tədqiq tədqiqat tədris təəccüb təəssüf təəssürat
  təfərrüat təfsir təftiş təhqiqat təhqir təhlil təhlükə təhrif təhsil təhvil təxəllüs təxirə təxmin təxribat
  təkan təkbaşına təkər təkid təklif təkmil təkrar təkzib təqaüd təqdim təqdimat təqdir təqib təqlid təqsir
  təqvim təlatüm tələ tələb tələbat tələbə təlim təlimat təltif təmas təmayül təməl təmin təminat təmir təmiz
  təmsil tənbəl tənəffüs tənəzzül tənha tənqid tənzim təpə təpik tərbiyə tərcih tərcümə tərəddüd tərəf
  tərəfdar tərəqqi tərənnüm tərəvəz tərəzi tərxis tərif tərkib tərtib tərtibat təsadüf təsadüfi təsdiq təsəlli
  təsərrüfat təsəvvür təsir təsis təsisat təslim təsnif təsvir təşəbbüs təşəkkül təşəkkür təşkil təşkilat
  təşviq təşviş tətbiq tətil təvazö təyin təyinat təyyarə təzad təzahür təzə təzminat təzyiq tısbağa ticarət
  tikan tikili tikinti tilsim timsah timsal titul toxum tolerant tonaj toplantı toplum torpaq toyuq töhfə
  tövsiyə trafik traktor tramvay transfer transmilli transplantasiya tranzit travma trenajor tribuna trilyon
  tufan tunel turist turizm turnir tüfəng tülkü türbə tüstü tütün uca ucuz uçaq uğur ulduz ultimatum ulu
  unikal universal universitet usta ustad uşaq utopiya uyğun uyğur uzaq uzunluq üləma ümid ümman ümmət ümum
  ümumi ünsiyyət ünsür ünvan ürək üslub üsul üsyan ütü üzük üzüm vacib vadi vahid vahimə vaksin vaqon vali
  valideyn valyuta variant varis vasitə velosiped vergi versiya vertolyot veto vəba vəfa vəfat vəhdət vəhşi
  vəkalət vəkil vəliəhd vərdiş vərəq vərəsə vəsait vəsiqə vəsiyyət vətən vəzifə vəzir vəziyyət vicdan video
  vilayət vilka virtual virus viski vitamin vitrin viza vokal vulkan vurğu vüqar vüsət yadigar yağmur yaxa
  yaxın yaxşı yalan yanacaq yanaq yanaşı yanğın yanlış yanvar yapon yara yaraşıq yardım yarı yarım yarımçıq
  yarımfinal yarış yarpaq yasaq yasəmən yaşıl yataq yavaş yayım yayla yazı yazıq yeddi yedək yeganə yekə yekun
  yelkən yemək yeməkxana yemiş yeni yeniyetmə yeraltı yeriş yerkökü yerli yetim yetmiş yeznə yəhudi yəqin
  yığım yığıncaq yigirmi yiyə yoxsul yorğan yorğun yosun yönüm yubiley yuxarı yuxu yumru yumruq yumşaq yumurta
  yunan yuva yüksək yüngül yürüş yüzil zabit zahiri zaman zamin zavallı zavod zədə zəfər zəhər zəhmət zəif
  zəka zəlzələ zəmanə zəmanət zəmin zəncir zəngin zərbə zərər zərgər zərif zərrə zərurət zəruri zibil
  ziddiyyət zindan zirvə zirzəmi ziyafət ziyalı ziyan ziyarət zoğal zolaq zona zümrə zürafə
`

/** Places that news speak of. */
export const PLACES = `
  abşeron afina afrika ağcabədi ağdam ağstafa albaniya almaniya almatı amerika amsterdam anadolu ankara
  antalya araz argentina arpaçay asiya astana astara aşqabad avropa avstraliya avstriya azərbaycan babək
  bağdad bakı balakən balkan baltik barselona batumi belarus belçika belqrad berlin beyləqan beyrut bəhreyn
  bərdə biləsuvar bişkek bolqarıstan böyük braziliya britaniya brüssel budapeşt buxarest bursa cenevrə
  cəbrayıl cəlilabad culfa çeçenistan çexiya çili dağıstan danimarka daşkənd daşkəsən dəməşq doha donbas
  düşənbə efiopiya ermənistan estoniya əfqanıstan əlcəzair ərdəbil ərəbistan fələstin filippin finlandiya
  fransa füzuli gədəbəy gəncə goranboy göyçay göygöl gürcüstan hacıqabul hindistan hollandiya honkonq xaçmaz
  xankəndi xəzər xızı xocalı xocavənd xorvatiya imişli indoneziya ingiltərə iraq iran irlandiya isfahan
  islamabad islandiya ismayıllı ispaniya israil istanbul isveç isveçrə italiya izmir kabil kaliforniya kanada
  keniya kəlbəcər kiyev kolumbiya koreya kosovo kuba kürdəmir küveyt qafqaz qahirə qarabağ qazax qazaxıstan
  qəbələ qətər qəzza qırğızıstan quba qubadlı qusar qüds laçın latviya lerik lənkəran litva livan liviya
  london macarıstan madrid malayziya masallı meksika mədinə məkkə mərakeş məşhəd milan mingəçevir minsk misir
  moldova moskva muğan münhen naftalan naxçıvan neftçala niderland nigeriya norveç odessa oğuz okean oman
  ordubad özbəkistan pakistan paris pekin polşa portuqaliya praqa riyad roma rumıniya rusiya sabirabad salyan
  serbiya seul sədərək səmərqənd səudiyyə sibir sidney sinqapur siyəzən skandinaviya slovakiya sofiya sudan
  sumqayıt suriya şabran şamaxı şanxay şəki şəmkir şirvan şuşa tacikistan tailand tatarıstan tayvan tbilisi
  tehran texas təbriz tərtər tokio tovuz tunis türkiyə türkmənistan ucar ukrayna ural urmiya varşava vaşinqton
  vatikan venesuela vyana vyetnam yaponiya yerevan yevlax yəmən yunanıstan zaqatala zəngəzur zəngilan zərdab
`

/** Names of people that look like forms of a verb (`Yaşar`: he lives) or wear down to a common word. */
export const PEOPLE = `
  anar dursun əliyev ərdoğan xətai paşinyan putin salman sevil solmaz tramp yaşar yılmaz
`

/** Words that take no endings: with one, `üzündən` is of `üz`, not of `uzun`. */
export const INVARIABLE = `
  artıq asan belə bəlkə bəzən bəzi bilavasitə birbaşa birdən çünki elə eləcə əksər əksinə əlbəttə əmin əsasən
  görə halbuki harada hələ hələlik həm həmçinin həmin həmişə xüsusən idi ikən ilə imiş indi isə itkin kimi
  qadağan qədər qəsdən qismən lakin mədəni məsələn necə neçə nədən niyə olduqca onsuz orada rəğmən sanki
  sayəsində şəxsən təxminən təkcə təqribən uğrunda uzun üçün ümumən üzrə yalnız yenə yenidən
`

/** Words of one syllable: only these lose an ending of one vowel, `yolu` → `yol`, where `quzu` must stay. */
export const ONE_SYLLABLE = `
  ac ad ağ akt alt an at ay az bağ bal bank baş beh bel bez bənd bərk bəy bir biz blok bloq bol borc boş boy
  boz brend buz bürc cam can cəhd cəlb cəm cəng cib cins cür cüt çağ çap çay çek çən çəp çim çin çip çit çöl
  dad dağ dam dar daş dəf dəfn dəm dən dərc dərd dərk dərs dib dil din disk diş div diz don dost dörd döş dövr
  dron dul duş duz düz el en et ev əfv əhd əhl əks əqd əql əl əmr ər ərz əsr ət əzm faks fakt fal fan fars
  fəhm fəxr fənn fərd fərq fəth fil film flaq fond frans gec gen gənc gil göl göy göz güc gül gün haqq hal han
  həbs həc həcc həcm hədd həll həmd hərb hərf hind hiss hit hol hökm hüsn xaç xal xalq xam xan xeyr xərc xətt
  xof xor xoş iç il ilk ip iş it iz kadr kar kart kəl kənd kəsb kif kim kin kir klan klip klub kod kol kor köç
  kök köks kran kreml krım kub kurs kül küp kür kürd küy qab qan qar qaş qat qaz qeyd qəbz qəlb qəm qənd qərb
  qəsb qəsd qəsr qətl qır qış qıt qız qoç qol qor qoz qraf qram qrant qrup qul qum quş lağ lal leş ləng lif
  lift link litr lord mal mart mat may mer metr məkr mən mərd məst mətn min mis nal nar naz nəbz nəfs nəql
  nərd nəşr nəzm növ nur nutq od ox on ot ov öd ön öz pak park pas pay pik pir pis piy plan plyaj poçt port
  post press puç pul rels reyd reys rədd rəhm rəqs rəng rəy ring risk ritm rol ruh rus sac saf sağ say sayt
  saz sel set sədr səf səhm səhv səmt sən sərf sərt səs səth səy sıx sim sirk sirr sis siz sol son söz spam
  spirt sport staj start stend stil stol stres stul su sübh süd sülh süst şah şam şan şans şef şey şəxs şəkk
  şən şər şərh şərq şərt şir şiş şkaf şok şou ştab ştat şux şum şükr tab tac taxt tam tank tar tas tay taym
  taz test tez tək tən tərk tərs tərz tibb tip tir tok ton top tor tort tost toy toz trend tunc tur tük tül
  tünd türk tvit uc un üç üns üst üz üzr üzv vaxt var vəd vəhy vəqf vəsf vəzn vint yad yağ yan yar yas yaş yay
  yaz yel yem yer yod yox yol yurd yük yün yüz zal zəng zər zərb zərf zidd zikr zil zor zövq zülm matç
`

/** Words that change before endings, mostly by losing a vowel (`oğul`, `oğlu`): the form, then the word. */
export const ALTERED = `
  ağz:ağız ağl:ağıl aln:alın boyn:boyun burn:burun beyn:beyin cism:cisim çiyn:çiyin əsl:əsil ətr:ətir
  fəsl:fəsil fikr:fikir ism:isim könl:könül köks:köks qarn:qarın qəbr:qəbir qism:qisim meyl:meyil nəsl:nəsil
  nəzr:nəzir oğl:oğul ovc:ovuc ömr:ömür səbr:səbir sətr:sətir sinf:sinif şəkl:şəkil şükr:şükür zehn:zehin
  eyb:eyib vəsl:vəsil zülf:zülüf suy:su mənşəy:mənşə mənbəy:mənbə mövqey:mövqe taley:tale mənafey:mənafe haq:haqq xət:xətt həd:hədd
`
