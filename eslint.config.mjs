// What needs no types; the rules that need them stand in .oxlintrc.json.
import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const banned = (names) => ['error', ...names.map(([name, message]) => ({ name, message }))]

/** What the renderer has a way of its own for. */
const ownWays = [
  { name: 'dayjs', message: 'Use #domain/time.' },
  { name: 'react-i18next', message: 'Use shared/use-translation.ts: one subscription for all.' },
]

/** Parts of Mantine that are drawn by ours alone. */
const wrapped = [
  {
    name: '@mantine/core',
    importNames: ['Select', 'MultiSelect', 'Autocomplete'],
    message: 'Use shared/choice: its lists are right for the keyboard and for screen readers.',
  },
  {
    name: '@mantine/core',
    importNames: ['Modal', 'Drawer'],
    message: 'Use shared/dialog: when it is gone the focus is where it was before.',
  },
]

export default tseslint.config(
  {
    ignores: [
      'out/**',
      'release/**',
      'node_modules/**',
      'migrations/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-restricted-imports': [
        'error',
        { paths: banned([['dayjs', 'Use #domain/time: one way to handle dates.']]).slice(1) },
      ],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['domain/**/*.ts', 'contract/**/*.ts'],
    rules: {
      'no-restricted-globals': banned([
        ['process', 'The domain has no I/O.'],
        ['fetch', 'The domain has no I/O.'],
      ]),
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument: no clock in the domain.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time is an argument: no clock in the domain.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Randomness is an argument: pass a generator.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/app/LookProvider.tsx', 'renderer/shared/i18n.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [...ownWays, ...wrapped] }] },
  },
  {
    files: ['renderer/shared/{choice,dialog}/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ownWays }] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Only concerns the React compiler, which is not in use; @tanstack/react-virtual would be reported everywhere.
      'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'crypto',
          property: 'randomUUID',
          message: 'Missing on a plain-HTTP station page: ids are made by the core.',
        },
        { object: 'navigator', property: 'clipboard', message: 'Missing on a plain-HTTP station page.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name=/^(ml|mr|pl|pr)$/]',
          message: 'Physical sides break right-to-left: use ms, me, ps, pe.',
        },
      ],
    },
  },
  {
    files: ['electron/**/*.{ts,tsx}'],
    ignores: ['electron/main/ipc.ts', 'electron/preload/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Use electron/main/ipc.ts, which checks the sender.',
            },
            { name: 'dayjs', message: 'Use #domain/time.' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    ignores: ['tests/support/fast-check.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'dayjs', message: 'Use #domain/time.' },
            { name: 'fast-check', message: 'Use #tests/support/fast-check.ts: one seed for the gate.' },
          ],
        },
      ],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['electron/cli/**', 'electron/station/**', 'tests/bench/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
