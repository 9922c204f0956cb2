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

const typeface = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/vazirmatn/package.json'),
)
const target = join(import.meta.dirname, '..', 'web', 'public', 'fonts')

for (const [name, letters] of Object.entries(LETTERS)) {
  const whole = readFileSync(join(typeface, 'files', `vazirmatn-${name}-wght-normal.woff2`))
  const axes = { wght: { min: 400, max: 700 } }
  const part = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: axes })
  writeFileSync(join(target, `${name}.woff2`), part)
}
