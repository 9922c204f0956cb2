/** How Azerbaijani compounds with a hyphen (`hərbi-texniki`) are told from words that were broken at the end of a line. */

/** Adjectives and nouns that begin such compounds. */
export const AZERBAIJANI_FIRST =
  'hərbi elmi sosial ictimai siyasi iqtisadi mədəni dini tarixi ticarət maliyyə texniki tədris maddi mənəvi inzibati hüquqi ideya ədəbi bədii nəqliyyat neft yanacaq sənaye müdafiə informasiya mənzil kommunal təlim dövlət ədəbiyyat qəza axtarış xilasetmə idman sağlamlıq turizm müalicə memarlıq tikinti layihə kredit pul mal yol su ərzaq baş alim xalq ölkə'

/** Endings behind them: the rest of a word. Source: the case, plural and possessive endings of the grammar. */
export const AZERBAIJANI_REST =
  /^(?:l[aə]r|l[ıiuü]|l[aə]ş|l[aə]n|l[aə]m|n[ıiuü]n|d[aə]|s[ıiuü]|m[ıiuü]z|n[ıiuü]z|c[aə]|ç[ıiuü]|y[aəıiuü]|n[aəıiuü]$|k[iı]|s[ıiuü]z|dır|dir|dur|dür|im|ım)/
