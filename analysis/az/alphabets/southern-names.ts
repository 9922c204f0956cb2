import { isSouthernWord } from '../../detect/southern-words.ts'
import { canBePersianName } from '../../fa/stem.ts'
import { southernStems } from './southern-stem.ts'

const FIRST_ARABIC = 0x620

/**
 * Whether a word of an Azerbaijani text can be a name, which Arabic script does not show: none of the words that every text has, and
 * none that Persian knows, whose loans are half of all. In other scripts capitals tell.
 */
export function canBeSouthernName(surface: string): boolean {
  if (surface.charCodeAt(0) < FIRST_ARABIC) return true
  return !isSouthernWord(surface) && canBePersianName(surface, [])
}

/** The forms of a name in Arabic script without its endings, the whole word first. */
export function southernNameStems(name: string): string[] {
  const stems = southernStems(name).map(({ written }) => written)
  return [name, ...stems.filter((stem) => stem !== name && stem.length > 2).reverse()]
}
