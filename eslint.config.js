// @ts-check
import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Imports run in one direction: feed, statistics ← charts ← elements ← embed; feed ← feed-tools. */
const ROOMS = ['feed', 'statistics', 'charts', 'elements', 'embed', 'feed-tools'];

/** What each room's sources may import from the others, and which of the large libraries it may know. */
const MAY = {
  feed: { rooms: [], libraries: [] },
  statistics: { rooms: [], libraries: [] },
  charts: { rooms: ['feed', 'statistics'], libraries: [] },
  elements: { rooms: ['feed', 'statistics', 'charts'], libraries: ['lit'] },
  embed: { rooms: ['feed', 'statistics', 'charts', 'elements'], libraries: ['lit'] },
  'feed-tools': { rooms: ['feed'], libraries: ['arquero'] },
};

const LIBRARIES = {
  lit: {
    regex: '^(lit|lit-.+|@lit/.+)(/.*)?$',
    message: 'Only packages/elements and packages/embed know Lit.',
  },
  vega: {
    regex: '^(vega|vega-.+|d3-.+)(/.*)?$',
    message: 'Only the engine in packages/charts knows Vega: go through mount.',
  },
  arquero: {
    regex: '^arquero(/.*)?$',
    message: 'Arquero compiles code from strings: it is for packages/feed-tools, never for a page.',
  },
};

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Requests belong to packages/elements.',
}));

const DOM = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'customElements',
  'matchMedia',
  'getComputedStyle',
  'requestAnimationFrame',
  'Node',
  'Element',
  'HTMLElement',
  'Event',
  'CustomEvent',
  'ResizeObserver',
  'IntersectionObserver',
  'MutationObserver',
  'DOMParser',
  'Image',
].map((name) => ({ name, message: 'This package runs without a DOM.' }));

/**
 * What a strict Content-Security-Policy with Trusted Types refuses, and what would let a feed's text become
 * markup.
 */
const UNSAFE = [
  ...['innerHTML', 'outerHTML', 'srcdoc', 'cssText'].map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name='${name}']`,
    message: `${name} is refused under the strict policy. Use text, nodes, or style.setProperty.`,
  })),
  ...[
    'insertAdjacentHTML',
    'createContextualFragment',
    'setHTMLUnsafe',
    'parseFromString',
    'execCommand',
  ].map((name) => ({
    selector: `CallExpression > MemberExpression.callee[property.name='${name}']`,
    message: `${name} turns text into markup. Make nodes, or a Lit template.`,
  })),
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'document.write turns text into markup.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'A style attribute is refused under the strict policy. Use style.setProperty.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A style attribute is refused under the strict policy. Use a class, or style.setProperty.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^lit\\/directives\\/unsafe-/]',
    message: 'A feed holds data, never markup.',
  },
];

/** What pages may have made into something else: Prototype.js and MooTools have an `Array.from` and an `entries` of their own, and others add to Object.prototype. */
const CHANGED = [
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    message: 'On a page with MooTools this maps nothing: spread, and then map.',
  },
  {
    selector: "CallExpression[callee.property.name='entries'][arguments.length=0]",
    message: 'On a page with Prototype.js this gives no pairs: forEach, or map.',
  },
  {
    selector: 'ForInStatement',
    message: "This sees what a page has put on Object.prototype: Object.keys, or Object.entries.",
  },
];

const LEFT_IN = [
  {
    selector: "MemberExpression[object.name=/^(describe|it|test|suite|context)$/][property.name='only']",
    message: 'This would run no other test.',
  },
  {
    selector: "MemberExpression[object.name=/^(describe|it|test|suite|context)$/][property.name='skip']",
    message:
      "Say why: node:test's `{ skip: 'reason' }`, or an eslint-disable-next-line with `-- reason`.",
  },
  {
    selector:
      "CallExpression[callee.name=/^(describe|it|test|suite)$/] Property[key.name='only'][value.value=true]",
    message: 'This would run no other test.',
  },
  {
    selector:
      "CallExpression[callee.name=/^(describe|it|test|suite)$/] Property[key.name='skip'][value.value=true]",
    message: "Say why: `{ skip: 'reason' }`.",
  },
];

/** @param {keyof typeof MAY} room */
const layering = (room) => ({
  name: `layering/${room}`,
  files: [`packages/${room}/src/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          ...ROOMS.filter((other) => other !== room && !MAY[room].rooms.includes(other)).map((other) => ({
            regex: `^@indicator-elements/${other}(/.*)?$`,
            message: `packages/${room} may not know packages/${other}.`,
          })),
          { regex: '^(\\.\\./)+(packages/)?[a-z-]+/src/', message: 'Import a package by its name.' },
          { regex: `^@indicator-elements/${room}(/.*)?$`, message: 'Inside a package, import the file.' },
          ...Object.entries(LIBRARIES)
            .filter(([name]) => !MAY[room].libraries.includes(name))
            .map(([, pattern]) => ({
              ...pattern,
              allowTypeImports: pattern === LIBRARIES.vega && room === 'charts',
            })),
        ],
      },
    ],
  },
});

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/storybook-static/', '**/*.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tools/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    name: 'all',
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
          ],
        },
      ],
      // It calls assertions unnecessary that the compiler asks for.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'packages',
    files: ['packages/*/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...UNSAFE],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  {
    name: 'in-pages',
    files: ['packages/{feed,statistics,charts,elements,embed}/src/**/*.ts'],
    ignores: ['packages/embed/src/snapshot/**'],
    rules: { 'no-restricted-syntax': ['error', ...UNSAFE, ...CHANGED] },
  },
  {
    // Outside the elements there are no classes whose `this` could be lost.
    name: 'no-classes',
    files: ['packages/{feed,statistics,charts,feed-tools}/src/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  ...ROOMS.map(layering),
  {
    name: 'no-dom',
    files: ['packages/{feed,statistics,feed-tools}/src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...NETWORK, ...DOM] },
  },
  {
    // A command in Node fetches what it is told to.
    name: 'feed-tools',
    files: ['packages/feed-tools/src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...DOM] },
  },
  {
    name: 'no-network',
    files: ['packages/charts/src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...NETWORK] },
  },
  {
    name: 'engine',
    files: ['packages/charts/src/{engine,svg-text}.ts', 'packages/charts/src/engine/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    name: 'elements',
    files: ['packages/{elements,embed}/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    rules: { 'lit/no-template-map': 'off', 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // To say what a framework knows of tags is to add to its own interfaces.
    name: 'framework-types',
    files: ['packages/elements/src/{react,svelte,vue}.ts'],
    rules: {
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    name: 'tests',
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...LEFT_IN],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Their own compilers check their types, with dependencies that this project has not installed.
    name: 'examples',
    files: ['docs/examples/**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'plain-modules',
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off', 'no-console': 'off' },
  }
);
