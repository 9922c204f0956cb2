/**
 * Function words, by which a reader knows a language at a glance. Keys are ISO 639-3, as franc names languages.
 * A word may stand under several languages: it then speaks for none of them. Lower-case, in the language's own letters;
 * Latin words also count without their marks (`üçün`, `ucun`), Arabic ones are compared after Arabic letters have become Persian.
 */

type Words = Record<string, string>

export const LATIN_WORDS: Words = {
  azj: `və bir bu ilə üçün da də ki olan o onun edib olub olunub edilib kimi daha çox lakin amma ancaq ya yaxud nə var yox deyil
    isə olaraq həm hər heç sonra əvvəl qədər öz özü mən sən biz siz onlar bunu buna bunun idi edir edən görə haqqında haqda üzrə
    arasında barədə bağlı belə hansı hələ yalnız əgər çünki artıq bütün digər başqa ən min milyon milyard il ildə ilin ilə ilində
    gün günü ay saat nəfər bildirib deyib bildirilib keçirilib verib alıb etmək olmaq etdi oldu olduğu olunur edilir olacaq ona onu
    onların bizim mənim sizin burada orada indi hazırda yenə necə niyə kim nəzərə tərəfindən zaman həmin eyni iki üç dörd beş
    qarşı dair təxminən keçən gələn yeni böyük ölkə ölkənin xəbər verir baş verib vermək bəzi bəzən hətta sadəcə daxil
    həmçinin deyildir bunlar onlara mənə mənim bizə sizə bunların özünün özünə edəcək ediblər olmuşdur etmişdir edilmişdir etdiyi
    etdi dedi deyir bilər bilir lazım lazımdır mümkün mümkündür vacib qeyd əlavə ərzində şəkildə müxtəlif xüsusi ümumi əsas əsasən
    insanlar adam uşaq qadın kişi cənab xanım nazir naziri nazirlər nazirliyi prezident prezidenti dövlət şəhər şəhərində
    şəhəri respublikası azərbaycan azərbaycanın bakı bakıda rusiya ermənistan türkiyə dünya xalq mühüm xarici işlər
    iclas görüş görüşüb müzakirə tədbir qanun məhkəmə hüquq iqtisadi siyasi münasibətlər əməkdaşlıq nümayəndə həyata təşkil
    məlumat məsələ məsələlər vəziyyət hadisə hissə yer yerdə yerə yol yolu sözlərinə deyə etməyə olmayan olmadan qabaq yenidən
    birlikdə birgə müvafiq aparıcı rəis sədri sədr hökumət müharibə qoşun sülh neft qaz qiymət qiyməti təhlükəsizlik üzv üzvü
    xal oyun oyunçu komanda qalib nəticə nəticəsində səbəb səbəbindən istifadə inkişaf iş işi işçi ildən aydan gündən birinci
    ikinci üçüncü milyondan yaxın çıxış imkan keçir gəlir gedir olduqda vaxt vaxtı tərəf tərəfdən daim bilmək demək ad adı adlı`,
  eng: `the of and to in is for on that with as was by it at from are be has have had he she his her they their this an which will
    would were been not but who said its or also after more than about when there can could should into over out up one two we you
    i our your my me him them these those what how why where while because before between during through against under some such
    other only most many all any no so if than then very just both each few own same did does do new first last year years people world time
    government state country president minister war police city day week month percent million house said says say told against
    still being make made way may might even good well much must never old right part public high long another show every since
    between news report reported says use used work life number found call called own home help water children woman women man men human
    health school story game music film book name place power history party group case money price market trade company business
    policy problem question answer reason example role plan program project system service member team side line head hand face
    leader law court army force peace talks visit border attack killed died death victim party vote election oil gas energy
    food land road car city town street building office job student doctor king family father mother son friend face love
    big small large great little late early next near far old young free full open close real true better best less least
    north south east west white black red green blue same like different important local foreign national international
    say see go come take give get know think want need look find tell ask try become leave feel put mean let begin seem help
    show hear play run move live believe hold bring happen write provide sit stand lose pay meet include continue set learn
    change lead understand watch follow stop create speak read allow add spend grow offer remember consider buy wait serve
    send expect build stay fall cut reach remain suggest raise pass sell require decide pull`,
  tur: `ve bir bu da de için ile olarak olan gibi daha çok en ne kadar sonra ancak ama fakat göre ise değil var yok her şey ben sen
    biz siz onlar o onun bunun bunu tarafından oldu olduğu olduğunu olacak etti eden ettiği edildi dedi söyledi diye ki mi mı hem
    ya veya hiç nasıl neden şu bütün diğer önce içinde üzerinde arasında yeni iki üç yıl yılında gün bin milyon nin büyük kendi
    zaman böyle bazı sadece bile karşı hakkında ilgili eğer çünkü başka aynı şekilde olması açıkladı açıklama açıklamada yaptı
    yaptığı dün bugün geçen gelecek başkanı bakanı bakanlığı cumhurbaşkanı türkiye ülke devlet kişi üzere birlikte istiyor oluyor
    olduğunu belirtti ifade edildi edilen gerçekleştirildi ediyor kaydetti`,
  uzn: `va bilan uchun bu bir ham esa lekin emas edi deb kerak har uning ular ushbu shu haqida orqali yil yilda yili barcha juda faqat
    keyin yoki agar hamda mumkin o'z bo'lgan bo'ldi bo'lib bo'lishi qildi qilgan qilish qilib ko'p ko'ra to'g'risida o'zbekiston
    bo'yicha so'ng necha nima kim u men biz siz yana endi hech qachon ekan ekanligini`,
  tuk: `we bilen bu bir üçin hem bolan bolup boldy diýip diýdi däl ýa ýa-da ol olar onuň köp soň şeýle şol ýyl ýylyň ýylda hakynda has
    iň ähli boýunça edip edýär bolýar ýaly arasynda her bar ýok emma biziň men biz siz öz beýleki`,
  crh: `ve bu bir içün ile edi degil em er çoq qadar soñ olğan olıp olaraq dep eken da de o olar onıñ bar yoq başqa ola ete kibi
    bile adamlar yañı aqqında halq qırım edip şimdi keldi vaqıt daa biri çıqtı olmaq etmek olarnıñ onı künü`,
  ckb: `û li di de ku bi ji bo ev ew hat ye in jî ser xwe wî wê tê dike dikin kir bû bûn gelek hemû hin lê an jî yên yê ya me tu
    got dibe dikare ne na wan min we du sê sal roj piştî berî niha heye tune nav ber ser bin gor
    herî din êdî çawa kî çi her wek jê pê`,
  deu: `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einen einer als auch es an werden aus er hat dass
    sie nach wird bei um noch wie über so zum war haben nur oder aber vor zur bis mehr durch sind wurde
    nach seit gegen unter will kann soll muss keine kein ihre seine ihr seinen diese dieser dieses zwei drei jahr jahre jahren neue
    wieder schon sehr dann wo was wer ich wir uns mir ja hier heute während vom beim sagte laut`,
  nld: `de het een van en in op te dat die is voor met zijn niet aan om er ook als dan maar bij nog uit naar door over worden werd wordt
    heeft hebben ze hij ik je we deze dit wat geen meer kunnen tot`,
  afr: `die en van in het is 'n nie wat te om vir met op aan dat sy hy hulle was sal ook deur maar as by ons`,
  fra: `le la les de des du un une et est en que qui dans pour pas sur au aux par plus avec ce cette il elle ils sont ont mais ou se son
    sa ses nous vous été être avait fait comme leur d'un d'une l'on c'est qu'il n'est
    après avant depuis entre sans sous très tout tous toute même aussi deux trois ans année je tu on ne où quand
    peut doit fait jamais encore déjà dit selon contre vers chez cet ces mes mon ma notre votre`,
  spa: `el la los las de del y en que un una por con para se no es su al lo como más pero sus le ha este esta son fue sin sobre entre
    también ya o muy hasta desde cuando han ser años
    dos tres año todo todos toda donde porque desde ya sólo solo cada otro otra ni yo él ella ellos nos les mi tiene
    tienen hace había puede dijo según contra después antes durante estos estas eso`,
  cat: `el la els les de del i en que un una per amb es no és al ha dels més seva com a són va ser però també entre aquest aquesta`,
  por: `o a os as de do da dos das e em que um uma para com não por no na se mais como ao foi é são seu sua mas ou também pelo pela
    nos já até entre muito quando`,
  ita: `il la lo gli le di del della dei delle e è in che un una per con non si da al alla sono più come anche ma nel nella dal ha
    suo sua questo questa essere stato hanno`,
  ron: `și în de la a cu pe nu că din un o este sunt care mai ce pentru fost au al ale lui ei sa fi prin dar sau după fără între`,
  pol: `i w z na do nie się że jest to o jak po ale za od przez dla są oraz był było tym jego jej które który która już tylko czy być
    może lub przy`,
  ces: `a v se na je že to s z do o i za by ve pro jsou jako ale podle po jeho která který které už také byl bylo od při nebo aby`,
  hrv: `i u je na se da su za od s o a što kao koji koja koje iz do nije bi ili će te po ne li samo bio bila biti prema`,
  slv: `in je v na se za da so z ki pa po ne kot bi tudi od iz ali bo še pri do s ter ki`,
  swe: `och i att det som en på är av för med till den har de inte om ett han var men sig från så kan vi när år under också efter eller
    hon ska`,
  dan: `og i at det er en den til på for med af de som ikke der har et fra var han om men sig kan vil også efter eller blev ved jeg
    være hun`,
  nob: `og i det er på som en til for med av at har de ikke den et om fra var han men seg kan vil også etter eller ble ved jeg være
    hun`,
  fin: `ja on ei se että oli hän mutta joka ovat kuin tai myös sen niin ole kun mukaan jos vain nyt ovat mitä tämä sekä jo olla
    hänen olisi`,
  est: `ja on ei et see oli ta kui ka mis aga või selle kes oma nii siis seda veel pole kuid ning`,
  hun: `a az és hogy nem is egy ez meg van volt de csak már ki el mint kell még ha azt ami aki szerint vagy nagy lesz után lehet`,
  lit: `ir į kad iš su tai yra buvo kaip jis ne bet o už nuo apie dėl pat per tik jau jo ar kuris`,
  lvs: `un ir ar par no ka uz kas bet tas arī kā ne lai pēc viņš vai tika bija gadā jau`,
  ind: `yang dan di itu dengan untuk dari dalam ini tidak pada akan juga ke ada oleh telah adalah mereka dia saya kami bisa kepada
    sebagai lebih orang sudah para atau karena tahun secara bahwa
    saat menjadi tetap bahkan masih hanya harus lagi seperti tersebut sebuah setelah sebelum ketika namun jika
    kata mengatakan antara hingga sekitar dua tiga hari saja tanpa belum pun serta`,
  als: `dhe në të e i për një me nga që është më se nuk ka do si janë këtë por kjo ky ai ajo u duke edhe ishte te`,
  vie: `và của là có được cho không với các những một trong đã này người khi từ cũng ở đến để về như`,
  swh: `na ya wa kwa ni la za katika kuwa hiyo huo cha yake wake baada hii watu kama lakini vya pia huyo alisema`,
  tgl: `ang ng sa na mga at ay ni si kay para hindi ito siya may kung din nang ko mo`,
  som: `iyo oo ka ku ee waa in ay ah uu la soo waxaa ayaa si kale sheegay`,
  epo: `la de kaj en estas al ne por kun ke li ĝi estis sed ankaŭ kiu pli oni tiu`,
}

