/** Lint rules: what the compiler does not see and a reviewer should not have to. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = ['process', 'console', 'performance', 'URL', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'];

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', '**/.cache/', '**/.strapi/', 'cms/types/generated/', '.data/', '.artifacts/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tests/tsconfig.json', 'cms/tsconfig.json', 'admin/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off',
      'prefer-const': 'error',
    },
  },
  {
    // Strapi reads CommonJS and is itself required late, so that a failing database is told first.
    files: ['cms/**/*.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // The body of an answer is whatever the server sent: what a test expects of it is its type.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['cms/src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['process', 'Buffer', 'setTimeout', 'setInterval', 'fetch', 'console'].map(outside)],
      'no-restricted-syntax': ['error', ...impureTime()],
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    // What the Strapi panel bundles; no tsconfig of ours holds its types.
    files: ['cms/src/admin/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // ES5 on purpose: these four must be readable to a Node that is too old for anything else.
    files: ['scripts/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 5 },
  },
);

/** @param {string} name */
function outside(name) {
  return { name, message: 'The domain is pure: what comes from outside is an argument.' };
}

/** Time is an argument: the domain never reads the clock, nor the zone of the machine. */
function impureTime() {
  const message = 'The domain never reads the clock: pass the instant or the civil date in.';
  return [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message },
    { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The domain never draws by chance: pass the seed in.' },
  ];
}
