/** One file in a ZIP archive, as the directory at its end describes it. */
export type ZipMember = {
  name: string
  /** Packed and unpacked, in bytes, as stated: not to be trusted. */
  packedSize: number
  size: number
  /** Where its own header begins. */
  offset: number
  /** 0 stored, 8 deflate; others are not read. */
  method: number
  isEncrypted: boolean
  checksum: number
}

/** An opened archive: its members by name, and a way to its bytes. */
export type Zip = {
  path: string
  members: Map<string, ZipMember>
  bytes: (start: number, end: number) => AsyncIterable<Buffer>
}
