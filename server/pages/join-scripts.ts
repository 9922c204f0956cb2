/**
 * A script and what only it imports, as one module: each file of its own costs a request with its headers, and many small files
 * are packed worse than one. What several scripts import stays a file, which a browser has already.
 *
 * Only what `web/public/` is written in is understood: `import { … } from './name.js'`, and `export` before a function or constant.
 */

const IMPORT = /^import \{([^}]*)\} from '\.\/([\w-]+\.js)'\n/gm
const EXPORT = /^export (?=(?:async )?function \*?([\w$]+)|const ([\w$]+))/gm

/**
 * @param scripts name and text of each script
 * @returns the same scripts, without those that were put into another
 * @throws Error where a module has an import or an export that is written otherwise, or imports go in a circle
 */
export function joinScripts(scripts: ReadonlyMap<string, string>): Map<string, string> {
  const imports = new Map([...scripts].map(([name, text]) => [name, importsOf(text)]))
  const imported = new Set([...imports.values()].flat())
  const entries = [...scripts.keys()].filter((name) => !imported.has(name))
  const needed = new Map(entries.map((entry) => [entry, inOrder(entry, imports)]))
  const isShared = (name: string) => [...needed.values()].filter((all) => all.includes(name)).length > 1
  const joined = new Map<string, string>()
  for (const name of scripts.keys()) if (isShared(name)) joined.set(name, scripts.get(name) ?? '')
  for (const [entry, names] of needed) {
    const own = names.filter((name) => !isShared(name))
    joined.set(entry, moduleOf(own, scripts, isShared))
  }
  return joined
}

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , name = '']) => name)
}

/** A module behind all that it needs. */
function inOrder(
  name: string,
  imports: ReadonlyMap<string, readonly string[]>,
  above: readonly string[] = [],
): string[] {
  if (above.includes(name)) throw new Error(`${name} imports itself by way of ${above.join(', ')}`)
  const before = (imports.get(name) ?? []).flatMap((other) => inOrder(other, imports, [...above, name]))
  return [...new Set([...before, name])]
}

function moduleOf(
  names: readonly string[],
  scripts: ReadonlyMap<string, string>,
  isShared: (name: string) => boolean,
): string {
  if (names.length === 1) return scripts.get(names[0] ?? '') ?? ''
  const shared = new Set(names.flatMap((name) => importsOf(scripts.get(name) ?? '')).filter(isShared))
  const imports = [...shared].map((name) => `import * as ${nameOf(name)} from './${name}'\n`)
  const parts = names.map((name, at) => {
    const { body, exported } = plainBody(name, scripts.get(name) ?? '')
    const isEntry = at === names.length - 1
    return isEntry
      ? body
      : `const ${nameOf(name)} = (() => {\n${body}return { ${exported.join(', ')} }\n})()\n`
  })
  return [...imports, ...parts].join('')
}

/** A module whose imports are taken from the constants of other modules, and what it exports. */
function plainBody(name: string, text: string): { body: string; exported: string[] } {
  const exported = [...text.matchAll(EXPORT)].map(([, fn, constant]) => fn ?? constant ?? '')
  const body = text
    .replace(IMPORT, (_whole, names: string, from: string) => `const {${names}} = ${nameOf(from)}\n`)
    .replace(EXPORT, '')
  if (/^(?:import|export)\b/m.test(body)) throw new Error(`${name} has an import or export of another kind`)
  return { body, exported }
}

/** `list-page.js` as a name of a constant: `$list_page`. */
function nameOf(file: string): string {
  return `$${file.replace(/\.js$/, '').replaceAll('-', '_')}`
}
