/** Azerbaijani in Cyrillic, of which franc has a poor model. */

/** Cyrillic letters of Azerbaijani (1939-1991) that Russian has not, and those that hardly any other language has. */
const AZERBAIJANI_LETTERS = /[ҹҝјәғһүө]/g
const OWN_LETTERS = /[ҹҝј]/g
/** Letters of its Cyrillic neighbours from Tatar to Serbian that it never had. */
const FOREIGN_LETTERS = /[щъіїєқңұҗҙҫҡўҷӣӯӱӧԛԝљњћђџѓќѕ]/g

/**
 * Whether Cyrillic text is Azerbaijani rather than Tatar, Kazakh, Russian …
 *
 * @param text lower-case Cyrillic letters
 */
export function isCyrillicAzerbaijani(text: string): boolean {
  const share = (letters: RegExp): number => (text.match(letters)?.length ?? 0) / text.length
  return share(AZERBAIJANI_LETTERS) > 0.1 && share(OWN_LETTERS) > 0.01 && share(FOREIGN_LETTERS) < 0.01
}
