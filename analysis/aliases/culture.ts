/**
 * Peoples and languages without a country of their own, religions, holidays, and events known by a translated name.
 * A row is `English | Azerbaijani | Persian`, spellings parted by commas; see countries.ts for capitals and `!`.
 */
export const CULTURE = `
Arab, Arabs, Arabic | ərəb | عرب, عربی, اعراب
Persian, Farsi | fars | فارسی, پارسی
Kurd, Kurds, Kurdish | kürd | کردها, کردهای, کردزبان
Jew, Jews, Jewish | yəhudi | یهودی, یهودیان, یهود
Hebrew | ivrit | عبری
Turkmens of Iraq | İraq türkmənləri | ترکمن‌های عراق
Uyghur, Uighur, Uyghurs, Uighurs | uyğur | اویغور
Pashtun, Pashto | puştun, puştu | پشتو, پشتون
Baloch, Baluch, Balochi | bəluc | بلوچ
Talysh | talış | تالش, تالشی
Lezgin, Lezgi | ləzgi | لزگی
Circassian | çərkəz | چرکس
Meskhetian Turks, Ahiska Turks | Axısqa türkləri | ترک‌های مسختی, ترکان اخیسکا
Roma people, Gypsy, Gypsies | qaraçı | کولی
Latin | latın | لاتین
Sanskrit | sanskrit | سانسکریت
Slavic, Slavs | slavyan | اسلاو
Islam, Islamic | İslam | اسلام, اسلامی
Muslim, Muslims, Moslem | müsəlman | مسلمان, مسلمانان, مسلمین
Christianity, Christians | xristianlıq, xristian | مسیحیت, مسیحی, مسیحیان
Judaism | yəhudilik, iudaizm | یهودیت
Buddhism, Buddhist | buddizm, buddist | بودایی, بودیسم
Hinduism, Hindu | hinduizm, hindu | هندو, هندوئیسم
Zoroastrianism, Zoroastrian | zərdüştilik, zərdüşti | زرتشتی, زردشتی
Orthodox | pravoslav | ارتدوکس, ارتدکس
Catholic | katolik | کاتولیک
Protestant | protestant | پروتستان
Sunni, Sunnis | sünni | سنی, اهل سنت
Shia, Shiite, Shiites, Shi'ite | şiə | شیعه, شیعیان
Quran, Koran | Quran, Qurani-Kərim | قرآن
Bible | Bibliya, İncil | انجیل, کتاب مقدس
Torah | Tövrat | تورات
mosque | məscid | مسجد
Prophet Muhammad | Məhəmməd peyğəmbər, Həzrət Məhəmməd | پیامبر اسلام, حضرت محمد
Jesus, Jesus Christ | İsa Məsih, İsa peyğəmbər | عیسی مسیح, حضرت عیسی
Pope, Pope Francis | Roma Papası, Papa | پاپ
Patriarch | patriarx | اسقف اعظم
Novruz, Nowruz, Nawruz, Norouz, Navruz | Novruz, Novruz bayramı | نوروز, عید نوروز
Ramadan, Ramazan | Ramazan | رمضان
Eid al-Fitr | Ramazan bayramı, Orucluq bayramı | عید فطر
Eid al-Adha, Feast of Sacrifice | Qurban bayramı | عید قربان
Ashura | Aşura | عاشورا
Muharram | Məhərrəm, Məhərrəmlik | محرم
Christmas | Milad bayramı | کریسمس
Easter | Pasxa | عید پاک
Hajj | Həcc | حج
Victory Day | Zəfər Günü, Qələbə Günü | روز پیروزی
Republic Day | Respublika Günü | روز جمهوری
Independence Day | Müstəqillik Günü | روز استقلال
World War I, First World War, World War One | Birinci Dünya müharibəsi | جنگ جهانی اول
World War II, Second World War, World War Two | İkinci Dünya müharibəsi | جنگ جهانی دوم
Great Patriotic War | Böyük Vətən müharibəsi | جنگ کبیر میهنی
Patriotic War, 44-day war, Second Karabakh War | Vətən müharibəsi, 44 günlük müharibə, İkinci Qarabağ müharibəsi | جنگ ۴۴ روزه, جنگ دوم قره باغ, جنگ دوم قره‌باغ
Cold War | soyuq müharibə | جنگ سرد
Black January | 20 Yanvar, Qanlı Yanvar | ژانویه سیاه
Khojaly massacre, Khojaly genocide | Xocalı soyqırımı, Xocalı faciəsi | نسل‌کشی خوجالی, نسل کشی خوجالی, فاجعه خوجالی
Holocaust | Holokost | هولوکاست
Brexit | Brexit, Breksit | برگزیت, برکسیت
Nobel Prize | Nobel mükafatı | جایزه نوبل
Iran nuclear deal, JCPOA | nüvə sazişi, BHFP, Birgə Hərtərəfli Fəaliyyət Planı | برجام
coronavirus, COVID-19, Covid | koronavirus, COVID-19, kovid | کرونا, کروناویروس, ویروس کرونا, کووید
Homer | Homer | هومر
Aristotle | Aristotel, Ərəstun | ارسطو
Plato | Platon, Əflatun | افلاطون
Socrates | Sokrat | سقراط
Alexander the Great | Makedoniyalı İsgəndər | اسکندر مقدونی
Avicenna, Ibn Sina | İbn Sina, Əbu Əli ibn Sina | ابن سینا, ابن‌سینا, بوعلی سینا
Genghis Khan | Çingiz xan | چنگیز خان, چنگیزخان
Tamerlane, Timur | Əmir Teymur, Teymurləng | تیمور لنگ, امیر تیمور
Peter the Great | Böyük Pyotr | پتر کبیر
Atatürk, Ataturk, Mustafa Kemal | Atatürk, Mustafa Kamal | آتاتورک, مصطفی کمال
Xi Jinping | Si Cinpin, Si Tszinpin | شی جین پینگ, شی جین‌پینگ
Kim Jong Un, Kim Jong-un | Kim Çen In | کیم جونگ اون, کیم جونگ‌اون
Imam Ali | Həzrət Əli, İmam Əli | حضرت علی, امام علی
`
