import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Who may import whom: a room, and the rooms above it that it must not know. Arrows run downwards (see stories/guide/architecture.mdx). */
const upward = {
  contract: ['client', 'auth', 'session', 'controllers', 'ui', 'elements', 'strings', 'styles', 'backend'],
  client: ['auth', 'session', 'controllers', 'ui', 'elements', 'strings', 'styles', 'backend'],
  auth: ['session', 'controllers', 'ui', 'elements', 'strings', 'styles', 'backend', 'contract'],
  session: ['controllers', 'ui', 'elements', 'backend'],
  controllers: ['ui', 'elements', 'backend', 'styles'],
  ui: ['elements', 'backend'],
  strings: ['contract', 'client', 'auth', 'session', 'controllers', 'ui', 'elements', 'styles', 'backend'],
  styles: ['contract', 'client', 'auth', 'session', 'controllers', 'ui', 'elements', 'strings', 'backend'],
  elements: ['backend'],
  backend: ['client', 'auth', 'session', 'controllers', 'ui', 'elements', 'strings', 'styles'],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'storybook-static', 'coverage', '**/*.gen.*', 'demo/.data'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  ...Object.entries(upward).map(([room, others]) => ({
    files: [`src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(\\.\\./)+(${others.join('|')})/`, message: `${room}/ must not know this room.` }] },
      ],
    },
  })),
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
