/** Bytes written one after the other, without knowing how many they will be; used again for the next text. */
export type GrowingBytes = {
  /** A byte. */
  byte: (value: number) => void
  /** Two bytes for each unit of a text, the low one first. */
  pairs: (text: string) => void
  /** A whole number from 0 in seven bits a byte, the lowest first; the last byte has no eighth. */
  number: (value: number) => void
  /** What was written so far, in Base64; then it begins anew. */
  takeBase64: () => string
}

/** No number takes more bytes. */
const LONGEST = 5

/** @param size of the room at first, which grows with the longest text */
export function growingBytes(size = 0x4000): GrowingBytes {
  let bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  const makeRoom = (wanted = LONGEST) => {
    if (length + wanted <= bytes.length) return
    const larger = Buffer.allocUnsafeSlow(bytes.length * 2 + wanted)
    bytes.copy(larger, 0, 0, length)
    bytes = larger
  }
  return {
    byte: (value) => {
      makeRoom()
      bytes[length++] = value
    },
    pairs: (text) => {
      makeRoom(text.length * 2)
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at)
        bytes[length++] = unit & 0xff
        bytes[length++] = unit >> 8
      }
    },
    number: (value) => {
      makeRoom()
      let rest = value
      for (; rest > 0x7f; rest >>>= 7) bytes[length++] = (rest & 0x7f) | 0x80
      bytes[length++] = rest
    },
    takeBase64: () => {
      const text = bytes.toString('base64', 0, length)
      length = 0
      if (bytes.length > size) bytes = Buffer.allocUnsafeSlow(size)
      return text
    },
  }
}
