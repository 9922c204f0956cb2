/** A file to index, and the folder that was named when it was found in one. Size in bytes, `modified` in microseconds since 1970. */
export type FoundFile = { path: string; size: number; modified: number; folder: string | undefined }
