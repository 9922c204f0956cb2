import * as z from 'zod'
import { PARTS_OF_SPEECH } from '../../analysis/lexicon/rows.ts'
import { count, direction, language, precision } from './fields.ts'

const wordsOfRow = z.array(z.string())
const offset = count.describe('In UTF-16 units')

export const AnalyzeAnswer = z
  .object({
    language,
    confidence: z.number().describe('0 to 1'),
    direction,
    terms: z.array(
      z.object({
        text: z.string(),
        start: offset,
        end: offset,
        surface: z.string().describe('The word as it is spelled, folded'),
        keys: z.array(z.string()).describe('Its stems'),
        names: z.array(z.string()).describe('Its keys as a name'),
        isStop: z.boolean(),
      }),
    ),
    concepts: z
      .array(
        z.object({
          text: z.string(),
          start: offset,
          end: offset,
          rows: z.array(
            z.object({
              place: z.string().describe('The file and the line of the row'),
              partOfSpeech: z.enum(PARTS_OF_SPEECH),
              en: wordsOfRow,
              az: wordsOfRow,
              fa: wordsOfRow,
              alone: z
                .boolean()
                .describe('Whether it is also translated where no other word stands beside it'),
            }),
          ),
        }),
      )
      .describe('What the lexicon has for its words, the longest groups first: a row for each meaning'),
    dates: z.array(
      z.object({
        text: z.string(),
        start: offset,
        end: offset,
        iso: z
          .string()
          .describe(
            '`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `--MM-DD` or `A/B`, Gregorian; `sh:--MM-DD` is Solar Hijri',
          ),
        precision,
        calendar: z.enum(['gregorian', 'solar-hijri']),
        relative: z.literal(true).optional(),
      }),
    ),
  })
  .meta({ id: 'Analysis' })

/** What the analysis sees in a text. */
export type Analysis = z.output<typeof AnalyzeAnswer>
