import boundaries from 'eslint-plugin-boundaries'
import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

/**
 * Which rooms of the house a room may import from, besides itself. `lib/` is pure: it may never reach up
 * to the components or the pages.
 */
const mayImport = {
  'lib/shape': [],
  'lib/text': [],
  'lib/numeric': ['lib/shape'],
  'lib/ops': ['lib/shape', 'lib/numeric'],
  'lib/registry': ['lib/shape', 'lib/ops'],
  'lib/python': ['lib/shape', 'lib/numeric', 'lib/registry'],
  'lib/calculator': ['lib/shape', 'lib/registry', 'lib/python'],
  'lib/playground': ['lib/shape', 'lib/registry', 'lib/python', 'lib/calculator', 'lib/text'],
  'lib/explore': ['lib/shape', 'lib/numeric', 'lib/ops', 'lib/registry', 'lib/python', 'lib/text'],
  'lib/practice': ['lib/shape', 'lib/numeric', 'lib/ops', 'lib/registry', 'lib/python', 'lib/calculator', 'lib/text'],
  'lib/notes': ['lib/shape', 'lib/registry', 'lib/explore', 'lib/text'],
  'lib/search': ['lib/shape', 'lib/registry', 'lib/explore', 'lib/notes', 'lib/text'],
  components: ['lib/*'],
  app: ['components', 'lib/*'],
}

const toRoom = (type) => ({ to: { element: { type } } })

const config = [
  { ignores: ['.next/**', 'out/**', 'public/pyodide/**', 'test-results/**', 'next-env.d.ts'] },
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      // a table of specs is an array
      'import/no-anonymous-default-export': ['error', { allowArray: true, allowCallExpression: true }],
      // `{ a: _, ...rest }` and unused leading parameters are said with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
    },
  },
  {
    files: ['{lib,components,app}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.keys(mayImport).map((room) => ({ type: room, pattern: room })),
      'import/resolver': { typescript: true },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          message: '{{from.element.type}} may not import {{dependency.source}}: see the table in eslint.config.mjs',
          policies: [
            { from: { element: { type: '**' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(mayImport).map(([room, rooms]) => ({
              from: { element: { type: room } },
              allow: rooms.map(toRoom),
            })),
            {
              from: { element: { type: 'lib/*' } },
              disallow: { to: { module: { origin: 'external', source: ['react', 'react-dom', 'next'] } } },
            },
          ],
        },
      ],
    },
  },
]

export default config
