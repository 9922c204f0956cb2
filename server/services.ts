import type { Archive } from './archive.ts'

/** What endpoints answer from. */
export type Services = { archive: Archive }
