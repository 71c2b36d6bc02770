import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PURE_ROOMS = [
  'scenario',
  'persona',
  'engine',
  'assessment',
  'analysis',
  'lint',
  'playtest',
  'debrief',
  'progress',
];

/** What the pure rooms must get as an argument instead of reaching for it. */
const IMPURE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'crypto',
  'performance',
  'Date',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'process',
  'Buffer',
  'console',
];

const NO_HIDDEN_EXPORTS = [
  {
    selector: 'ExportAllDeclaration',
    message: 'Import from the file that defines it; no barrels.',
  },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'Import from the file that defines it; no barrels.',
  },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'A named export keeps one name for one thing.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    rules: {
      'no-unreachable': 'error',
      'max-lines': ['error', { max: 300 }],
      complexity: ['error', 10],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', '**/*.mjs', '*.config.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...NO_HIDDEN_EXPORTS] },
  },
  {
    files: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE_GLOBALS.map((name) => ({
          name,
          message: 'A pure room takes this as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from the seed of the attempt.' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'A pure room runs in the browser too.' }] },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'tests/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
  {
    // Makers of test values are mostly defaults, each of which counts as a branch.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { complexity: ['error', 20] },
  },
);
