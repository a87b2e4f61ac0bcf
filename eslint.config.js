import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const hostGlobals = [
  'process',
  'Buffer',
  'console',
  'document',
  'window',
  'navigator',
  'fetch',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
  'Office',
  'Excel',
  'chrome',
  'localStorage',
  'indexedDB',
];

/** What compiles with the DOM's types, by tsconfig.pane.json. */
const pane = [
  'src/pane/**',
  'src/sandbox/**',
  'addin/**',
  'extension/**',
  'test/pane/**',
  'test/addin/**',
  'test/e2e/pane/**',
  'test/e2e/extension/**',
  'bench/pane*.ts',
  'scripts/screenshots*.ts',
  'scripts/withoutGutter.ts',
  'scripts/preview/page/**',
].map((path) => (path.endsWith('.ts') ? path : `${path}/*.{ts,tsx}`));

/** A page sends nothing anywhere and keeps nothing; the workbook is reached through its host's interfaces alone. */
const paneGlobals = [
  ...['Office', 'OfficeExtension', 'Excel', 'Word', 'chrome', 'process', 'Buffer'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB'],
];

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'test/fixtures', 'src/stage-globals.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  prettier,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['eslint.config.js', '.dependency-cruiser.cjs', 'bin/*.js', 'scripts/*.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-control-regex': 'off',
      // `IsoDate | 'invalid'` says more to a reader than the string that it is to the compiler.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The stages are pure: what a host offers comes in as an argument, and so does the date.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**', 'src/pane/**', 'src/sandbox/**'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: '阶段代码不读时钟：日期作为参数传入。',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: '阶段代码不读时钟：日期作为参数传入。',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: '结果必须可重现：不用随机数。',
        },
      ],
    },
  },
  {
    files: pane,
    languageOptions: { parserOptions: { projectService: false, project: './tsconfig.pane.json' } },
  },
  {
    files: ['src/pane/**/*.{ts,tsx}', 'src/sandbox/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...paneGlobals] },
  },
  {
    files: ['src/pane/**/*.tsx', 'addin/**/*.tsx', 'extension/**/*.tsx', 'scripts/preview/page/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: { 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['addin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly' } },
  },
);
