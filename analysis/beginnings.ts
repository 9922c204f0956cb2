/** So many letters of a word tell whether it may be a form of another. */
const TOLD = 2

/** The letters by which a folded word is told: `went` → `we`. */
function beginningOf(word: string): string {
  return word.slice(0, TOLD)
}

/**
 * Tells how the words of a key begin, in a language whose endings change and whose beginnings mostly do not.
 *
 * @param forms irregular forms with their keys, all folded; those that begin like their key may be among them
 * @example beginningsOf([['went', 'go'], ['gone', 'go']])('go') // ['go', 'we']
 */
export function beginningsOf(
  forms: Iterable<readonly [form: string, key: string]>,
): (key: string) => readonly string[] {
  const all = new Map<string, string[]>()
  for (const [form, key] of forms) {
    const known = all.get(key) ?? [beginningOf(key)]
    const beginning = beginningOf(form)
    all.set(key, known.includes(beginning) ? known : [...known, beginning])
  }
  return (key) => all.get(key) ?? [beginningOf(key)]
}