export const ARABIC_WORDS: Words = {
  pes: `و در به از که این را با است برای آن یک تا هم بر خود شده شد ها های می کرد کرده بود دارد باید وی پس نیز اما یا هر نیست بین
    او آنها آنان ما من چه چرا چند همه هیچ دیگر بعد پیش قبل روی زیر شود شوند کند کنند کنیم گفت گفته اند نمی خواهد سال روز کشور
    اگر ولی چون وقتی اینکه درباره مورد بسیار بیش حال توسط طی نظر داد داده دهد دارند هستند بودند ای تر ترین هایی سپس همین چنین
    بدون کنار پی سوی یکی دو سه میلیون هزار افزود اظهار کردند اعلام یافت همچنین`,
  arb: `فی من علی الی ان التی الذی عن مع هذا هذه کان کانت لا ما او قد بین بعد کما لم لن حیث ذلک تلک قال انه انها وقد کل غیر عند
    خلال حول ای هو هی نحن هناک ثم الا اذا یکون منذ قبل وفی ومن الذین لقد وهو وهی ولا لها له فیها`,
  urd: `کے کی کا میں ہے سے کو اور نے پر یہ کہ ہیں تھا اس ایک نہیں بھی وہ کر ہو کیا گیا تو جو ان لیے کہا تھے ہوئے ساتھ بعد
    کرنے اپنے یا تھی رہا رہے جس`,
  pbu: `د په چې دی کې له او ته یې سره هم نه ده شوی پر دا کړی کړه شو خو لپاره هغه وی څخه یو چی کی باندې دې دغه وو کوی کولو
    ددی شی کړې هغو`,
  ckb: `لە بە و کە بۆ ئەو ئەم لەسەر هەر دەکات بوو نەک وەک لەو لەم هەیە یان ئەوەی بەڵام پێش دوای کرد ئەوە خۆی دەکرێت`,
  snd: `۾ ۽ جي جو جا کي ته آهي آهن مان تي هن ان سان لاءِ نه هو هي به جنهن کان ٿي ٿو`,
  uig: `بۇ ۋە بىلەن بىر ئۇ بولۇپ قىلىپ دەپ ئۈچۈن كېيىن بۇنىڭ بولغان قىلغان ئىدى خەلق ئۇلار`,
  azb: `بیر ایله ایلن اوچون اولان چوخ سونرا اولوب اونون کیمی ائله بو ده دا ایدی وار یوخ اولاراق اولدو ائتدی ائدیب اولونور
    اونلار بیز سیز ایسه داها گؤره آراسیندا باشقا بوتون ائدیر اولور ایل ایلده دیر اونو ائدن واردیر
    لری لاری ایکی اوچ آیری لاپ هامی بوجور بئله اونی اونا بیزیم منیم گلیب گئدیب اولا اولسا ایچینده قاباق یوخدی اوزره آدلی ائتمک اولماق
    بؤیوک یئنی گون ایلک خلق`,
}
