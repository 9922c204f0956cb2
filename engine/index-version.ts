import { LANGUAGES } from '../analysis/language.ts'
import { ANALYSIS_VERSION } from '../analysis/version.ts'

/**
 * What an index was made by: the version of the analysis, and the languages it had. An index with another version still
 * answers, and the program says that it must be indexed anew.
 */
export const INDEX_VERSION = `${ANALYSIS_VERSION} ${LANGUAGES.toSorted().join(' ')}`
