import { LANGUAGES } from '../analysis/language.ts'

/** Goes up whenever documents made before would be found differently: another analysis, other fields. */
const ANALYSIS_VERSION = 6

/**
 * What an index was made by: the version of the analysis, and the languages it had. An index with another version still
 * answers, and the program says that it must be indexed anew.
 */
export const INDEX_VERSION = `${ANALYSIS_VERSION} ${LANGUAGES.toSorted().join(' ')}`
