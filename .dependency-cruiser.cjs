/**
 * Which room may import which rooms and packages. Everything else is a violation.
 * A better plan is changed here and in the code together, with the reason in README "Decisions".
 */
const rooms = {
  scenario: { packages: ['zod', 'jsonc-parser', 'fastest-levenshtein'] },
  persona: { rooms: ['scenario'], packages: ['xstate'] },
  engine: { rooms: ['scenario', 'persona'] },
  assessment: { rooms: ['scenario', 'engine'] },
  analysis: { rooms: ['scenario', 'persona', 'engine', 'assessment'] },
  lint: {
    rooms: ['scenario', 'persona', 'engine', 'assessment', 'analysis'],
    packages: ['syllable', 'flesch-kincaid'],
  },
  playtest: { rooms: ['scenario', 'persona', 'engine', 'assessment', 'analysis'] },
  debrief: { rooms: ['scenario', 'engine', 'assessment', 'analysis'] },
  progress: { rooms: ['scenario', 'persona', 'engine', 'assessment', 'analysis'] },
  stage: { rooms: ['scenario', 'engine'], packages: ['phaser'], assets: true },
  audio: { rooms: ['engine'], packages: ['howler'], assets: true },
  ui: {
    rooms: ['scenario', 'engine', 'assessment', 'debrief', 'progress'],
    packages: ['preact', 'minisearch', '@fontsource-variable/figtree'],
    assets: true,
  },
  platform: { rooms: ['scenario', 'progress'], packages: ['idb'] },
  app: {
    rooms: [
      'scenario',
      'persona',
      'engine',
      'assessment',
      'analysis',
      'lint',
      'playtest',
      'debrief',
      'progress',
      'stage',
      'audio',
      'ui',
      'platform',
    ],
    packages: ['xstate', 'preact', 'preact-render-to-string', '@fontsource-variable/figtree'],
    assets: true,
  },
  cli: {
    rooms: [
      'scenario',
      'persona',
      'engine',
      'assessment',
      'analysis',
      'lint',
      'playtest',
      'debrief',
      'progress',
    ],
    packages: ['zod', 'vite', '@dagrejs/dagre', '@fontsource-variable/figtree'],
    node: true,
  },
};

/** One rule: what a room imports beyond its row. */
function ruleOfRoom([room, row]) {
  const allowed = [room, ...(row.rooms ?? [])].map((name) => `^src/${name}/`);
  const packages = (row.packages ?? []).map((name) => `^node_modules/${name}/`);
  const assets = row.assets ? ['^assets/'] : [];
  return {
    name: `room-${room}`,
    comment: `src/${room} imports something its row in .dependency-cruiser.cjs does not allow.`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      pathNot: [...allowed, ...packages, ...assets],
      ...(row.node ? { dependencyTypesNot: ['core'] } : {}),
    },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(ruleOfRoom),
    {
      name: 'check-in-worker',
      comment:
        'The validator and the rules are large, and only needed for a file somebody opens: in the page nothing but the worker that checks it runs them.',
      severity: 'error',
      from: {
        path: '^src/(app|ui|platform|stage|audio)/',
        pathNot: '^src/app/own/(check-worker|check-files|read-files)\\.ts$',
      },
      to: {
        path: '^src/(lint/|app/own/(check-worker|check-files|read-files)\\.ts$|scenario/(parse-scenario|[a-z]+-schema)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'entry',
      comment: 'src/main.ts starts the app and does nothing else.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { pathNot: ['^src/app/', '^src/ui/[^/]+\\.css$'] },
    },
    {
      name: 'no-unknown-room',
      comment: 'Every file in src belongs to a room that has a row in the table.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [`^src/(${Object.keys(rooms).join('|')})/`, '^src/main\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-cycle',
      comment: 'Modules that import each other cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrel',
      comment: 'An index file hides where a thing lives; import the file itself.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/index\\.[jt]sx?$' },
    },
    {
      name: 'no-tests-in-product',
      comment: 'The product does not know its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\?(url|raw|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a room that only names another's types still depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
