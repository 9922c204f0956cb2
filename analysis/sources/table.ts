/**
 * Agencies, papers, broadcasters and sites that write their name in several ways. A row is one of them: what it is called in
 * Azerbaijani, English and Persian, each with other spellings behind commas, and the sites it publishes on. The first name of the
 * row is that under which all are counted. Sources: the sites themselves, and Wikidata for names in other languages.
 *
 * The list is meant to be edited; an archive has its own in `sources.json` (docs/operations.md).
 */
export const SOURCE_TABLE = `
AZƏRTAC, AzərTAc, Azərtac, Azərinform, Azərbaycan Dövlət İnformasiya Agentliyi, Азәринформ | AZERTAC, Azertag, Azertaj, AzerTAj, Azerinform | آذرتاج, آذرتاگ, آذرتاک | azertag.az, azertag.gov.az
APA, Azəri-Press, Azəri Press Agentliyi | APA, Azeri-Press Agency, Azeri Press Agency | آپا, آپا نیوز | apa.az
Trend, Trend İA, Trend İnformasiya Agentliyi, Trend News | Trend, Trend News Agency | ترند, ترند نیوز | trend.az, news.az
Report, Report İnformasiya Agentliyi | Report, Report News Agency, Report Information Agency | ریپورت | report.az
Turan, Turan İA, Turan İnformasiya Agentliyi | Turan, Turan News Agency | توران | turan.az
Xalq qəzeti, Xalq qazeti, Халг гәзети, Коммунист | Xalq Qazeti, Khalg Gazeti | خلق قزتی | xalqqazeti.az, xalqqazeti.com
Azərbaycan qəzeti, Азәрбајҹан гәзети | Azerbaijan newspaper | روزنامه آذربایجان | azerbaijan-news.az
Respublika, Respublika qəzeti | Respublika newspaper | رسپوبلیکا | respublika-news.az
525-ci qəzet | 525th newspaper, 525-ci Qazet | روزنامه ۵۲۵ | 525.az
Yeni Müsavat, Müsavat | Musavat, Yeni Musavat | مساوات, ینی مساوات | musavat.com
Azadlıq Radiosu, AzadlıqRadiosu | Radio Azadliq, Radio Azadlyg | رادیو آزادلیق | azadliq.org
Amerikanın Səsi | Voice of America, VOA | صدای آمریکا, صدای امریکا | amerikaninsesi.org, voanews.com, ir.voanews.com
Azernews | AzerNews, Azer News | آذرنیوز | azernews.az
Qafqazinfo | Qafqazinfo, Kavkazinfo | قفقازاینفو | qafqazinfo.az
Oxu.az | Oxu | اوخو | oxu.az
Day.az | Day.Az | دی.آز | day.az
Publika | Publika.az | پوبلیکا | publika.az
Unikal | Unikal.org | اونیکال | unikal.org, unikal.az
Lent.az | Lent.az | لنت | lent.az
Modern.az | Modern.az | مدرن.آز | modern.az
Virtual Azərbaycan, Virtualaz | Virtualaz.org | | virtualaz.org
Salamnews, Salam News | SalamNews | سلام نیوز | salamnews.org, salamnews.az
Caliber, Caliber.Az | Caliber.Az | کالیبر | caliber.az
Haqqin, Haqqin.az | Haqqin.az | حقین | haqqin.az
Minval, Minval.az | Minval | مین‌وال | minval.az
AzTV, Azərbaycan Televiziyası | AzTV, Azerbaijan Television | تلویزیون آذربایجان | aztv.az
İctimai Televiziya, İTV, İctimai TV | Ictimai TV, ITV Azerbaijan | اجتماعی تی وی | itv.az
ANS, ANS Press | ANS TV | آ ان اس | anspress.com, ans.az
President.az | President of Azerbaijan | ریاست جمهوری آذربایجان | president.az
Xarici İşlər Nazirliyi | Ministry of Foreign Affairs of Azerbaijan | وزارت امور خارجه آذربایجان | mfa.gov.az
IRNA, İRNA | IRNA, Islamic Republic News Agency | ایرنا, خبرگزاری جمهوری اسلامی | irna.ir
ISNA, İSNA | ISNA, Iranian Students News Agency, Iranian Students' News Agency | ایسنا, خبرگزاری دانشجویان ایران | isna.ir
Fars, Fars News | Fars, Fars News Agency, FNA | فارس, خبرگزاری فارس | farsnews.ir, farsnews.com
Mehr, Mehr News | Mehr, Mehr News Agency, MNA | مهر, خبرگزاری مهر | mehrnews.com
Tasnim, Təsnim | Tasnim, Tasnim News, Tasnim News Agency | تسنیم, خبرگزاری تسنیم | tasnimnews.com, tasnimnews.ir
ILNA, İLNA | ILNA, Iranian Labour News Agency | ایلنا, خبرگزاری کار ایران | ilna.ir, ilna.news
IQNA, İQNA | IQNA, International Quran News Agency | ایکنا | iqna.ir
Borna | Borna, Borna News | برنا | borna.news
ANA | ANA, Azad News Agency | آنا, آنا نیوز | ana.ir, ana.press
Aran, Aran xəbər agentliyi | Aran, Aran News | آران, خبرگزاری آران | arannews.com, arannews.ir
Anaj, Anac | Anaj | آناج | anaj.ir
Tabnak | Tabnak | تابناک | tabnak.ir
Khabar Online, Xəbər Onlayn | Khabar Online, KhabarOnline | خبرآنلاین, خبر آنلاین | khabaronline.ir
Asr-e Iran, Əsri İran | Asr Iran, Asriran | عصر ایران, عصرایران | asriran.com
Mashregh, Məşriq | Mashregh, Mashregh News | مشرق, مشرق نیوز | mashreghnews.ir
Hamshahri, Həmşəhri | Hamshahri, Hamshahri Online | همشهری, همشهری آنلاین | hamshahrionline.ir
Jam-e Jam, Cami-Cəm | Jame Jam, Jam-e Jam Online | جام جم, جام جم آنلاین | jamejamonline.ir
Kayhan, Keyhan | Kayhan, Keyhan | کیهان | kayhan.ir
Ettelaat, İttilaat | Ettelaat, Ettela'at | اطلاعات, روزنامه اطلاعات | ettelaat.com
Iran Daily | Iran Daily | ایران دیلی | irandaily.ir, iran-daily.com
Tehran Times | Tehran Times | تهران تایمز | tehrantimes.com
Donya-e Eqtesad, Dünyayi-İqtisad | Donya-e-Eqtesad | دنیای اقتصاد | donya-e-eqtesad.com
YJC | YJC, Young Journalists Club | باشگاه خبرنگاران, باشگاه خبرنگاران جوان | yjc.ir, yjc.news
Press TV, Pres TV | Press TV, PressTV | پرس‌تی‌وی, پرس تی وی, پرس تی‌وی | presstv.ir, presstv.com, presstv.co.uk
Al-Alam, Əl-Aləm | Al Alam, Al-Alam | العالم, شبکه العالم | alalam.ir, alalamtv.net, fa.alalam.ir
IRIB, Sahar TV, SəhərTV | IRIB, Sahar TV | صدا و سیما, صداوسیما, واحد مرکزی خبر | iribnews.ir, irib.ir
Varzesh3 | Varzesh3, Varzesh 3 | ورزش سه, ورزش‌سه, ورزش3, ورزش ۳ | varzesh3.com
Radio Farda, Fərda Radiosu | Radio Farda | رادیو فردا | radiofarda.com
BBC Persian, BBC Farsi | BBC Persian | بی‌بی‌سی فارسی, بی بی سی فارسی | bbcpersian.com
BBC, Bi-Bi-Si, BBC Azərbaycanca | BBC, BBC News, BBC Azerbaijani | بی‌بی‌سی, بی بی سی, بی.بی.سی | bbc.com, bbc.co.uk, bbcazeri.com
Tolo News, TOLOnews | TOLOnews, Tolo News | طلوع نیوز, طلوع‌نیوز | tolonews.com
Pajhwok | Pajhwok, Pajhwok Afghan News | پژواک, خبرگزاری پژواک | pajhwok.com
Khaama Press | Khaama Press, Khaama | خامه پرس | khaama.com
Bakhtar, Baxtər | Bakhtar, Bakhtar News Agency | باختر, آژانس باختر | bakhtarnews.af, bakhtarnews.com.af
Anadolu, Anadolu Ajansı, Anadolu Agentliyi, AA | Anadolu, Anadolu Agency | آناتولی, آنادولو, خبرگزاری آناتولی | aa.com.tr
TRT, TRT Haber | TRT, TRT World, TRT News | تی آر تی | trt.net.tr, trthaber.com, trtworld.com
Hürriyət, Hürriyyət | Hürriyet, Hurriyet, Hürriyet Daily News | حریت | hurriyet.com.tr, hurriyetdailynews.com
İHA | IHA, İhlas News Agency | ایحا | iha.com.tr
TASS, İTAR-TASS, TASS agentliyi, ТАСС, ИТАР-ТАСС | TASS, ITAR-TASS | تاس, ایتارتاس, ایتار تاس, خبرگزاری تاس | tass.ru, tass.com, itar-tass.com
RİA Novosti, RİA, РИА Новости | RIA Novosti, RIA, RIA News | ریانووستی, ریا نووستی, نووستی | ria.ru, rian.ru
Sputnik, Sputnik Azərbaycan | Sputnik, Sputnik News | اسپوتنیک | sputnik.az, sputniknews.com, sputniknews.ir
İnterfaks, İnterfax, Интерфакс | Interfax | اینترفکس, اینترفاکس | interfax.ru, interfax.com
İnterfaks-Azərbaycan, Interfax-Azerbaijan | Interfax-Azerbaijan | اینترفکس آذربایجان | interfax.az
Kommersant, Коммерсантъ | Kommersant | کامرسانت | kommersant.ru
Russia Today, RT | RT, Russia Today | راشا تودی, راشاتودی | rt.com
Reuters, Röyter, Reyter | Reuters, Thomson Reuters | رویترز, رویتر | reuters.com
Associated Press, AP, Assoşieyted Press | Associated Press, AP, The Associated Press | آسوشیتدپرس, آسوشیتد پرس | apnews.com, ap.org
AFP, Frans Press, France-Presse | AFP, Agence France-Presse, France-Presse | خبرگزاری فرانسه, فرانس پرس | afp.com
Bloomberg, Blumberq | Bloomberg, Bloomberg News | بلومبرگ | bloomberg.com
CNN, Si-En-En | CNN | سی ان ان, سی‌ان‌ان | cnn.com
Əl-Cəzirə, Al Jazeera | Al Jazeera, Aljazeera | الجزیره | aljazeera.com, aljazeera.net
Əl-Ərəbiyyə | Al Arabiya, Alarabiya | العربیه | alarabiya.net
Euronews, Yevronyus | Euronews | یورونیوز | euronews.com
Deutsche Welle, Doyçe Velle, DW | Deutsche Welle, DW | دویچه وله, دویچه‌وله | dw.com, dw.de
Xinhua, Sinxua | Xinhua, Xinhua News Agency | شینهوا, خبرگزاری شینهوا | xinhuanet.com, news.cn
The Guardian, Qardian, Guardian | The Guardian, Guardian | گاردین | theguardian.com, guardian.co.uk
The New York Times, Nyu-York Tayms, New York Times | The New York Times, New York Times, NYT | نیویورک تایمز | nytimes.com
The Washington Post, Vaşinqton Post, Washington Post | The Washington Post, Washington Post | واشنگتن پست | washingtonpost.com
The Wall Street Journal, Wall Street Journal | The Wall Street Journal, Wall Street Journal, WSJ | وال استریت ژورنال | wsj.com
Financial Times, Faynenşl Tayms | Financial Times, FT | فایننشال تایمز | ft.com
The Economist, Ekonomist | The Economist, Economist | اکونومیست | economist.com
RFE/RL, Azad Avropa Radiosu | RFE/RL, RFERL, Radio Free Europe, Radio Free Europe/Radio Liberty | رادیو اروپای آزاد | rferl.org
Caucasian Knot, Qafqaz düyünü, Kavkaz-Uzel, Кавказский узел | Caucasian Knot | گره قفقاز | kavkaz-uzel.eu, kavkaz-uzel.ru, eng.kavkaz-uzel.eu
JAMnews, Jam News | JAMnews, Jam News | جم‌نیوز | jam-news.net
OC Media | OC Media | او سی مدیا | oc-media.org
Eurasianet | Eurasianet, EurasiaNet | اوراسیانت | eurasianet.org
Armenpress, Armenpres | Armenpress | آرمن‌پرس | armenpress.am
Kazinform | Kazinform | قازینفورم | inform.kz
Vestnik Kavkaza | Vestnik Kavkaza, Herald of the Caucasus | وستنیک قفقاز | vestnikkavkaza.ru, vestnikkavkaza.net
`
