/**
 * Refuse WebAssembly of this thread more memory than this, in bytes, each memory for itself: the limits of a thread do not count it.
 * What asks for more gets a RangeError.
 */
export function limitWasmMemory(most: number): void {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function (pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > most) throw new RangeError('memory')
    return grow.call(this, pages)
  }
}
