/**
 * Decode bytes that are a character each, of which the lower half is ASCII.
 *
 * @param upper the characters at 0x80 to 0xFF, in order
 */
export function decodeUpperHalf(bytes: Uint8Array, upper: string): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\xFF]/g, (sign) => upper.charAt(sign.charCodeAt(0) - 0x80))
}
