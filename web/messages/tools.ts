/** The texts of what readers keep and take away: lists, searches, citations; and of what leads there. */
export type ToolMessages = {
  site: { menu: string; lists: string; searches: string; skipToText: string }
  home: {
    examples: string
    /** A query in this language that shows what the search can do. */
    example: string
    newest: string
    all: string
    /** Years between which the documents lie. */
    years: (from: string, to: string) => string
  }
  view: { label: string; full: string; dense: string }
  preview: { label: string; open: string }
  lists: {
    heading: string
    intro: string
    noScript: string
    none: string
    /** In front of the title of a document that can be marked. */
    mark: string
    make: string
    markPage: string
    /** All of a search, or the first of it. */
    whole: (count: number, isAll: boolean) => string
    /** The name of a list that has none. */
    unnamed: string
    name: string
    note: string
    add: string
    addHint: string
    apply: string
    keep: string
    kept: string
    remove: string
    open: string
    fresh: string
    /** The list that marked documents go to. */
    current: string
    missing: (count: number) => string
    empty: string
    bibliography: string
    copy: string
    save: string
    load: string
    loaded: string
    unreadable: string
    tooMany: string
    /** `{count}` and `{name}` are filled in by the script. */
    status: string
    /** Those that holders of keys keep in the archive. */
    archive: { heading: string; intro: string; none: string; keep: string }
  }
  searches: {
    heading: string
    intro: string
    noScript: string
    save: string
    saved: string
    savedHeading: string
    noneSaved: string
    historyHeading: string
    noHistory: string
    clear: string
    remove: string
    record: string
    everything: string
    /** `{count}` is filled in by the script. */
    fresh: string
    nothingNew: string
  }
  beside: { open: string; alone: string; shared: string }
}
