/**
 * English words that no rule of `stem.ts` gets right, as data. A line is a lemma and the forms that belong to it.
 * Forms that two lemmas share go to the one that news uses more: `found` is find, `lives` is life, `left` is leave.
 */

const VERBS = `
arise arose arisen
awake awoke awoken
be am is are was were been being
bear bore born borne
beat beaten
become became
befall befell befallen
begin began begun
bend bent
beset besetting
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
die died dying
dig dug
do does did done doing
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
dye dyed dyeing
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
focus focussed focussing focusses
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten
give gave given
go goes went gone going
grow grew grown
hang hung
have has had having
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left leaves
lend lent
lie lied lying lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
outgrow outgrew outgrown
overcome overcame
overhear overheard
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
paste pasted pasting
pay paid
plead pled
prove proven
quit quitting
quiz quizzed quizzing quizzes
rebuild rebuilt
redo redid redone
repay repaid
resell resold
retake retook retaken
retell retold
rethink rethought
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shave shaven
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
ski skied
slay slew slain
sleep slept
slide slid
smell smelt
sneak snuck
sow sown
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
spoil spoilt
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
stride strode
strike struck stricken
string strung
strive strove striven
sue sued suing
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tied tying
undergo undergoes underwent undergone
understand understood
undertake undertook undertaken
undo undoes undid undone
unite united uniting
unwind unwound
uphold upheld
vie vied vying
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
agree agreed
disagree disagreed
free freed
fuel fuelled fuelling
dial dialled dialling
duel duelled duelling
decree decreed
guarantee guaranteed
foresee foreseeing
panic panicked panicking
traffic trafficked trafficking
picnic picnicked picnicking
mimic mimicked mimicking
politic politicking
age ageing aging
bus buses busses
gas gases gassed
add adds added adding
err errs erred erring
`

const NOUNS = `
ad ads
alga algae
alumnus alumni
analyse analysis analyses
antenna antennae
antithesis antitheses
appendix appendices
axis axes
bacterium bacteria
beau beaux
bureau bureaux
bayou bayous
calf calves
canoe canoes
caribou caribous
cd cds
chateau chateaux
child children
cactus cacti
corpus corpora
crisis crises
criterion criteria
curriculum curricula
diagnosis diagnoses
dwarf dwarves
elf elves
ellipsis ellipses
emphasis emphases
foe foes
foot feet
formula formulae
fungus fungi
goose geese
guru gurus
half halves
hindu hindus
hoof hooves
hypothesis hypotheses
index indices
knife knives
larva larvae
life lives
loaf loaves
louse lice
man men
matrix matrices
mp mps
memorandum memoranda
menu menus
metamorphosis metamorphoses
mouse mice
nebula nebulae
nucleus nuclei
oasis oases
ox oxen
paralyse paralysis
parenthesis parentheses
pc pcs
pm pms
person people persons peoples
phenomenon phenomena
plateau plateaux
prognosis prognoses
radius radii
referendum referenda
scarf scarves
self selves
sheaf sheaves
shelf shelves
shoe shoes shoeing
ski skis
spectrum spectra
stadium stadia
stimulus stimuli
stratum strata
symposium symposia
synopsis synopses
synthesis syntheses
tableau tableaux
thesis theses
thief thieves
toe toes
tooth teeth
tv tvs
vertebra vertebrae
vertex vertices
vortex vortices
wharf wharves
wife wives
wolf wolves
woe woes
woman women
zulu zulus
`

/** Adjectives and adverbs with their own comparison, or an adverb that the rules for -ly do not reach. */
const COMPARED = `
bad worse worst badly
far farther farthest furthest
good better best
little littler littlest
due duly
full fully
true truly
simple simply
single singly
subtle subtly
whole wholly
dry drier driest dryly
shy shyer shyest shyly
`

/** Spellings that rules cannot join: British after American. */
const SPELLINGS = `
acknowledgment acknowledgement
adviser advisor
airplane aeroplane
aluminum aluminium
anemia anaemia
anesthetic anaesthetic
archeology archaeology
archeologist archaeologist
archeological archaeological
artifact artefact
ax axe
caliber calibre
center centre
centimeter centimetre
councilor councillor
counselor counsellor
cozy cosy
czar tsar
defense defence
diarrhea diarrhoea
donut doughnut
encyclopedia encyclopaedia
enrollment enrolment
epicenter epicentre
esthetic aesthetic
estrogen oestrogen
fetus foetus
fiber fibre
fulfillment fulfilment
gray grey
hemorrhage haemorrhage
inquire enquire
inquiry enquiry
installment instalment
jail gaol
jewelry jewellery
judgment judgement
kilometer kilometre
leukemia leukaemia
license licence
liter litre
luster lustre
maneuver manoeuvre
marvelous marvellous
meager meagre
medieval mediaeval
meter metre
millimeter millimetre
mold mould
mom mum
mustache moustache
odor odour
offense offence
orthopedic orthopaedic
pajamas pyjamas
pediatric paediatric
pediatrician paediatrician
plow plough
practice practise
pretense pretence
program programme
saber sabre
skeptic sceptic
skeptical sceptical
skepticism scepticism
skillful skilful
smolder smoulder
somber sombre
specter spectre
sulfur sulphur
theater theatre
traveler traveller
willful wilful
woolen woollen
worshiper worshipper
yogurt yoghurt
`

