import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { servedTexts } from '../../server/pages/assets.ts'
import { searchPage } from '../../web/pages/search-page.ts'
import { AZERBAIJANI_HIT, PERSIAN_HIT, request, results } from './samples.ts'

const read = (name: string) => readFileSync(new URL(`../../web/public/${name}`, import.meta.url), 'utf8')
const layers = new URL('../../web/style/', import.meta.url)
const style = readdirSync(layers)
  .sort()
  .map((name) => readFileSync(new URL(name, layers), 'utf8'))
  .join('')
const PAGE_STYLES = ['document.css', 'docs.css', 'lists.css', 'desk.css'].map(read)
const SERVED = servedTexts(fileURLToPath(new URL('../../web/', import.meta.url)))
const served = (name: string) => SERVED.get(name) ?? ''
/** What the search page loads: the script, and what it imports as it is served. */
const SCRIPTS = ['search.js', 'page.js', 'kept.js']

/** The colours of a scheme by their names; the dark ones stand behind the light ones. */
function coloursOf(scheme: 'light' | 'dark'): Record<string, string> {
  const [light = '', dark = ''] = style.split('@media (prefers-color-scheme: dark)')
  const all = (scheme === 'light' ? light : dark).matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)
  return Object.fromEntries([...all].map(([, name, colour]) => [name, colour ?? '']))
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one = '', two = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const PAIRS: [text: string, ground: string, least: number][] = [
  ...['page', 'surface', 'tint'].flatMap((ground): [string, string, number][] => [
    ['text', ground, 4.5],
    ['quiet', ground, 4.5],
    ['link', ground, 4.5],
    ['accent', ground, 4.5],
  ]),
  ['visited', 'page', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-mark', 'mark', 4.5],
  ['field', 'surface', 3],
  ['field', 'page', 3],
]

test.each(PAIRS)('%s on %s has enough contrast in light and dark', (text, ground, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    const colours = coloursOf(scheme)
    expect(contrast(colours[text], colours[ground]), scheme).toBeGreaterThanOrEqual(least)
  }
})

test.each([style, ...PAGE_STYLES])(
  'the style has no left and right, so that a right-to-left page is a mirror',
  (css) =>
    expect(
      css.match(/(margin|padding|border)-(left|right)|text-align: (left|right)|\n\s+(left|right):|float:/g),
    ).toBeNull(),
)

const ALL_SCRIPTS = readdirSync(new URL('../../web/public/', import.meta.url)).filter((name) =>
  name.endsWith('.js'),
)

test('every rule stands in a layer, and colours and sizes of letters have their one place', () => {
  for (const css of [style, ...PAGE_STYLES]) {
    const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
    expect(plain.match(/^[^@\s}][^{]*\{/gm)).toBeNull()
  }
  const rest = [style.slice(style.indexOf('/* Bare elements */')), ...PAGE_STYLES].join('')
  expect((rest.match(/#[0-9a-f]{3,6}\b(?!-)/g) ?? []).filter((colour) => colour !== '#000')).toEqual([])
  const sizes = [...new Set(rest.match(/font-size: (?!var|\d+pt|0?\.?\d+em|100%|1em)[^;]+/g))]
  expect(sizes.length).toBeLessThanOrEqual(3)
})

test('nothing comes from elsewhere', () => {
  expect(style.match(/url\("(?!fonts\/|data:)|@import/g)).toBeNull()
  for (const name of ALL_SCRIPTS) {
    const code = read(name).replace(/\/\*[\s\S]*?\*\//g, '')
    expect(code, name).not.toMatch(/https?:|\beval\b|innerHTML|import\s*\(/)
  }
})

test('a first view is light: 25 KB compressed in all, the script at most 12 KB; with fonts 60 KB', () => {
  const hits = Array.from({ length: 20 }, (_, index) => ({
    ...(index % 2 ? AZERBAIJANI_HIT : PERSIAN_HIT),
    id: `${index}`,
  }))
  const years = Array.from({ length: 20 }, (_, at) => [`${1385 + at}`, at + 1])
  const source = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Mənbə ${at}`, 40 - at]))
  const facetDistribution = { ...results().facetDistribution, solarYear: Object.fromEntries(years), source }
  const found = results({ hits, facetDistribution })
  const page = searchPage({ request: request('q=x'), results: found, language: 'fa' })
  const size = (parts: string[]) => parts.reduce((sum, part) => sum + gzipSync(part).length, 0)
  const scripts = SCRIPTS.map(served)
  const imported = scripts.flatMap((text) => text.match(/from '\.\/([\w-]+\.js)'/g) ?? [])
  expect(new Set(imported).size).toBe(SCRIPTS.length - 1)
  expect(size(scripts)).toBeLessThan(12_288)
  expect(size([page])).toBeLessThan(8_192)
  const first = size([page, served('style.css'), read('icon.svg'), ...scripts])
  expect(first).toBeLessThan(25_600)
  const fonts = readdirSync(new URL('../../web/public/fonts/', import.meta.url)).filter((name) =>
    name.endsWith('.woff2'),
  )
  const heavy = fonts.reduce(
    (sum, name) => sum + statSync(new URL(`../../web/public/fonts/${name}`, import.meta.url)).size,
    0,
  )
  expect(first + heavy).toBeLessThan(61_440)
})

test('the script of the document page is small: 2 KB compressed', () =>
  expect(gzipSync(served('document.js')).length).toBeLessThan(2_048))
