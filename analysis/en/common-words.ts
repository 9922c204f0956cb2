/**
 * Words of everyday English, by their base forms, written for this project: none of them is searched as a name because of its
 * sound, unless an archive writes it with a capital nearly always. The archive's own capitals tell of the others.
 */

const WORDS = `
ability able above abroad absence abuse accept access accident account accuse achieve act action active activity actor
actress add address adjust admit adult advance advantage adventure advice advise affair affect afford afraid afternoon
age agency agenda agent agree agreement agriculture ahead aid aim air aircraft airline airport alarm album alcohol alive
alliance allow ally alone alternative always amazing ambassador ambition amount analysis analyst ancient anger angle angry
animal anniversary announce annual answer anxiety apartment apology appeal appear apple application apply appoint approach
approve area argue argument arm army arrange arrest arrive arrow art article artist ask asleep aspect assault assembly
assess asset assist assume asylum athlete atmosphere attach attack attempt attend attention attitude attract audience
author authority autumn available average avoid award aware baby back background bad bag balance ball ballot ban band bank
bar bare barrel barrier base basic basket bath battery battle beach bean bear beat beautiful beauty bed bedroom bee beef
beer begin behave belief believe bell belong belt bench benefit best bet better big bike bill billion bin bird birth
birthday bit bite bitter black blade blame blast blind block blood blow blue board boat body boil bomb bond bone bonus
book border boss bottle bottom bowl box boy brain branch brand brave bread break breakfast breath brick bride bridge brief
bright bring broad brother brown budget build building bullet burn burst bus bush business busy butter buy buyer cabinet
cable cake calculate call calm camera camp campaign can cancel cancer candidate cap capable capacity capital captain car
card care career careful cargo carry case cash cast castle cat catch cattle cause ceasefire celebrate cell center central
centre century ceremony certain chain chair chairman challenge champion championship chance change channel chapter
character charge charity chart chase cheap check cheese chemical chest chicken chief child choice choose church cigarette
cinema circle circumstance citizen city civil civilian claim class classic clean clear clerk clever client climate climb
clinic clock close cloth clothes cloud club coach coal coast coat code coffee coin cold collapse colleague collect college
color colour column combat combine come comfort command comment commerce commit committee common community company compare
compete competition complain complete complex computer concentrate concept concern concert conclude condition conduct
conference confidence confirm conflict congress connect connection consider constitution construction consult consumer
contact contain content contest context continue contract contrast contribute control conversation convert cook cool copy
core corn corner corporate correct corruption cost cotton council count country county couple courage course court cousin
cover cow crack craft crash crazy cream create credit crew crime criminal crisis critic criticism crop cross crowd crown
cruel cry culture cup cure currency current curtain custom customer cut cycle daily damage dance danger dark data database
date daughter dawn day dead deal dear death debate debt decade decide decision deck declare decline deep deer defeat defence
defend defense deficit define degree delay deliver demand democracy demonstrate deny department depend deposit depth deputy
describe desert deserve design desire desk destroy detail detect develop development device devote diamond diary die diet
difference difficult dig digital dinner diplomat direct direction director dirt disaster discount discover discuss disease
dish dismiss display dispute distance district divide divorce doctor document dog dollar domestic door double doubt down
draft drag drama draw dream dress drill drink drive driver drop drought drug dry duck due duty ear early earn earth
earthquake ease east easy eat economy edge edit editor education effect effort egg eight elder elect election electric
electricity element elite email embassy emergency emotion emperor empire employ employee employer empty encourage end enemy
energy engage engine engineer enjoy enough enter enterprise entertainment entire entrance entry environment equal equipment
era error escape estate estimate evening event evidence evil exam example excellent exchange excite excuse execute exercise
exhibition exist exit expand expect expense expensive experience experiment expert explain explode explore explosion export
express extend extra extreme eye face fact factor factory fail failure fair faith fall false fame family famous fan far farm
farmer fashion fast fat fate father fault favor favour fear feature federal fee feed feel fellow female fence festival fever
field fifth fight figure file fill film final finance find fine finger finish fire firm first fish fit five fix flag flame
flat fleet flesh flight float flood floor flour flow flower fly focus fold folk follow food fool foot football force foreign
forest forget forgive form formal former formula fortune forum forward found foundation four fraud free freedom freeze fresh
friend front frozen fruit fuel full fun fund funeral funny future gain gallery game gang gap garage garden gas gate gather
gay gear gender gene general generation gentle gift girl give glad glass global goal god gold golden good government grace
grade grain grand grant grass grave gray great green grey grief ground group grow growth guarantee guard guess guest guide
guilty gun guy habit hair half hall hand handle hang happen happy harbor harbour hard harm harvest hat hate have head
headline health healthy hear heart heat heaven heavy height hell help herb hero hide high highway hill history hit hold hole
holiday holy home honest honor honour hope horn horror horse hospital host hostage hot hotel hour house household housing
huge human humor hundred hunger hunt hunter hurt husband ice idea ideal identify identity ignore ill illegal illness image
imagine impact import important impose impossible improve incident include income increase independence independent index
indicate individual industry inflation inform information injure injury ink inner innocent inquiry insect inside insist
inspect institute institution insurance interest interim internal international internet interpret interview introduce invade
invent invest investigate investment investor invite iron island issue item jacket jail jam jet jewel job join joint joke
journal journalist journey joy judge juice jump jungle junior jury just justice keen keep key kick kid kill killer kind king
kingdom kiss kitchen knee knife knock know knowledge label labor laboratory labour lack ladder lady lake lamb lamp land
landscape lane language large laser last late laugh launch law lawyer lay layer lead leader leaf league lean leap learn
lease leather leave lecture left leg legal legend leisure lemon lend length lesson letter level liberal liberty library
license lie life lift light limit line link lion lip liquid list listen literature little live liver loan lobby local
location lock log logic lonely long look loose lord lose loss lost lot loud love low loyal luck lucky lunch machine magazine
magic mail main maintain major majority make maker male mall man manage management manager manner manufacture map marble
march margin marine mark market marriage marry mask mass massive master match mate material matter mayor meal mean measure
meat media medical medicine medium meet meeting member memory mental mention merchant mercy merge message metal method
middle midnight mild mile military milk mill million mind mine miner mineral minister ministry minor minority minute miracle
mirror miss missile mission mistake mix mobile model modern moment monarch money monitor monkey month mood moon moral morning
mortgage mosque mother motion motor mountain mouse mouth move movement movie murder muscle museum music musician mystery nail
name narrow nation national native nature navy near neck need needle negotiate neighbor neighbour nerve nest net network
neutral new news newspaper night nine noble noise nominate normal north nose note notice novel nuclear number nurse nut oak
oath object observe obtain obvious occasion occupy occur ocean offence offend offense offer office officer official oil old
olive one onion online open opera operate operation opinion opponent opportunity oppose opposition option orange order
ordinary organ organization organize origin orphan outcome output outside oven owe own owner oxygen pace pack package page
pain paint pair palace pale palm pan panel panic paper parade parcel pardon parent park parliament part partner party pass
passage passenger passport past path patient pattern pause pay payment peace peak peer pen penalty pension people pepper
perfect perform period permit person petrol petition phase phone photo phrase physical piano pick picture piece pig pile pill
pilot pin pink pipe pipeline pitch place plain plan plane planet plant plastic plate platform play player plea plead pleasant
please pleasure pledge plenty plot plus pocket poem poet poetry point poison pole police policy polite politics poll
pollution pool poor pope popular population port portrait position positive possess possible post pot potato pound pour
poverty powder power practice praise pray prayer predict prefer pregnant premier premium prepare presence present preserve
president press pressure prevent price pride priest prime prince princess principal print prison prisoner private prize
problem process produce product profession professor profit program programme progress project promise promote proof property
proposal propose prosecute protect protein protest proud prove provide province public publish pull pump punish pupil purchase
pure purple purpose push quality quantity quarter queen question quick quiet race radar radio rail railway rain raise rally
range rank rape rapid rare rate raw reach react read reader ready real reality reason rebel recall receive recent recession
recognize recommend record recover red reduce refer reform refuge refugee refuse regard regime region register regret
regular reject relate relation relationship release relief religion rely remain remember remote remove rent repair repeat
replace report reporter represent republic reputation request require rescue research reserve resident resign resist
resolution resource respect respond rest restaurant restore restrict result retail retire return reveal revenge revenue
review revolution reward rice rich ride rifle right ring riot rise risk rival river road rob robot rock rocket role roll roof
room root rope rose rough round route row royal rubber rule ruler rumor rumour run rural rush sacred sad safe safety sail
sailor salary sale salt sample sanction sand satellite sauce save saving say scale scan scandal scene schedule scheme school
science scientist scope score screen script sea search season seat second secret secretary section sector secure security see
seed seek seem seize select sell senate senator send senior sense sentence separate series serious servant serve service
session set settle seven severe sex shade shadow shake shape share shareholder sharp sheep sheet shelf shell shelter shift
shine ship shirt shock shoe shoot shop shore short shot shoulder shout show shower shut sick side siege sight sign signal
silence silk silver simple sin sing singer single sink sir sister site situation six size skill skin sky slave sleep slide
slip slow small smart smell smile smoke smooth snake snow soap soccer social society soft software soil soldier solid
solution solve son song soon soul sound soup source south space spare speak speaker special species speech speed spell spend
spirit split spoke sport spot spread spring spy squad square stable stadium staff stage stake stamp stand standard star start
state statement station status steal steam steel stem step stick still stock stomach stone stop storage store storm story
straight strain strange strategy stream street strength stress stretch strike string strip stroke strong structure struggle
student studio study stuff style subject submit succeed success sudden suffer sugar suggest suicide suit sum summer summit
sun supply support suppose supreme surface surgeon surgery surplus surprise surrender survey survive suspect suspend sweet
swim swing switch sword symbol system table tackle tail take tale talent talk tall tank tap tape target task taste tax taxi
tea teach teacher team tear technique technology teenager telephone television tell temperature temple ten tend tennis tension
tent term terror terrorist test text thank theatre theft theme theory thick thief thin thing think third thousand threat
three throat throw thunder ticket tide tie tiger tight time tin tip tired title today toe together tomato tomorrow tone tongue
tool tooth top topic torture total touch tour tourism tourist tower town toy trace track trade tradition traffic tragedy trail
train transfer transform translate transport trap travel treasure treat treaty tree trend trial tribe trick trip troop trouble
truck true trust truth try tube tune tunnel turn twelve twenty twin twist two type typical ugly ultimate uncle understand
unemployment union unique unit unite universe university urban urge use user usual vacation valley value van variety vast
vegetable vehicle venue verdict version vessel veteran victim victory video view village violence violent virus visa vision
visit visitor voice volume volunteer vote voter vulnerable wage wait wake walk wall want war warm warn wash waste watch water
wave way weak wealth weapon wear weather web website wedding week weekend weigh weight welcome welfare well west wet wheat
wheel white whole wide wife wild will win wind window wine wing winner winter wire wise wish witness wolf woman wonder wood
wooden wool word work worker world worry worth wound wrap write writer wrong yard year yellow yesterday yield young youth zone
`

/** Base words, for `isCommon`. */
export const COMMON_WORDS: readonly string[] = WORDS.trim().split(/\s+/)