/** Adjectives compared by -er and -est, by rule: `big` → bigger, `large` → larger, `happy` → happier. */
const GRADABLE = `
angry big black bold brave brief bright broad busy calm cheap clean clear clever close cloudy cold cool costly crazy cruel
dark deadly dear deep dense dirty dull dumb early easy fair fast fat few fierce fine firm fit flat fresh friendly funny
gentle grand grave great green guilty handy happy hard harsh healthy heavy high holy hot huge humble hungry keen kind large
late lazy lean light likely lively lonely long loose loud lovely low lucky mad mean mighty mild narrow nasty near neat new nice
noble noisy odd old pale plain poor pretty proud pure quick quiet rare raw ready red rich ripe risky rough rude sad safe scary
severe shallow sharp short sick silly simple slight slim slow small smart smooth soft soon sorry spicy steady steep stiff
strict strong stupid subtle sunny sure sweet swift tall tasty thick thin tight tiny tough true ugly vague
vast warm weak wealthy weird wet white wide wild wise worthy young
`

/**
 * Words that end like a form and are none, or that have left their lemma: `news` is not many news, `evening` is not
 * what evens. Words in -ss, -us, -is and -ics need no entry, nor do short ones without another vowel (`red`, `king`).
 */
const WHOLE_WORDS = `
afterwards alias always athens atlas barbados besides bias brussels canvas chaos charles christmas chess corps cosmos dallas diabetes
doldrums ethos gallows hamas headquarters hercules indeed james kansas kudos laos lens mars mercedes measles mumps
news nowadays overseas pancreas pathos perhaps rabies rhodes series sometimes species summons texas thomas wales
whereabouts whereas yes this thus was has his its ours yours theirs hers ourselves yourselves themselves plus minus
ahmed ahmad alfred embed fred hatred hundred jared kindred manfred mohamed mohammed moped naked sacred wicked shred
infrared wilfred exceed proceed succeed need feed seed speed breed bleed weed greed creed deed steed reed heed
during evening morning nothing something anything everything ceiling sibling viking sterling pudding darling inning herring
boeing beijing shilling lightning wing outing notwithstanding awning earring offspring
quite corpse paste unite severe aide clothes julie silicone local locale moral morale human humane urban urbane envelop
envelope secret secrete
`

/** Nouns in -ic that have a plural; any other word in -ics is a field of its own: politics, economics. */
const COUNTABLE_IN_IC = `
academic addict antibiotic arctic attic catholic characteristic classic cleric clinic comic cosmetic critic cynic diabetic
domestic epidemic ethnic fabric fanatic frolic graphic heretic hispanic lyric magic mechanic medic metric mosaic music mystic
narcotic olympic organic pandemic panic pic picnic plastic public relic republic romantic rubric sceptic skeptic statistic
synthetic tactic tonic topic traffic tropic
`

/** Nouns in -i that have a plural in -is, most of them peoples. */
const COUNTABLE_IN_I = `
afghani alibi azerbaijani azeri bahraini bangladeshi bengali bikini emirati houthi iraqi israeli kiwi kuwaiti nazi
nepali omani pakistani punjabi qatari rabbi safari salafi saudi somali sufi sunni taxi wiki yazidi yemeni
`

/** Words in -men that are no men. */
const NOT_MEN =
  'abdomen acumen amen bitumen carmen cyclamen hymen omen ramen regimen semen specimen stamen turkmen yemen'

/** Words in -ly that are no adverbs of what is left without it, or that mean something else. */
const NOT_ADVERBS = `
anomaly assembly barely bodily butterfly contemporarily curly daily deadly early elderly family fairly friendly ghastly hardly
homily hourly italy jelly largely lately likely lonely lovely lively merely monopoly monthly mostly namely nearly orderly
partly presently reply scarcely shortly silly solely supply surely timely unlikely ugly weekly worldly yearly quarterly
disorderly hopefully melancholy multiply comply imply apply panoply supposedly cowardly costly firefly molly kelly billy
reilly emily sally holly willy
`

const words = (list: string): string[] => list.trim().split(/\s+/)
const lines = (table: string): string[][] => table.trim().split('\n').map(words)

/** The two compared forms of an adjective: `wide` → wider, widest; `thin` → thinner, thinnest. */
function compare(adjective: string): string[] {
  if (adjective.endsWith('e')) return [`${adjective}r`, `${adjective}st`]
  const stem = adjective.replace(/([^aeiou])y$/, '$1i').replace(/^([^aeiou]*[aeiou])([bdgmnt])$/, '$1$2$2')
  return [`${stem}er`, `${stem}est`]
}

/** Form → lemma, from lines that begin with the lemma. */
function byForm(tables: string[][]): Map<string, string> {
  return new Map(tables.flatMap(([lemma = '', ...forms]) => forms.map((form) => [form, lemma] as const)))
}

/** Form → lemma: `went` → `go`, `bigger` → `big`. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = byForm([
  ...words(GRADABLE).map((word) => [word, ...compare(word)]),
  ...[COMPARED, NOUNS, VERBS].flatMap(lines),
])

/** British lemma → American lemma: `theatre` → `theater`. */
export const AMERICAN_SPELLINGS: ReadonlyMap<string, string> = byForm(lines(SPELLINGS))

/** Words whose key is the word itself. */
export const UNINFLECTED: ReadonlySet<string> = new Set(words(WHOLE_WORDS))
/** `clinics`, `tactics` … */
export const PLURAL_IN_ICS: ReadonlySet<string> = new Set(words(COUNTABLE_IN_IC).map((word) => `${word}s`))
/** `iraqis`, `taxis` … */
export const PLURAL_IN_IS: ReadonlySet<string> = new Set(words(COUNTABLE_IN_I).map((word) => `${word}s`))
/** `specimen`, `yemen` … */
export const SINGULAR_IN_MEN: ReadonlySet<string> = new Set(words(NOT_MEN))
/** `family`, `supply` … */
export const NOT_ADVERB: ReadonlySet<string> = new Set(words(NOT_ADVERBS))
