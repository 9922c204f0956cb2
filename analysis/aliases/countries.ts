/**
 * Names of countries beyond what Unicode CLDR gives (through `Intl.DisplayNames`): short and older names, and the
 * words for their people and language, since English says `Russian army` where Azerbaijani says `Rusiya ordusu`.
 * A row is `ISO code | English | Azerbaijani | Persian`, spellings parted by commas. What is written with a capital
 * here is not found in a lower-case word of a text; `!` asks for capitals throughout (`US`, not `us`).
 * What is a name of persons as often is left out: آذری.
 */
export const COUNTRIES = `
AE | UAE, Emirates, Emirati | BƏƏ, Əmirlik | امارات, اماراتی
AF | Afghan, Afghans | əfqan, Əfqanıstan İslam Əmirliyi | افغان, افغانستانی
AL | Albanian | alban | آلبانیایی
AM | Armenian, Armenians | erməni, Ermənistan Respublikası | ارمنی, ارامنه, ارمنستانی
AR | Argentine, Argentinian | argentinalı | آرژانتینی
AT | Austrian | avstriyalı | اتریشی
AU | Australian | avstraliyalı | استرالیایی
AZ | Azerbaijani, Azeri, Republic of Azerbaijan | azərbaycanlı, Azərbaycan Respublikası | آذربایجان, آذربایجانی
BA | Bosnia, Bosnian, Bosnia-Herzegovina | Bosniya, bosniyalı | بوسنی, بوسنیایی
BD | Bangladeshi | banqladeşli | بنگلادشی
BE | Belgian | belçikalı | بلژیکی
BG | Bulgarian | bolqar | بلغار, بلغاری, بلغارستانی
BH | Bahraini | bəhreynli | بحرینی
BR | Brazilian | braziliyalı | برزیلی
BY | Belarusian, Belorussia | belarus, Belorusiya | بلاروسی, روسیه سفید
CA | Canadian | kanadalı | کانادایی
CD | Congo, DR Congo, Congolese | Konqo, Konqo Demokratik Respublikası | کنگو, جمهوری دموکراتیک کنگو
CH | Swiss | isveçrəli | سوئیسی
CI | Ivory Coast | Kot-d’İvuar, Fil Dişi Sahili | ساحل عاج
CN | Chinese, PRC | çinli, ÇXR, Çin Xalq Respublikası | چینی, جمهوری خلق چین
CU | Cuban | kubalı | کوبایی
CY | Cypriot | kiprli | قبرسی
CZ | Czech, Czech Republic | çex, Çexiya Respublikası | جمهوری چک
DE | German, Germans | alman, Almaniya Federativ Respublikası, AFR | آلمانی
DK | Danish, Danes | danimarkalı | دانمارکی
DZ | Algerian | əlcəzairli | الجزایری
EE | Estonian | eston | استونیایی
EG | Egyptian | misirli | مصری
ES | Spanish, Spaniard | ispan | اسپانیایی
ET | Ethiopian | efiopiyalı | اتیوپیایی, حبشه
FI | Finnish, Finns | fin | فنلاندی
FR | French | fransız | فرانسوی
GB | Britain, Great Britain, British, UK, England, English | Britaniya, Böyük Britaniya, İngiltərə, ingilis | انگلیس, انگلستان, بریتانیا, انگلیسی, بریتانیایی
GE | Georgian, Georgians | gürcü | گرجی, گرجستانی
GR | Greek, Greeks | yunan | یونانی
HK | Hong Kong | Honq Konq, Honqkonq | هنگ کنگ, هنگ‌کنگ
HR | Croatian, Croat | xorvat | کروات, کرواسیایی
HU | Hungarian | macar | مجارستانی, مجار, مجاری
ID | Indonesian | indoneziyalı | اندونزیایی
IE | Irish | irlandiyalı, irland | ایرلندی
IL | Israeli | israilli | اسرائیلی, رژیم صهیونیستی
IN | Indian | hindistanlı, hind | هندی, هندوستان
IQ | Iraqi | iraqlı | عراقی
IR | Iranian, Islamic Republic of Iran, Islamic Republic | iranlı, İran İslam Respublikası, İİR | ایرانی, جمهوری اسلامی, جمهوری اسلامی ایران
IS | Icelandic | island | ایسلندی
IT | Italian | italyan | ایتالیایی
JO | Jordanian | iordaniyalı | اردنی
JP | Japanese | yapon, yaponiyalı | ژاپنی
KG | Kyrgyz, Kirghiz | qırğız | قرقیز, قرقیزستانی
KP | North Korea, DPRK | Şimali Koreya, KXDR | کره شمالی
KR | South Korea, Korea, Korean | Cənubi Koreya, Koreya, koreyalı | کره جنوبی
KW | Kuwaiti | küveytli | کویتی
KZ | Kazakh, Kazakhs | qazax, qazaxıstanlı | قزاق, قزاقی, قزاقستانی
LB | Lebanese | livanlı | لبنانی
LT | Lithuanian | litva, litvalı | لیتوانیایی, لیتوانی
LV | Latvian | latış | لتونیایی
LY | Libyan | liviyalı | لیبیایی
MA | Moroccan | mərakeşli | مراکشی
MD | Moldovan | moldovalı | مولداویایی, مولداوی
MK | North Macedonia, Macedonia, Macedonian | Şimali Makedoniya, Makedoniya | مقدونیه شمالی, مقدونیه
MM | Myanmar, Burma, Burmese | Myanma, Birma | میانمار, برمه
MN | Mongolian, Mongol | monqol | مغول, مغولی
MX | Mexican | meksikalı | مکزیکی
NG | Nigerian | nigeriyalı | نیجریه‌ای
NL | Dutch, Holland, The Netherlands | Hollandiya, Niderland, holland | هلند, هلندی
NO | Norwegian | norveçli, norveç | نروژی
NZ | New Zealander | yeni zelandiyalı | نیوزیلندی, نیوزیلند, زلاندنو
OM | Omani | omanlı | عمانی
PH | Filipino, Philippine | filippinli | فیلیپینی
PK | Pakistani | pakistanlı | پاکستانی
PL | Polish | polyak, polşalı | لهستانی
PS | Palestine, Palestinian, Palestinians | Fələstin, fələstinli | فلسطین, فلسطینی
PT | Portuguese | portuqal, portuqaliyalı | پرتغالی
QA | Qatari | qətərli | قطری
RO | Romanian | rumın | رومانیایی
RS | Serbian, Serb | serb | صرب, صربستانی, صربی
RU | Russian, Russians, Russian Federation | rus, Rusiya Federasiyası, RF! | روس, روسی, فدراسیون روسیه
SA | Saudi, Saudi Arabia, KSA | Səudiyyə, Səudiyyə Ərəbistanı | عربستان, عربستان سعودی, سعودی
SE | Swedish, Swede | isveçli | سوئدی
SI | Slovenian, Slovene | sloven | اسلوونیایی, اسلوونی
SK | Slovak | slovak | اسلواک, اسلواکیایی
SY | Syrian, Syrian Arab Republic | suriyalı | سوری, سوریه‌ای
TH | Thai | tailandlı | تایلندی
TJ | Tajik, Tajiks | tacik | تاجیک, تاجیکستانی
TM | Turkmen, Turkmens | türkmən | ترکمن, ترکمنستانی
TN | Tunisian | tunisli | تونسی
TR | Turkey, Türkiye, Turkish, Turks | türk, türkiyəli | ترکیه, ترکیه‌ای
TW | Taiwan, Taiwanese | Tayvan | تایوان, تایوانی
UA | Ukrainian, Ukrainians | ukraynalı | اوکراینی, اکراین
US | USA, US!, United States, United States of America, America, American, Americans | ABŞ, Amerika, Amerika Birləşmiş Ştatları, Birləşmiş Ştatlar, amerikalı | آمریکا, امریکا, ایالات متحده, ایالات متحده آمریکا, آمریکایی, امریکایی
UZ | Uzbek, Uzbeks | özbək | ازبک, ازبکستانی
VA | Vatican, Holy See | Vatikan, Müqəddəs Taxt-tac | واتیکان
VE | Venezuelan | venesuelalı | ونزوئلایی
VN | Vietnamese, Viet Nam | vyetnamlı | ویتنامی
YE | Yemeni | yəmənli | یمنی
ZA | South African | cənubi afrikalı | آفریقای جنوبی
`

/** Persian names of countries that are everyday words: مالی is also "financial", چک "cheque". Their name keys still meet. */
export const AMBIGUOUS = new Set(['مالی', 'چک'])
