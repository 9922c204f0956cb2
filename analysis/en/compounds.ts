/** How English compounds with a hyphen are told from words that were broken at the end of a line. */

/** They begin compounds, and rarely a word that goes on: not `pro`, `co`, `over`. */
export const ENGLISH_FIRST =
  'long short high low self well ill vice full half two three four five six seven eight nine world state government large small middle deep hard high quasi semi non cross mother father brother sister decision policy law cease'

/** They end compounds, and are no end of a longer word: not `old` of `threshold`. */
export const ENGLISH_LAST =
  'led based backed term scale range level made born style owned funded speaking sponsored related president minister general elect fire laws making makers abiding'

/** What behind those is only the rest of a word: `short-age`, `state-ment`, `six-teen`. */
export const ENGLISH_REST =
  /^(?:ages?|e[dnr]\w*|est|ing\w*|ish\w*|ly|liness|ness\w*|ments?|hood|ship\w*|less\w*|ful\w*|teens?|teenth|ty|ties|fold|some|ways?|lands?|lights?|ward\w*|comings?|s)$/

/** Numbers are written with a hyphen: `twenty-five`, `thirty-first`. */
export const ENGLISH_NUMBER =
  /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/
