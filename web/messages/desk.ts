import type { WorkKind } from '../pages/desk/work.ts'

/** The texts of the archive's desk. */
export type DeskMessages = {
  desk: {
    heading: string
    signIn: {
      heading: string
      intro: string
      key: string
      button: string
      wrong: string
      out: string
    }
    menu: { label: string; front: string; documents: string; removed: string; unread: string; keys: string }
    upload: {
      heading: string
      intro: string
      files: string
      drop: string
      folder: string
      folderHint: string
      button: string
      /** `{percent}` is filled in by the script. */
      sending: string
      failed: string
      again: string
      largest: (size: string) => string
    }
    folder: {
      heading: string
      intro: string
      none: string
      path: string
      language: string
      detected: string
      source: string
      collection: string
      ifNone: string
      prune: string
      button: string
    }
    works: {
      heading: string
      none: string
      kinds: Record<WorkKind, string>
      how: Record<'waiting' | 'running' | 'complete' | 'interrupted' | 'failed' | 'killed', string>
      of: (done: number, total: number) => string
      done: (done: number) => string
      stop: string
      /** Instead of the button, until it has ended. */
      stopping: string
      result: string
      reason: string
      outcome: string
      number: string
      document: string
      why: string
      file: string
      openFile: string
      skipped: string
      kind: string
      first: (count: number) => string
      outcomes: Record<string, string>
      progress: string
      toDocuments: string
    }
    state: {
      heading: string
      documents: string
      engine: string
      healthy: string
      unhealthy: string
      database: (size: string, used: string) => string
      databaseName: string
      queue: string
      queued: (running: number, waiting: number) => string
      disk: string
      free: (size: string) => string
      outdated: string
      rebuild: string
      rebuildHint: string
      backup: string
      backupHint: string
      backups: string
      runs: string
      run: { begun: string; work: string; how: string; outcomes: string; paths: string }
      runWorks: Record<'index' | 'watch' | 'rebuild' | 'restore', string>
    }
    documents: {
      heading: string
      intro: string
      query: string
      undated: string
      otherLanguage: string
      newest: string
      chosen: string
      choose: string
      all: (count: number) => string
      correct: string
      correctHint: string
      keep: string
      dateHint: string
      collections: string
      undo: string
      apply: string
      remove: string
      removeHint: string
      sure: string
      removeButton: string
      correctOne: string
      original: string
    }
    removed: {
      heading: string
      intro: string
      none: string
      at: string
      bring: string
      first: (count: number) => string
    }
    unread: { heading: string; intro: string; none: string; place: string }
    keys: {
      heading: string
      intro: string
      name: string
      scopes: string
      collections: string
      collectionsHint: string
      created: string
      everything: string
      fixed: string
      revoke: string
      make: string
      made: (name: string) => string
      madeHint: string
      none: string
      copy: string
      scopeNames: Record<'search' | 'write' | 'admin', string>
    }
    problem: {
      heading: string
      back: string
      again: string
      codes: Record<string, string>
      fields: Record<string, string>
      other: string
    }
  }
}
