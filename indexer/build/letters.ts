const LETTER = /[\p{L}\p{N}]/gu

/** How many letters and digits a text has. */
export function lettersIn(text: string): number {
  return text.match(LETTER)?.length ?? 0
}

/** How many letters stand before each place of a text; places in their order. */
export function lettersBefore(text: string, places: readonly number[]): number[] {
  const before: number[] = []
  let letters = 0
  for (const { index } of text.matchAll(LETTER)) {
    for (
      let place = places[before.length];
      place !== undefined && place <= index;
      place = places[before.length]
    )
      before.push(letters)
    letters++
  }
  return [...before, ...places.slice(before.length).map(() => letters)]
}

/** The places before which so many letters stand, each at the start of a word; counts in their order. */
export function placesOfLetters(text: string, counts: readonly number[]): number[] {
  const places: number[] = []
  let letters = 0
  for (const { index } of text.matchAll(LETTER)) {
    for (
      let count = counts[places.length];
      count !== undefined && count <= letters;
      count = counts[places.length]
    )
      places.push(letters === 0 ? 0 : startOfWord(text, index))
    letters++
  }
  return [...places, ...counts.slice(places.length).map(() => text.length)]
}

/** A sign that opens a word is part of it; no word is longer than this. */
const LONGEST_WORD = 100

function startOfWord(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_WORD), at)
  return at - (/\S*$/.exec(before)?.[0].length ?? 0)
}
