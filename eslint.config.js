import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'storybook-static', 'coverage', '**/*.gen.*', 'demo/.data'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // A plugin types `to.equal()` as a promise for the sake of `to.equalSnapshot()`.
            'Equal',

            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  { files: ['test/**/*.ts', 'src/contract/generate.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  {
    files: ['src/elements/**/*.ts', 'src/{ui,features,data-list}/**/*.ts', 'src/core/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['src/elements/**/*.ts', 'src/core/**/*.ts'],
    ...wc['flat/recommended'],
    rules: { ...wc['flat/recommended'].rules, 'wc/guard-super-call': 'off', 'wc/no-self-class': 'off' },
  },
  {
    files: ['src/elements/**/*.ts', 'src/{ui,features,data-list}/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit-a11y/click-events-have-key-events': 'off',
      'lit-a11y/no-autofocus': 'off',
      'lit-a11y/no-redundant-role': 'off',
    },
  },
);
