import { plural, showNumber } from '../parts/numbers.ts'
import type { ToolMessages } from './tools.ts'

const number = (value: number) => showNumber(value, 'en')

/** The texts of what readers keep and take away, in English. */
export const ENGLISH_TOOLS: ToolMessages = {
  site: {
    menu: 'This archive',
    lists: 'My lists',
    searches: 'My searches',
    skipToText: 'Skip to the text',
  },
  home: {
    examples: 'For example:',
    example: 'Lavrov',
    newest: 'Newest documents',
    all: 'All documents',
    years: (from, to) => `from ${from} to ${to}`,
  },
  view: { label: 'View', full: 'With text', dense: 'Titles only' },
  preview: { label: 'Preview', open: 'Open this document' },
  lists: {
    heading: 'My lists',
    intro: 'Lists are kept only in this browser. Save them as a file before you clear its data.',
    noScript: 'Without JavaScript nothing is kept here. Every list has its own address: bookmark it.',
    none: 'No lists yet. Mark documents in your search results, and they are gathered here.',
    mark: 'Mark',
    make: 'Make a list of the marked documents',
    markPage: 'Mark all on this page',
    whole: (count, isAll) => {
      if (isAll && count === 1) return 'This document as a list'
      return isAll ? `All ${number(count)} as a list` : `The first ${number(count)} as a list`
    },
    unnamed: 'Marked documents',
    name: 'Name',
    note: 'Note',
    add: 'Add documents',
    addHint: 'Addresses or ids of documents, separated by spaces',
    apply: 'Apply',
    keep: 'Save this list in the browser',
    kept: 'Saved',
    remove: 'Remove from the list',
    open: 'Open the list',
    fresh: 'New list',
    current: 'Marked documents go here',
    missing: (count) =>
      `${number(count)} ${plural(count, 'en', { one: 'document of this list is', other: 'documents of this list are' })} not in the archive.`,
    empty: 'This list has no documents.',
    bibliography: 'Bibliography',
    copy: 'Copy bibliography',
    save: 'Save all lists as a file',
    load: 'Read lists from a file',
    loaded: 'The lists were read.',
    unreadable: 'There are no lists in this file.',
    tooMany: 'This list is full.',
    status: '{count} in “{name}”',
    archive: {
      heading: 'Lists in the archive',
      intro:
        'These lists belong to your key: you see them on every computer, and nobody with another key does.',
      none: 'No lists yet. Open a list and save it in the archive.',
      keep: 'Save in the archive (with a key)',
    },
  },
  searches: {
    heading: 'My searches',
    intro: 'Your searches, recent and saved, are kept only in this browser.',
    noScript: 'Without JavaScript nothing is kept here. Bookmark a search, or follow its Atom feed.',
    save: 'Save this search',
    saved: 'Saved',
    savedHeading: 'Saved searches',
    noneSaved: 'No saved searches yet. Every search has a button for it beside or below its results.',
    historyHeading: 'Recent searches',
    noHistory: 'No searches recorded.',
    clear: 'Clear',
    remove: 'Remove',
    record: 'Record my searches',
    everything: 'Everything',
    fresh: '{count} new since your last visit',
    nothingNew: 'Nothing new',
  },
  beside: {
    open: 'Read side by side',
    alone: 'Read this one alone',
    shared: 'Names and words that both have are marked.',
  },
}
