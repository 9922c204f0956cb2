import type { Where } from '../../engine/contract.ts'
import type { QueryWord } from '../query/query.ts'

/** One way in which a document may hold a word; `weight` says how much of the word that is, `frequency` how many documents have it. */
export type Alternative = { token: string; in: Where; weight: number; frequency: number }

/** A word with the ways to hold it that occur at all, and how much it says. */
export type WeightedFeature = { word: QueryWord; alternatives: Alternative[]; idf: number }
