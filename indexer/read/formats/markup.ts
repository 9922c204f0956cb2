import { Parser } from 'htmlparser2'
import { ReadError } from '../../source-text.ts'
import { MAX_ELEMENTS_DEEP } from '../bytes/limits.ts'

/** What is told while markup is read: names in lower case for HTML, as written for XML, entities decoded. */
export type MarkupEvents = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Read HTML or XML from start to end without building a tree. Broken markup is mended as browsers do it; entities that
 * a document defines itself are left alone, so that they can't multiply.
 *
 * @throws ReadError when elements are nested too deep, which costs the square of the depth
 */
export function parseMarkup(markup: string, isXml: boolean, path: string, events: MarkupEvents): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++
        if (depth > MAX_ELEMENTS_DEEP)
          throw new ReadError(path, undefined, `has more than ${MAX_ELEMENTS_DEEP} elements in one another`)
        events.open?.(name, attributes)
      },
      ontext: (text) => events.text?.(text),
      onclosetag: (name) => {
        depth--
        events.close?.(name)
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  )
  parser.write(markup)
  parser.end()
}

/** A name without its prefix, which documents choose as they like: `w:p` → `p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The encoding that HTML or XML states at its start: `<?xml encoding="windows-1256"?>`, `<meta charset="windows-1251">`. */
export function declaredEncoding(start: string): string | undefined {
  return (
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
  )
}
