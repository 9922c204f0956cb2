/** Fields that several answers have, as schemas: the OpenAPI document is made from them. */
import * as z from 'zod'
import { SCRIPT_CODES } from '../../analysis/document-script.ts'
import { LANGUAGES } from '../../analysis/language.ts'

export const count = z.int().min(0)

export const language = z.enum([...LANGUAGES, 'und']).describe('`und` is any other language')
export const script = z
  .enum(SCRIPT_CODES)
  .nullable()
  .describe('What it is written in, where its language has several scripts; null elsewhere')
export const direction = z.enum(['ltr', 'rtl'])
export const precision = z.enum(['day', 'month', 'year'])

export const date = z
  .string()
  .nullable()
  .describe(
    '`2018`, `2018-08` or `2018-08-21`, as precise as it is known; a Solar Hijri month or year as its days, `2019-07-23/2019-08-22`; null if unknown',
  )

/** What is told of a document wherever it is found. */
export const found = {
  id: z.string(),
  title: z.string().describe('The beginning of the text where a document has none'),
  language,
  direction: direction.describe('Of the text, by its script'),
  date,
  datePrecision: precision.nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
}

export const collections = z.array(z.string()).describe('The collections that it belongs to')
export const added = z.iso.datetime().nullable().describe('When it came into the archive; null if unknown')

/** Another version of the text of a document. */
export const Reprint = z
  .object({
    id: z.string(),
    title: z.string(),
    language,
    date,
    datePrecision: precision.nullable(),
    source: z.string().nullable(),
    sourceSlug: z.string().nullable().describe('What `source` may be asked for as'),
  })
  .meta({ id: 'Reprint' })
