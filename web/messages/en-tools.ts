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
    intro: 'Lists are kept in this browser and nowhere else. Save them as a file before you clear it.',
    noScript:
      'Without JavaScript nothing is kept here. A list is its own address: keep it among your bookmarks.',
    none: 'There is no list yet. Mark documents in a search, and they are gathered here.',
    mark: 'Mark',
    make: 'Make a list of the marked ones',
    markPage: 'Mark all on this page',
    whole: (count, isAll) =>
      isAll ? `All ${number(count)} as a list` : `The first ${number(count)} as a list`,
    unnamed: 'Marked documents',
    name: 'Name',
    note: 'Note',
    add: 'Add documents',
    addHint: 'Addresses or ids of documents, with spaces between them',
    apply: 'Apply',
    keep: 'Keep this list in the browser',
    kept: 'Kept',
    remove: 'Take off',
    open: 'Open the list',
    fresh: 'New list',
    current: 'Marked documents go here',
    missing: (count) =>
      `${number(count)} ${plural(count, 'en', { one: 'document of this list is', other: 'documents of this list are' })} not in the archive.`,
    empty: 'There is no document on this list.',
    bibliography: 'Bibliography',
    copy: 'Copy bibliography',
    save: 'Save all lists as a file',
    load: 'Read lists from a file',
    loaded: 'The lists were read.',
    unreadable: 'This file holds no lists.',
    tooMany: 'This list is full.',
    status: '{count} in “{name}”',
    archive: {
      heading: 'Lists in the archive',
      intro:
        'These lists belong to your key: you see them on every computer, and nobody with another key does.',
      none: 'There is no list yet. Open a list and keep it in the archive.',
      keep: 'Keep in the archive (with a key)',
    },
  },
  searches: {
    heading: 'My searches',
    intro: 'What you searched for and what you saved is kept in this browser and nowhere else.',
    noScript: 'Without JavaScript nothing is kept here. Bookmark a search, or follow its Atom feed.',
    save: 'Save this search',
    saved: 'Saved',
    savedHeading: 'Saved searches',
    noneSaved: 'No search is saved yet. Below the results of each there is a button for it.',
    historyHeading: 'Recent searches',
    noHistory: 'Nothing is recorded.',
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
    shared: 'What both have in common is marked.',
  },
}
