/**
 * Makes the small fonts of `web/public/fonts` from the whole typeface: what Azerbaijani, English and Persian are written with,
 * in the weights that the style uses. Run by hand (`npm run fonts`) when the typeface or the letters change; the ranges of
 * `web/style/10-fonts.css` are the same letters.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))

/** Letters by the file of the typeface that has them. */
const LETTERS = {
  latin: `${range(0x20, 0x7e)}\u00A0«»·×ÂÇÖÜâçöüı–—‘’“”•…‹›`,
  'latin-ext': 'ƏəĞğİŞş',
  arabic: `${range(0x621, 0x63a)}${range(0x640, 0x652)}پچژگکیۀ\u200C\u200D\u200E،؛؟٪٫٬${range(0x6f0, 0x6f9)}\u0670\u0654`,
}

/**
 * What shapes letters and sets them apart. Fractions, old figures and forms of other languages would be a seventh of the files; so would
 * `calt` of the Arabic letters, which only moves some of them by a hair.
 */
const FEATURES = {
  latin: ['kern'],
  'latin-ext': ['kern', 'locl'],
  arabic: ['init', 'medi', 'fina', 'rlig', 'liga', 'ccmp', 'mark', 'mkmk', 'kern'],
} satisfies Record<keyof typeof LETTERS, string[]>

const typeface = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/vazirmatn/package.json'),
)
const target = join(import.meta.dirname, '..', 'web', 'public', 'fonts')

for (const name of ['latin', 'latin-ext', 'arabic'] as const) {
  const whole = readFileSync(join(typeface, 'files', `vazirmatn-${name}-wght-normal.woff2`))
  const options = {
    targetFormat: 'woff2' as const,
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: FEATURES[name],
  }
  const part = await subsetFont(whole, LETTERS[name], options)
  writeFileSync(join(target, `${name}.woff2`), part)
}
