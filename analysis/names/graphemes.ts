/**
 * How the letters of a Latin or Persian word sound, in one small alphabet that all languages share:
 * `b p t d s z q(sh) c(ch) j(j, zh) x(kh) k(k, g, q, gh) f l m n r`, which every script writes, and the weak
 * `a e i o h y w`, which Persian leaves out or writes with a letter that has another use.
 *
 * A rule is `letters=sounds`: `sch=q`. `c+e=s,c` reads `c` before `e`, and `,` parts the readings of a spelling
 * that has several, likeliest first; `^` is the start of the word, `$` its end.
 */

/** What letters sound like: `readings`, likeliest first, of the first `length` letters. */
export type Grapheme = { length: number; readings: readonly string[] }

/** The rules of one language by their letters, a step for each: the deepest rule reached is the one that holds. */
export type Graphemes = {
  next: Map<number, Graphemes>
  anywhere?: Grapheme
  atStart?: Grapheme
  atEnd?: Grapheme
}

/** Letters with marks, of names that keep their own spelling: each reads as the rule of the letters behind `=`. */
export const FOREIGN = `à=a á=a â=a ã=a å=o ä=a æ=a ā=a ă=a ą=a è=e é=e ê=e ë=e ē=e ė=e ę=e ě=e ì=i í=i î=i ï=i ī=i į=i
  ò=o ó=o ô=o õ=o ø=o ō=o ő=o œ=o ù=o ú=o û=o ů=o ū=o ű=o ų=o ý=i ÿ=i ć=c č=c ĉ=c ð=d ď=d đ=d ģ=k ķ=k ľ=l ĺ=l
  ļ=l ł=l ñ=n ń=n ň=n ņ=n ŋ=n ř=r ŕ=r ś=s ș=q š=q ß=s ť=t ț=ts ţ=ts þ=t ź=z ż=j ž=j ə=a ı=i ö=o ü=o ş=q ğ=k`

/**
 * Azerbaijani is written as it is spoken. Source: the alphabet law of 25 December 1991. English w is written u
 * (`Uayt`, White); v is heard as f before a voiceless consonant, which Persian writes (`Petrovka`, `پتروفکا`).
 */
export const AZERBAIJANI =
  graphemesOf(`${FOREIGN} a=a e=e i=i o=o u=o b=b c=j ç=c d=d f=f g=k h=h x=x j=j k=k q=k l=l
  m=m n=n p=p r=r s=s t=t v=w w=w y=y z=z ^u+a=w ^u+e=w ^u+i=w ^u+o=w hu+a=ho,w v+s=f v+k=f v+t=f tç=c dc=j nqk=nk`)

/**
 * An i or y before one consonant and a vowel is mostly that of *time*: `Biden`, `Tyson`, `Simon`, which others write with two letters
 * (`بایدن`, `Tayson`). Foreign names in English texts have none: `Marina`.
 */
const OPEN = [...'bcdfgklmnprstvz', 'ch'].flatMap((consonant) =>
  [...'aeiouy'].flatMap((vowel) => [`i+${consonant}${vowel}=i,ai`, `y+${consonant}${vowel}=i,ai`]),
)

/** English spelling, with the Slavic, German, Spanish and Turkish ones that its newspapers keep. */
export const ENGLISH =
  graphemesOf(`${OPEN.join(' ')} ${FOREIGN} a=a e=e i=i o=o u=o u+sk=o,a u+st=o,a u+nt=o,a u+ck=o,a y=i b=b d=d f=f h=h k=k q=k l=l m=m n=n p=p r=r s=s
  t=t v=w w=w z=z ee=i ea=ea,i éa=ea,ia i+a=i,ai igh=ai ^y=y y+a=y,ai y+e=y y+o=y y+u=y ão=an,ao
  c=k c+e=s,c c+i=s,c c+y=s ç=s,c ck=k cz=c cs=c ch=c,k,q ch+r=k ch+l=k ch+t=k ch$=c,x,k tch=c tsch=c sc+i=s,q
  sch=q,sk sh=q shch=qc sz=s,q g=k g+e=k,j g+i=k,j g+y=k,j ge$=j dg+e=j gh=k ght=t ugh$=o ngk=nk gu+e=k gu+i=k
  j=j,y dj=j dzh=j zh=j ij+e=i bj=b fj=f gj=k kj=k lj=l,ly nj=n,ny lh=lh,ly nh=nh,ny mj=m pj=p tj=t vj=w kh=x ph=f th=t dt=t tz=ts lz=lts,ls
  qu=kw qu+e=k,kw qu+i=k,kw x=ks ^x=z,q rh=r wh=w ^wr=r ^kn=n ^von=won,fon ^moh=moh,mah ^muh=moh,mah v+s=f v+k=f v+t=f wsk=fsk vic$=wic ow$=ow,o
  eau=o eaux$=o eu=eo,oi hu+a=ho,w ica$=ika,itsa`)

/**
 * Persian: short vowels are unwritten, and `و` and `ی` are vowels unless they begin the word. The article of
 * `حزب‌الله` is one l; بیگ is Azerbaijani bəy.
 */
export const PERSIAN =
  graphemesOf(`ا=a آ=a ع=a ء= ب=b پ=p ت=t ط=t ث=s س=s ص=s ج=j چ=c ح=h ه=h خ=x د=d ذ=z ز=z ض=z ظ=z
  ر=r ژ=j ش=q غ=k ق=k ک=k گ=k ف=f ل=l م=m ن=n و=o ^و=w ی=i ^ی=y ۆ=o ڤ=w ڵ=l ڕ=r ڭ=n ه$=a الله$=ala لله$=la
  بیگ=bik,bi نگک=nk`)

/** A table from its rules, as they are described above, parted by spaces; a later rule for the same letters replaces one before. */
export function graphemesOf(source: string): Graphemes {
  const root: Graphemes = { next: new Map() }
  for (const rule of source.split(/\s+/)) {
    const [spelling = '', sounds = ''] = rule.split('=')
    const letters = spelling.replace(/[+^$]/g, '')
    const length = spelling.replace(/\+.*|[\^$]/g, '').length
    nodeOf(letters, root)[placeOf(spelling)] = { length, readings: sounds.split(',') }
  }
  return root
}

function nodeOf(letters: string, root: Graphemes): Graphemes {
  let node = root
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    const next: Graphemes = node.next.get(code) ?? { next: new Map() }
    node.next.set(code, next)
    node = next
  }
  return node
}

function placeOf(spelling: string): 'anywhere' | 'atStart' | 'atEnd' {
  if (spelling.startsWith('^')) return 'atStart'
  return spelling.endsWith('$') ? 'atEnd' : 'anywhere'
}

/** The rule for the letters from `at` on: the longest that fits; undefined for a sign no rule knows. */
export function graphemeAt(form: string, at: number, graphemes: Graphemes): Grapheme | undefined {
  let found: Grapheme | undefined
  let node = graphemes.next.get(form.charCodeAt(at))
  for (let next = at + 1; node !== undefined; next++) {
    found =
      (at === 0 ? node.atStart : undefined) ??
      (next === form.length ? node.atEnd : undefined) ??
      node.anywhere ??
      found
    node = next < form.length ? node.next.get(form.charCodeAt(next)) : undefined
  }
  return found
}
