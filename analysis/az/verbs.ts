export const VERBS = `bb`
export const VERB_GROUPS = `bb:bb`
