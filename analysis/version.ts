/**
 * Goes up whenever documents made before would be found differently: another stem, another spelling, other stored fields. Archives
 * made by another version are named as such, and `axtar rebuild` makes them anew.
 */
export const ANALYSIS_VERSION = 13

/**
 * The files in test/analysis/golden/ that this version makes, as a hash. Their test compares it, so that no change of what they
 * show is forgotten here; `UPDATE_GOLDEN=1 npx vitest run test/analysis/golden` writes it.
 */
export const GOLDEN_HASH = '111051f03c8d6190'
