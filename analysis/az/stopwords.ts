/** Provisional; the full list replaces it. */
export const AZERBAIJANI_STOPWORDS: ReadonlySet<string> = new Set(
  've bu bir ile ucun da de ki olan o onun edib olub kimi daha cox lakin ya ne var deyil ise olaraq hem her'.split(
    ' ',
  ),
)
