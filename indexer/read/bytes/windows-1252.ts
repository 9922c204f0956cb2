/** The characters of Windows-1252 at 0x80 to 0x9F, in order; the five empty places stay control characters. */
const AT_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/**
 * Mend text that Node decoded as Windows-1252: Node 20 takes it for ISO 8859-1 and leaves quotes and dashes as control
 * characters. Harmless where Node does it right. Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (control) => AT_80.charAt(control.charCodeAt(0) - 0x80))
}
