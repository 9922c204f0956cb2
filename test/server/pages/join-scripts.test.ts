import { expect, test } from 'vitest'
import { joinScripts } from '../../../server/pages/join-scripts.ts'

const scripts = (given: Record<string, string>) => new Map(Object.entries(given))

test('what only one script imports is put into it; what two import stays a file', () => {
  const joined = joinScripts(
    scripts({
      'shared.js': 'export const shared = 1\n',
      'own-part.js':
        "import { shared } from './shared.js'\nlet count = shared\nexport function next() {\n  return ++count\n}\n",
      'one.js':
        "import { next } from './own-part.js'\nimport { shared } from './shared.js'\nlet count = 40\nglobalThis.told = [next(), next(), count, shared]\n",
      'two.js': "import { shared } from './shared.js'\nglobalThis.other = shared\n",
    }),
  )
  expect([...joined.keys()].sort()).toEqual(['one.js', 'shared.js', 'two.js'])
  expect(joined.get('two.js')).toContain("import { shared } from './shared.js'")
  const one = joined.get('one.js') ?? ''
  expect(one.match(/import .*/g)).toEqual(["import * as $shared from './shared.js'"])
  // Names of one module are none of another's.
  const run = new Function('$shared', `${one.replace(/^import.*\n/gm, '')}; return globalThis.told`)
  expect(run({ shared: 1 })).toEqual([2, 3, 40, 1])
})

test.each([
  ['a default export', { 'a.js': 'export default 1\n' }],
  ['an import of another kind', { 'a.js': "import all from './b.js'\n", 'b.js': 'export const x = 1\n' }],
])('%s is refused, not passed over', (_what, given) => {
  const all = { ...given, 'main.js': "import { x } from './a.js'\nx()\n" }
  expect(() => joinScripts(scripts(all))).toThrow('of another kind')
})

test('a circle is refused', () =>
  expect(() =>
    joinScripts(
      scripts({
        'a.js': "import { b } from './b.js'\nexport const a = 1\n",
        'b.js': "import { a } from './a.js'\nexport const b = 1\n",
        'main.js': "import { a } from './a.js'\n",
      }),
    ),
  ).toThrow('imports itself'))
