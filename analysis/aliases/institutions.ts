/**
 * Offices, organisations and titles, which every language translates. A row is `English | Azerbaijani | Persian`,
 * spellings parted by commas; see countries.ts for capitals and `!`.
 */
export const INSTITUTIONS = `
foreign ministry, ministry of foreign affairs, MFA | xarici işlər nazirliyi, XİN | وزارت امور خارجه, وزارت خارجه
foreign minister, minister of foreign affairs | xarici işlər naziri | وزیر امور خارجه, وزیر خارجه
defence ministry, defense ministry, ministry of defence, ministry of defense | müdafiə nazirliyi | وزارت دفاع
defence minister, defense minister, minister of defence, minister of defense | müdafiə naziri | وزیر دفاع
interior ministry, ministry of internal affairs, ministry of interior | daxili işlər nazirliyi, DİN! | وزارت کشور
interior minister, minister of internal affairs | daxili işlər naziri | وزیر کشور
finance ministry, ministry of finance | maliyyə nazirliyi | وزارت دارایی, وزارت امور اقتصادی و دارایی, وزارت اقتصاد و دارایی
finance minister | maliyyə naziri | وزیر دارایی, وزیر اقتصاد و دارایی
economy ministry, ministry of economy | iqtisadiyyat nazirliyi | وزارت اقتصاد
economy minister | iqtisadiyyat naziri | وزیر اقتصاد
energy ministry, ministry of energy | energetika nazirliyi | وزارت نیرو, وزارت انرژی
energy minister | energetika naziri | وزیر نیرو, وزیر انرژی
oil ministry, ministry of petroleum | neft nazirliyi | وزارت نفت
oil minister | neft naziri | وزیر نفت
health ministry, ministry of health | səhiyyə nazirliyi | وزارت بهداشت
health minister | səhiyyə naziri | وزیر بهداشت
education ministry, ministry of education, ministry of science and education | təhsil nazirliyi, elm və təhsil nazirliyi | وزارت آموزش و پرورش, وزارت علوم
education minister | təhsil naziri, elm və təhsil naziri | وزیر آموزش و پرورش
culture ministry, ministry of culture | mədəniyyət nazirliyi | وزارت فرهنگ, وزارت فرهنگ و ارشاد اسلامی
justice ministry, ministry of justice, department of justice | ədliyyə nazirliyi | وزارت دادگستری
justice minister | ədliyyə naziri | وزیر دادگستری
agriculture ministry, ministry of agriculture | kənd təsərrüfatı nazirliyi | وزارت کشاورزی, وزارت جهاد کشاورزی
transport ministry, ministry of transport | nəqliyyat nazirliyi, rəqəmsal inkişaf və nəqliyyat nazirliyi | وزارت راه, وزارت راه و شهرسازی
labour ministry, labor ministry, ministry of labour | əmək və əhalinin sosial müdafiəsi nazirliyi, əmək nazirliyi | وزارت کار
ministry of emergency situations, emergencies ministry | fövqəladə hallar nazirliyi, FHN | وزارت شرایط اضطراری
intelligence ministry, ministry of intelligence | kəşfiyyat nazirliyi, ittilaat nazirliyi | وزارت اطلاعات
state security service | dövlət təhlükəsizliyi xidməti, DTX | سرویس امنیت دولتی
border service, state border service | dövlət sərhəd xidməti, DSX | مرزبانی
ministry, ministries | nazirlik | وزارتخانه, وزارت
minister | nazir | وزیر
prime minister | baş nazir | نخست وزیر, نخست‌وزیر
deputy prime minister | baş nazirin müavini | معاون نخست وزیر, معاون نخست‌وزیر
president | prezident | رئیس جمهور, رئیس‌جمهور, رئیس جمهوری, رییس جمهور, رییس‌جمهور, پرزیدنت
vice president, vice-president | vitse-prezident, birinci vitse-prezident | معاون رئیس جمهور, معاون رئیس‌جمهور, معاون اول رئیس جمهور
presidential administration | prezident administrasiyası | دفتر ریاست جمهوری, نهاد ریاست جمهوری
secretary general, secretary-general | baş katib | دبیرکل, دبیر کل
secretary of state | dövlət katibi | وزیر امور خارجه آمریکا
parliament | parlament | پارلمان, مجلس
Milli Majlis, National Assembly | Milli Məclis | مجلس ملی
Islamic Consultative Assembly, Majlis | İran Məclisi | مجلس شورای اسلامی
speaker | spiker | رئیس مجلس, رییس مجلس
cabinet of ministers, cabinet | nazirlər kabineti | هیئت دولت, کابینه, هیات دولت
supreme leader | ali dini lider, ali rəhbər | رهبر معظم انقلاب, مقام معظم رهبری, رهبر ایران
supreme court | ali məhkəmə | دیوان عالی, دیوان عالی کشور
constitutional court | konstitusiya məhkəməsi | دادگاه قانون اساسی
prosecutor general, prosecutor's office, general prosecutor | baş prokurorluq, baş prokuror, prokurorluq | دادستانی کل, دادستان کل, دادستانی
central bank | mərkəzi bank | بانک مرکزی
central election commission | mərkəzi seçki komissiyası, MSK! | کمیسیون مرکزی انتخابات
embassy | səfirlik | سفارت, سفارتخانه
ambassador | səfir | سفیر
consulate, consulate general | konsulluq, baş konsulluq | کنسولگری, سرکنسولگری
armed forces | silahlı qüvvələr | نیروهای مسلح
army | ordu | ارتش
general staff | baş qərargah | ستاد کل, ستاد مشترک
Revolutionary Guards, Revolutionary Guard, IRGC | İnqilab Keşikçiləri Korpusu, SEPAH, İslam İnqilabı Keşikçiləri Korpusu | سپاه پاسداران, سپاه پاسداران انقلاب اسلامی
state oil company, SOCAR | SOCAR, ARDNŞ, Dövlət Neft Şirkəti | سوکار, شرکت نفت دولتی آذربایجان
State Department | Dövlət Departamenti | وزارت خارجه آمریکا, وزارت امور خارجه آمریکا
Pentagon | Pentaqon | پنتاگون
Congress | Konqres | کنگره
Senate | Senat | سنا
State Duma, Duma | Dövlət Duması, Duma | دومای دولتی, دوما
CIA, Central Intelligence Agency | MKİ!, Mərkəzi Kəşfiyyat İdarəsi | سیا, سازمان سیا
FBI | FTB, Federal Təhqiqatlar Bürosu | اف بی آی, اف‌بی‌آی
United Nations, UN!, UNO! | BMT, Birləşmiş Millətlər Təşkilatı | سازمان ملل, سازمان ملل متحد, ملل متحد
Security Council, UN Security Council | Təhlükəsizlik Şurası | شورای امنیت
General Assembly | Baş Assambleya | مجمع عمومی
European Union, EU | Avropa İttifaqı, Avropa Birliyi, Aİ! | اتحادیه اروپا, اتحادیه اروپایی
European Commission | Avropa Komissiyası | کمیسیون اروپا
European Parliament | Avropa Parlamenti, Avroparlament | پارلمان اروپا
Council of Europe | Avropa Şurası | شورای اروپا
PACE! | AŞPA | مجمع پارلمانی شورای اروپا
European Court of Human Rights, ECHR | Avropa İnsan Hüquqları Məhkəməsi, AİHM | دادگاه حقوق بشر اروپا, دادگاه اروپایی حقوق بشر
NATO, North Atlantic Treaty Organization | NATO, Şimali Atlantika Alyansı | ناتو, پیمان آتلانتیک شمالی
OSCE | ATƏT, Avropada Təhlükəsizlik və Əməkdaşlıq Təşkilatı | سازمان امنیت و همکاری اروپا
Minsk Group, OSCE Minsk Group | Minsk qrupu | گروه مینسک
CIS!, Commonwealth of Independent States | MDB, Müstəqil Dövlətlər Birliyi | کشورهای مستقل مشترک المنافع, کشورهای مستقل مشترک‌المنافع, جامعه کشورهای مستقل همسود
CSTO, Collective Security Treaty Organization | KTMT, Kollektiv Təhlükəsizlik Müqaviləsi Təşkilatı | سازمان پیمان امنیت جمعی, پیمان امنیت جمعی
Eurasian Economic Union, EAEU | Avrasiya İqtisadi İttifaqı, Aİİ! | اتحادیه اقتصادی اوراسیا
Organization of Turkic States, Turkic Council | Türk Dövlətləri Təşkilatı, TDT, Türk Şurası | سازمان کشورهای ترک, سازمان دولت‌های ترک, شورای ترک
Organisation of Islamic Cooperation, Organization of Islamic Cooperation, OIC | İslam Əməkdaşlıq Təşkilatı, İƏT | سازمان همکاری اسلامی, سازمان کنفرانس اسلامی
Economic Cooperation Organization | İqtisadi Əməkdaşlıq Təşkilatı | سازمان همکاری اقتصادی, اکو
Non-Aligned Movement | Qoşulmama Hərəkatı | جنبش عدم تعهد, جنبش غیرمتعهدها
Shanghai Cooperation Organisation, Shanghai Cooperation Organization, SCO | Şanxay Əməkdaşlıq Təşkilatı, ŞƏT | سازمان همکاری شانگهای
Arab League, League of Arab States | Ərəb Dövlətləri Liqası, Ərəb Liqası | اتحادیه عرب
African Union | Afrika İttifaqı, Afrika Birliyi | اتحادیه آفریقا
BRICS | BRİKS | بریکس
ASEAN | ASEAN | آ سه آن, آسه‌آن
OPEC | OPEK | اوپک
IAEA, International Atomic Energy Agency | MAQATE, BAEA, Beynəlxalq Atom Enerjisi Agentliyi | آژانس بین المللی انرژی اتمی, آژانس بین‌المللی انرژی اتمی, آژانس انرژی اتمی
IMF, International Monetary Fund | BVF, Beynəlxalq Valyuta Fondu | صندوق بین المللی پول, صندوق بین‌المللی پول
World Bank | Dünya Bankı | بانک جهانی
WHO!, World Health Organization, World Health Organisation | ÜST, Ümumdünya Səhiyyə Təşkilatı | سازمان جهانی بهداشت, سازمان بهداشت جهانی
WTO, World Trade Organization | ÜTT, Ümumdünya Ticarət Təşkilatı | سازمان تجارت جهانی
UNESCO | YUNESKO | یونسکو
UNICEF | UNİSEF | یونیسف
UNHCR | BMT Qaçqınlar üzrə Ali Komissarlığı | کمیساریای عالی پناهندگان
International Court of Justice, ICJ | Beynəlxalq Ədalət Məhkəməsi | دیوان بین المللی دادگستری, دیوان بین‌المللی دادگستری
International Criminal Court, ICC! | Beynəlxalq Cinayət Məhkəməsi | دیوان کیفری بین المللی, دیوان کیفری بین‌المللی
Red Cross, ICRC | Qızıl Xaç, Beynəlxalq Qızıl Xaç Komitəsi, BQXK | صلیب سرخ
Red Crescent | Qızıl Aypara | هلال احمر
Amnesty International | Beynəlxalq Amnistiya | عفو بین الملل, عفو بین‌الملل, سازمان عفو بین‌الملل
Human Rights Watch | Human Rights Watch | دیده بان حقوق بشر, دیده‌بان حقوق بشر
European Bank for Reconstruction and Development, EBRD | Avropa Yenidənqurma və İnkişaf Bankı, AYİB | بانک بازسازی و توسعه اروپا
Asian Development Bank | Asiya İnkişaf Bankı | بانک توسعه آسیا, بانک توسعه آسیایی
Group of Seven, G7 | Böyük Yeddilik, G7 | گروه هفت
Group of Twenty, G20 | Böyük İyirmilik, G20 | گروه بیست
International Olympic Committee | Beynəlxalq Olimpiya Komitəsi | کمیته بین المللی المپیک, کمیته بین‌المللی المپیک
FIFA | FİFA | فیفا
UEFA | UEFA | یوفا
Olympic Games, Olympics | Olimpiya Oyunları, Olimpiada | بازی‌های المپیک, المپیک
World Cup | Dünya Kuboku, dünya çempionatı, mundial | جام جهانی
Champions League | Çempionlar Liqası | لیگ قهرمانان
Associated Press | Assoşieyted Press | آسوشیتدپرس
Islamic State, ISIS, ISIL, Daesh | İŞİD, İslam Dövləti, DAEŞ | داعش, دولت اسلامی
Hezbollah, Hizbullah | Hizbullah | حزب الله, حزب‌الله
Al-Qaeda, Al Qaeda | Əl-Qaidə | القاعده
Taliban | Taliban | طالبان
PKK | PKK | پ ک ک, پ.ک.ک, حزب کارگران کردستان
Ansar Allah, Houthis, Houthi | husilər, husi | حوثی, حوثی‌ها, انصارالله
Republican Party | Respublikaçılar Partiyası | حزب جمهوری خواه, حزب جمهوری‌خواه
Democratic Party | Demokrat Partiyası | حزب دموکرات
Labour Party | Leyboristlər Partiyası | حزب کارگر
Conservative Party | Mühafizəkarlar Partiyası | حزب محافظه کار, حزب محافظه‌کار
New Azerbaijan Party, YAP! | Yeni Azərbaycan Partiyası, YAP! | حزب آذربایجان نوین
`
