/**
 * Every error that Axtar expects, by its code: docs/errors.md shows this table, and `test/house/errors.test.ts` holds them together.
 * A code keeps its name and its meaning: programs of others ask for it.
 */

type ErrorRow = {
  /** Of HTTP; an error without one is never an answer, but told at the command line or of one file. */
  status?: number
  /** What has happened. */
  meaning: string
  /** What to do. */
  hint: string
  /** What a client is told instead of the message, which may be about the machine. */
  told?: string
  /** Seconds after which to ask again, where the error does not know better. */
  retryAfter?: number
}

const ROWS = {
  invalid_request: {
    status: 400,
    meaning: 'Something in the request is wrong; `problems` says what, by parameter',
    hint: 'Correct what is named',
  },
  aborted: {
    status: 400,
    meaning: 'The body broke off before its end',
    hint: 'Send it again; what was accepted before stays, and is the same when it comes twice',
  },
  key_needed: {
    status: 401,
    meaning: 'There is no key, or one that is not known',
    hint: 'Send `Authorization: Bearer KEY`; `axtar keys add` makes one',
  },
  not_allowed: {
    status: 403,
    meaning: 'The key does not have the scope for this',
    hint: 'Take another key, or make one with the scope: `axtar keys add --scope`',
  },
  wrong_origin: {
    status: 403,
    meaning: 'A page of another origin would change something',
    hint: 'Send it from a page of the archive, or from a program with a key',
  },
  wrong_form: {
    status: 403,
    meaning: 'A form of the desk is of another sign-in',
    hint: 'Open the page again and send its form',
  },
  not_found: {
    status: 404,
    meaning: 'There is nothing at this address, or no document with this id',
    hint: 'Look at the address and at the id; /docs lists the addresses',
  },
  timeout: {
    status: 408,
    meaning: 'The body did not come in time',
    hint: 'Send less at a time, or over a faster connection',
  },
  name_taken: {
    status: 409,
    meaning: 'Files of the archive have this name',
    hint: 'Give the file or the folder another name',
  },
  gone: {
    status: 410,
    meaning: 'The file is no longer where the document was read',
    hint: 'The text of the document is still there: /documents/ID',
  },
  too_large: {
    status: 413,
    meaning: 'The body, a record or a file is larger than what is taken',
    hint: 'Send less at a time, or raise `MAX_PUSH_BYTES` or `MAX_UPLOAD_BYTES`',
  },
  unsupported_type: {
    status: 415,
    meaning: 'The body is of a type that is not read here',
    hint: 'Send the type that the message names',
  },
  wrong_host: {
    status: 421,
    meaning: 'The server is not known by the name that was asked',
    hint: 'Add the name to `ALLOWED_HOSTS`, or set `PUBLIC_URL`',
  },
  all_rejected: {
    status: 422,
    meaning: 'None of the records could be taken in',
    hint: 'Each record has its reason under `results`',
  },
  too_many_requests: {
    status: 429,
    meaning: 'One client asks more in a minute, or more at once, than it may',
    hint: 'Ask again after `Retry-After` seconds; `RATE_LIMIT` is the limit',
  },
  internal_error: {
    status: 500,
    meaning: 'A fault of the server',
    hint: 'The log of the server has it, under the id of the request: please report it',
    told: 'Something went wrong',
  },
  engine_error: {
    status: 502,
    meaning: 'The search engine failed, or said no',
    hint: 'The log of the server has what it said',
    told: 'The search engine failed',
  },
  engine_unavailable: {
    status: 503,
    meaning: 'The search engine is starting, busy or away',
    hint: 'Ask again shortly; where it stays so, look at the log of the engine: docs/operations.md',
    told: 'The search engine is starting or busy; try again shortly',
    retryAfter: 2,
  },
  busy: {
    status: 503,
    meaning: 'As much as the server does at once is under way',
    hint: 'Ask again after `Retry-After` seconds; `MAX_SEARCHES` and `MAX_EXPORTS` are the limits',
  },
  too_slow: {
    status: 503,
    meaning: 'It took longer than `SEARCH_TIMEOUT`',
    hint: 'Ask for less, or again shortly',
    told: 'It took longer than it may; ask for less, or again shortly',
    retryAfter: 1,
  },
  abandoned: {
    status: 503,
    meaning: 'The client went away before there was an answer',
    hint: 'Nobody is told; nothing is to be done',
  },
  disk_full: {
    status: 503,
    meaning: 'The disk of the archive is full, read-only or at its quota',
    hint: 'Make room; what is searchable stays. `MIN_FREE_BYTES` is how much is kept free',
    told: 'The disk of the archive is full',
    retryAfter: 60,
  },
  wrong_setting: {
    meaning: 'A setting is wrong, or several',
    hint: '.env.example has every setting with what it expects',
  },
  wrong_command: {
    meaning: 'A command cannot do what it was asked',
    hint: '`axtar help COMMAND` shows what it takes',
  },
  not_possible: {
    meaning: 'What was asked of the archive as a whole (a backup, a rebuild) cannot be done now',
    hint: 'Nothing was changed',
  },
  engine_missing: {
    meaning: 'No Meilisearch can be started here',
    hint: 'Install one, or set `MEILI_BIN` or `MEILI_URL`: docs/operations.md',
  },
  data_directory: {
    meaning: 'The data directory cannot be made, read or written',
    hint: 'Look at its path, its owner and its rights: `DATA_DIR`',
  },
  damaged: {
    meaning: 'The files of the archive are not as they were left',
    hint: 'Restore a backup, or index the files again',
  },
  not_replaced: {
    meaning: 'The archive that was to take the place of the old one is not complete',
    hint: 'The old one stays as it was; run the command again when no other does the same',
  },
  wrong_source_names: {
    meaning: "The archive's own names of sources (sources.json) cannot be used",
    hint: 'Correct the file, or move it away',
  },
  embedder_failed: {
    meaning: 'The embedder (`EMBEDDER_URL`) does not answer, refuses, or answers something else than vectors',
    hint: 'Searches go on by words, and documents come in without vectors, which are made when it answers again',
  },
  no_recognition: {
    meaning: 'Nothing here recognises scans',
    hint: 'Install what the message names, or set `OCR`; texts are indexed without it',
  },
  no_backup: {
    meaning: 'A file is no backup, or not a whole one',
    hint: 'Take another backup; the archive was not touched',
  },
  unreadable: {
    meaning: 'A file or a record became no document',
    hint: 'It is counted as failed; the run goes on, and tries it again when the file changes',
  },
  skipped: {
    meaning: 'A file holds no text that could be read, and nothing is wrong with it',
    hint: 'It is counted as skipped',
  },
} satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof ROWS

/** The table, by code. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorRow>> = ROWS
