/** The table of the program's translated names. `npm run build` puts one in the place of this module that was made then. */
import { stemsOf } from '../analyze.ts'
import { lazy } from '../lazy.ts'
import { compileAliases } from './aliases.ts'

/** The table, made when it is first asked for, which takes the stemmers of all languages some 300 ms. */
export const aliasTable = lazy(() => compileAliases(stemsOf))
