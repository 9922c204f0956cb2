/**
 * Places whose names are not only spelled differently: capitals and big cities, regions, seas, rivers, mountains.
 * A row is `English | Azerbaijani | Persian`, spellings parted by commas; see countries.ts for capitals and `!`.
 * Names that sound alike in all three need no row: their name keys meet.
 */
export const PLACES = `
Baku | Bakı | باکو, بادکوبه
Ganja | Gəncə | گنجه
Nakhchivan, Nakhichevan | Naxçıvan | نخجوان
Shusha, Shushi | Şuşa | شوشا, شوشی
Khankendi, Stepanakert | Xankəndi, Stepanakert | خانکندی, خان کندی, استپاناکرت
Sheki | Şəki | شکی
Derbent | Dərbənd | دربند
Yerevan | İrəvan, Yerevan | ایروان
Gyumri | Gümrü | گیومری
Tbilisi | Tiflis, Tbilisi | تفلیس
Batumi | Batumi | باتومی
Moscow | Moskva | مسکو
Kremlin | Kreml | کرملین
Saint Petersburg, St. Petersburg, St Petersburg, Petersburg, Leningrad | Sankt-Peterburq, Peterburq, Leninqrad | سن پترزبورگ, سن‌پترزبورگ, پترزبورگ, لنینگراد
Kyiv, Kiev | Kiyev | کی‌یف, کیف, کی یف
Minsk | Minsk | مینسک
Chisinau, Kishinev | Kişinyov | کیشیناو, کیشینف
Tashkent | Daşkənd | تاشکند
Samarkand | Səmərqənd | سمرقند
Bukhara | Buxara | بخارا
Bishkek | Bişkek | بیشکک
Astana, Nur-Sultan | Astana, Nur-Sultan | نورسلطان, نور سلطان
Almaty, Alma-Ata | Almatı, Alma-Ata | آلماتی, آلماآتا
Ashgabat | Aşqabad | عشق آباد, عشق‌آباد
Kabul | Kabil | کابل
Kandahar | Qəndəhar | قندهار
Islamabad | İslamabad | اسلام آباد, اسلام‌آباد
Karachi | Kəraçi | کراچی
New Delhi, Delhi | Yeni Dehli, Dehli | دهلی نو, دهلی
Mumbai, Bombay | Mumbay, Bombey | بمبئی, مومبای
Calcutta, Kolkata | Kəlküttə | کلکته
Dhaka | Dəkkə | داکا
Colombo | Kolombo | کلمبو
Kathmandu | Katmandu | کاتماندو, کتماندو
Beijing, Peking | Pekin | پکن
Shanghai | Şanxay | شانگهای
Tokyo | Tokio | توکیو
Seoul | Seul | سئول
Pyongyang | Pxenyan | پیونگ یانگ, پیونگ‌یانگ
Hanoi | Hanoy | هانوی
Bangkok | Banqkok | بانکوک
Yangon, Rangoon | Yanqon, Ranqun | یانگون, رانگون
Ulaanbaatar, Ulan Bator | Ulan-Bator | اولان باتور, اولان‌باتور
Tehran | Tehran | تهران
Tabriz | Təbriz | تبریز
Isfahan, Esfahan | İsfahan | اصفهان
Mashhad, Meshed | Məşhəd | مشهد
Qom | Qum | قم
Shiraz | Şiraz | شیراز
Ardabil | Ərdəbil | اردبیل
Urmia, Orumiyeh | Urmiya | ارومیه
Zanjan | Zəncan | زنجان
Ankara | Ankara | آنکارا
Istanbul, Constantinople | İstanbul, Konstantinopol | استانبول, قسطنطنیه
Izmir | İzmir | ازمیر
Diyarbakir | Diyarbəkir | دیاربکر
Jerusalem, Al-Quds | Qüds, Yerusəlim | بیت المقدس, بیت‌المقدس, اورشلیم, قدس
Tel Aviv | Təl-Əviv | تل آویو, تل‌آویو
Gaza, Gaza Strip | Qəzza, Qəzza zolağı | غزه, نوار غزه
West Bank | İordan çayının qərb sahili, Qərb sahili | کرانه باختری, کرانه غربی
Golan Heights, Golan | Colan yüksəklikləri, Qolan təpələri, Colan | بلندی‌های جولان, جولان
Beirut | Beyrut | بیروت
Damascus | Dəməşq | دمشق
Aleppo | Hələb | حلب
Idlib | İdlib | ادلب
Homs | Hims, Homs | حمص
Baghdad | Bağdad | بغداد
Mosul | Mosul | موصل
Basra | Bəsrə | بصره
Kirkuk | Kərkük | کرکوک
Erbil, Arbil | Ərbil | اربیل
Karbala | Kərbəla | کربلا
Najaf | Nəcəf | نجف
Riyadh | Ər-Riyad, Riyad | ریاض
Mecca, Makkah | Məkkə | مکه
Medina | Mədinə | مدینه
Jeddah | Ciddə | جده
Kuwait City | Əl-Küveyt | شهر کویت
Muscat | Məsqət | مسقط
Doha | Doha | دوحه
Dubai | Dubay | دبی
Abu Dhabi | Əbu-Dabi | ابوظبی
Manama | Mənamə | منامه
Sanaa, Sana'a | Səna | صنعا
Aden | Ədən | عدن
Cairo | Qahirə | قاهره
Alexandria | İsgəndəriyyə | اسکندریه
Tripoli | Tripoli | طرابلس
Khartoum | Xartum | خارطوم
Addis Ababa | Əddis-Əbəbə | آدیس آبابا
Nairobi | Nayrobi | نایروبی
Mogadishu | Moqadişo | موگادیشو
Cape Town | Keyptaun | کیپ تاون, کیپ‌تاون
Athens | Afina | آتن
Thessaloniki, Salonika | Saloniki | تسالونیکی, سالونیک
Rome | Roma | رم
Milan | Milan | میلان
Venice | Venesiya | ونیز
Naples | Neapol | ناپل
Florence | Florensiya | فلورانس
Turin | Turin | تورین
Genoa | Genuya | جنوا
Paris | Paris | پاریس
Marseille | Marsel | مارسی
Strasbourg | Strasburq | استراسبورگ
Versailles | Versal | ورسای
Geneva | Cenevrə | ژنو
Zurich | Sürix | زوریخ
Bern, Berne | Bern | برن
Lausanne | Lozanna | لوزان
Vienna | Vyana, Vena | وین
Munich | Münhen, Münxen | مونیخ
Cologne | Köln | کلن
Hamburg | Hamburq | هامبورگ
Nuremberg | Nürnberq | نورنبرگ
Brussels | Brüssel | بروکسل
Antwerp | Antverpen | آنتورپ
The Hague, Hague | Haaqa | لاهه
Copenhagen | Kopenhagen | کپنهاگ, کپنهاگن
Stockholm | Stokholm | استکهلم
Helsinki | Helsinki | هلسینکی
Prague | Praqa | پراگ
Warsaw | Varşava | ورشو
Krakow, Cracow | Krakov | کراکوف
Bucharest | Buxarest | بخارست
Budapest | Budapeşt | بوداپست
Belgrade | Belqrad | بلگراد
Sarajevo | Sarayevo | سارایوو
Sofia | Sofiya | صوفیه
Lisbon | Lissabon | لیسبون
Seville | Sevilya | سویل
Edinburgh | Edinburq | ادینبورگ
Reykjavik | Reykyavik | ریکیاویک
Nicosia | Nikosiya | نیکوزیا
Washington | Vaşinqton | واشنگتن, واشینگتن
New York | Nyu-York, Nyu York | نیویورک
Los Angeles | Los-Anceles | لس آنجلس, لس‌آنجلس, لوس آنجلس, لوس‌آنجلس
Chicago | Çikaqo | شیکاگو
Philadelphia | Filadelfiya | فیلادلفیا
New Orleans | Yeni Orlean | نیواورلئان
California | Kaliforniya | کالیفرنیا
Texas | Texas | تگزاس
Hawaii | Havay | هاوایی
Mexico City | Mexiko | مکزیکوسیتی, مکزیکو سیتی
Havana | Havana | هاوانا
Buenos Aires | Buenos-Ayres | بوئنوس آیرس, بوینس آیرس
Rio de Janeiro | Rio-de-Janeyro | ریودوژانیرو, ریو دو ژانیرو
São Paulo, Sao Paulo | San-Paulu, San Paulo | سائوپائولو, سائو پائولو
Caracas | Karakas | کاراکاس
Canberra | Kanberra | کانبرا
Sydney | Sidney | سیدنی
Taipei | Taypey | تایپه
Podgorica | Podqoritsa | پودگوریتسا
Skopje | Skopye | اسکوپیه
Phnom Penh | Pnompen | پنوم پن, پنوم‌پن
Kuala Lumpur | Kuala-Lumpur | کوالالامپور
Johannesburg | Yohannesburq | ژوهانسبورگ
Montreal | Monreal | مونترال
Nice | Nitsa | نیس
Gothenburg | Göteborq | گوتنبرگ
Lviv, Lvov | Lvov, Lviv | لویو, لووف
Kharkiv, Kharkov | Xarkov, Xarkiv | خارکیف, خارکف
Luhansk, Lugansk | Luqansk | لوهانسک, لوگانسک
Makhachkala | Mahaçqala | ماخاچ قلعه, ماخاچ‌قلعه
Latakia | Latakiya | لاذقیه
Bandar Abbas | Bəndər Abbas | بندرعباس, بندر عباس
Mazar-i-Sharif, Mazar-e Sharif | Məzari-Şərif | مزارشریف, مزار شریف
Urumqi | Urumçi | ارومچی
Hiroshima | Hirosima | هیروشیما
Las Vegas | Las-Veqas | لاس وگاس, لاس‌وگاس
San Francisco | San-Fransisko | سان فرانسیسکو, سان‌فرانسیسکو
Caucasus, Caucasian | Qafqaz | قفقاز, قفقازی
South Caucasus, Transcaucasia | Cənubi Qafqaz, Zaqafqaziya | قفقاز جنوبی, ماورای قفقاز
North Caucasus | Şimali Qafqaz | قفقاز شمالی
Karabakh, Garabagh, Qarabag | Qarabağ | قره باغ, قره‌باغ, قراباغ
Nagorno-Karabakh, Nagorny Karabakh, Mountainous Karabakh, Upper Karabakh, Artsakh | Dağlıq Qarabağ, Yuxarı Qarabağ | قره باغ کوهستانی, قره‌باغ کوهستانی, ناگورنو قره باغ, ناگورنو-قره‌باغ, آرتساخ
East Zangezur | Şərqi Zəngəzur | زنگزور شرقی
Zangezur | Zəngəzur | زنگزور
Lachin corridor | Laçın dəhlizi, Laçın koridoru | کریدور لاچین, گذرگاه لاچین, دالان لاچین
Absheron, Apsheron | Abşeron | آبشرون
South Azerbaijan, Iranian Azerbaijan | Cənubi Azərbaycan, Güney Azərbaycan | آذربایجان جنوبی
East Azerbaijan | Şərqi Azərbaycan | آذربایجان شرقی
West Azerbaijan | Qərbi Azərbaycan | آذربایجان غربی
Abkhazia, Abkhaz | Abxaziya, abxaz | آبخازیا, آبخاز
South Ossetia, Ossetia, Ossetian | Cənubi Osetiya, Osetiya, osetin | اوستیای جنوبی, اوستیا, اوستیایی
Adjara, Ajaria | Acarıstan | آجارا, آجاریا
Chechnya, Chechen | Çeçenistan, çeçen | چچن, چچنی
Dagestan | Dağıstan | داغستان
Ingushetia | İnquşetiya | اینگوش, اینگوشتیا
Tatarstan, Tatar | Tatarıstan, tatar | تاتارستان, تاتار
Crimea, Crimean | Krım | کریمه
Donbas, Donbass | Donbas | دونباس
Siberia | Sibir | سیبری
Ural, Urals | Ural | اورال
Transnistria | Dnestryanı | ترانس نیستریا
Kurdistan | Kürdüstan, Kürdistan | کردستان
Anatolia | Anadolu | آناتولی, آناطولی
Mesopotamia | Mesopotamiya | بین النهرین, میان رودان
Khorasan | Xorasan | خراسان
Central Asia | Mərkəzi Asiya, Orta Asiya | آسیای مرکزی, آسیای میانه
Middle East, Near East | Yaxın Şərq, Orta Şərq | خاورمیانه, خاور میانه, خاور نزدیک
Far East | Uzaq Şərq | خاور دور
South Asia | Cənubi Asiya | آسیای جنوبی, جنوب آسیا
Southeast Asia, South-East Asia | Cənub-Şərqi Asiya | آسیای جنوب شرقی, جنوب شرق آسیا
Asia, Asian | Asiya | آسیا, آسیایی
Europe, European | Avropa | اروپا, اروپایی
Eastern Europe | Şərqi Avropa | اروپای شرقی, شرق اروپا
Western Europe | Qərbi Avropa | اروپای غربی, غرب اروپا
Balkans, Balkan | Balkan, Balkanlar | بالکان
Scandinavia, Scandinavian | Skandinaviya | اسکاندیناوی
Baltic States, Baltics | Baltikyanı ölkələr, Baltikyanı | کشورهای بالتیک, حوزه بالتیک
Africa, African | Afrika | آفریقا, افریقا, آفریقایی
North Africa | Şimali Afrika | شمال آفریقا, آفریقای شمالی
North America | Şimali Amerika | آمریکای شمالی
South America | Cənubi Amerika | آمریکای جنوبی
Latin America | Latın Amerikası | آمریکای لاتین
Antarctica, Antarctic | Antarktida, Antarktika | جنوبگان, قطب جنوب
Arctic | Arktika | شمالگان, قطب شمال
Oceania | Okeaniya | اقیانوسیه
Eurasia, Eurasian | Avrasiya | اوراسیا
Scotland, Scottish | Şotlandiya | اسکاتلند
Wales, Welsh | Uels | ولز
Northern Ireland | Şimali İrlandiya | ایرلند شمالی
Catalonia, Catalan | Kataloniya | کاتالونیا, کاتالان
Bavaria | Bavariya | باواریا
Sicily | Siciliya | سیسیل
Corsica | Korsika | کرس
Kosovo | Kosovo | کوزوو
Kashmir | Kəşmir | کشمیر
Tibet | Tibet | تبت
Xinjiang | Sincan, Sincan-Uyğur | سین کیانگ, سین‌کیانگ, شین‌جیانگ
Caspian, Caspian Sea | Xəzər, Xəzər dənizi | خزر, دریای خزر, دریای مازندران
Black Sea | Qara dəniz | دریای سیاه
Mediterranean, Mediterranean Sea | Aralıq dənizi | مدیترانه, دریای مدیترانه
Red Sea | Qırmızı dəniz | دریای سرخ, بحر احمر
Dead Sea | Ölü dəniz | بحرالمیت, بحر المیت
Baltic Sea | Baltik dənizi | دریای بالتیک
North Sea | Şimal dənizi | دریای شمال
Aral Sea | Aral dənizi | دریاچه آرال, دریای آرال
Sea of Azov | Azov dənizi | دریای آزوف
Aegean, Aegean Sea | Egey dənizi | اژه, دریای اژه
Persian Gulf, Arabian Gulf | Fars körfəzi, İran körfəzi | خلیج فارس
Strait of Hormuz, Hormuz | Hörmüz boğazı | تنگه هرمز
Gulf of Oman | Oman körfəzi | دریای عمان, خلیج عمان
South China Sea | Cənubi Çin dənizi | دریای چین جنوبی
Atlantic, Atlantic Ocean | Atlantik, Atlantik okean | اطلس, اقیانوس اطلس, آتلانتیک
Pacific, Pacific Ocean | Sakit okean | اقیانوس آرام
Indian Ocean | Hind okeanı | اقیانوس هند
Arctic Ocean | Şimal Buzlu okeanı | اقیانوس منجمد شمالی
Bosphorus, Bosporus | Bosfor | بسفر
Dardanelles | Dardanel, Çanaqqala boğazı | داردانل
Suez Canal, Suez | Süveyş kanalı, Süveyş | کانال سوئز, سوئز
English Channel | La-Manş | کانال مانش
Kura, Kur River | Kür, Kür çayı | کورا, رود کر
Aras, Araz, Araxes | Araz, Araz çayı | ارس, رود ارس
Volga | Volqa | ولگا
Danube | Dunay | دانوب
Rhine | Reyn | راین
Nile | Nil | نیل
Euphrates | Fərat | فرات
Tigris | Dəclə | دجله
Dnieper, Dnipro | Dnepr | دنیپر, دنیپرو
Amu Darya | Amudərya | آمودریا
Lake Urmia | Urmiya gölü | دریاچه ارومیه
Lake Van | Van gölü | دریاچه وان
Sevan | Göyçə gölü, Sevan | سوان
Ararat, Mount Ararat | Ağrı dağı, Ararat | آرارات, کوه آرارات
Savalan, Sabalan | Savalan | سبلان, ساوالان
Alps | Alp dağları, Alplar | آلپ
Himalayas, Himalaya | Himalay | هیمالیا
Everest, Mount Everest | Everest, Comolunqma | اورست
Sahara | Sahara, Böyük Səhra | صحرای بزرگ آفریقا
White House | Ağ Ev | کاخ سفید
Chernobyl, Chornobyl | Çernobıl | چرنوبیل
Khojaly | Xocalı | خوجالی
Silk Road | İpək Yolu | جاده ابریشم
Middle Corridor | Orta dəhliz | کریدور میانی, دالان میانی
Ottoman, Ottoman Empire | Osmanlı, Osmanlı imperiyası | عثمانی, امپراتوری عثمانی
Soviet Union, USSR, Soviet | Sovet İttifaqı, SSRİ, sovet | شوروی, اتحاد شوروی, اتحاد جماهیر شوروی
island, islands, isle | ada, adalar, adaları | جزیره, جزایر
peninsula | yarımada | شبه جزیره, شبه‌جزیره
gulf, bay | körfəz, körfəzi | خلیج
lake | göl, gölü | دریاچه
ocean | okean | اقیانوس
desert | səhra | بیابان, کویر
university | universitet | دانشگاه
airport | hava limanı, aeroport | فرودگاه
stadium | stadion | ورزشگاه, استادیوم
museum | muzey | موزه
`
