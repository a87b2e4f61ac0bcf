/** The import rule: a stage imports only stages before it; only the shells see hosts. */
/** What any stage may use besides: the error for bad input, text that XML can hold, packing and unpacking Office files. */
const common = '(inputError|xmlText|zipPackage|unzipPackage)\\.ts$';
const stages = [
  'plan',
  'workbook',
  'progress',
  'check',
  'clip',
  'bulletin',
  'template',
  'document',
  'package',
  'provenance',
  'word',
  'finalize',
];

/** Later stages, the pipeline and the shells are out of bounds for a stage. */
const forward = stages.map((stage, index) => ({
  name: `${stage}-imports-only-earlier-stages`,
  severity: 'error',
  comment: `src/${stage} may import only: ${stages.slice(0, index).join(', ') || 'nothing'}`,
  from: { path: `^src/${stage}/` },
  to: {
    path: '^(src|addin|extension)/',
    pathNot: `^src/(${common}|(${stages.slice(0, index + 1).join('|')})/)`,
  },
}));

module.exports = {
  forbidden: [
    ...forward,
    {
      name: 'plan-and-workbook-know-nothing-else',
      severity: 'error',
      from: { path: '^src/(plan|workbook)/' },
      to: { path: '^src/', pathNot: `^src/(${common}|$1/)` },
    },
    {
      name: 'document-knows-no-domain',
      severity: 'error',
      comment: 'but for the YAML border, which the letterhead shares with the plan',
      from: { path: '^src/document/' },
      to: { path: '^src/(plan|workbook|progress|check|clip)/', pathNot: '^src/plan/(yaml|yamlFault|fields)' },
    },
    {
      name: 'word-knows-only-the-document',
      severity: 'error',
      from: { path: '^src/word/' },
      to: {
        path: '^src/',
        pathNot: `^src/(${common}|word/|provenance/|document/|bulletin/(figure|chart)|plan/(unit|chineseNumber))`,
      },
    },
    {
      name: 'package-knows-nothing-else',
      severity: 'error',
      from: { path: '^src/package/' },
      to: { path: '^src/', pathNot: `^src/(${common}|package/)` },
    },
    {
      name: 'provenance-and-finalize-know-only-the-document',
      severity: 'error',
      from: { path: '^src/(provenance|finalize)/' },
      to: { path: '^src/', pathNot: `^src/(${common}|$1/|package/|provenance/|document/|bulletin/(figure|chart))` },
    },
    {
      name: 'only-package-imports-xmldom',
      severity: 'error',
      comment: 'provenance and finalize walk the trees that it gives them: they take the types',
      from: { path: '^(src|addin|extension)/', pathNot: '^src/package/' },
      to: { path: 'node_modules/@xmldom/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-provenance-and-finalize-know-xml',
      severity: 'error',
      from: { path: '^(src|addin|extension)/', pathNot: '^src/(package|provenance|finalize)/' },
      to: { path: '^src/package/|node_modules/@xmldom/' },
    },
    {
      name: 'report-imports-only-plan-to-clip',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/', pathNot: `^src/(${common}|(report|plan|workbook|progress|check|clip)/)` },
    },
    {
      name: 'only-word-imports-docx',
      severity: 'error',
      from: { path: '^(src|addin|extension)/', pathNot: '^src/word/' },
      to: { path: 'node_modules/docx/' },
    },
    {
      name: 'only-workbook-imports-sheetjs',
      severity: 'error',
      from: { path: '^(src|addin|extension)/', pathNot: '^src/workbook/' },
      to: { path: 'node_modules/@e965/xlsx/' },
    },
    {
      name: 'only-template-imports-handlebars',
      severity: 'error',
      from: { path: '^(src|addin|extension)/', pathNot: '^src/template/' },
      to: { path: 'node_modules/handlebars/' },
    },
    {
      name: 'stages-touch-no-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shells-import-only-the-pipeline',
      severity: 'error',
      comment: 'a shell takes the pipeline and types; no stage imports a shell',
      from: { path: '^src/(cli|pane|sandbox)/|^(addin|extension)/' },
      to: { path: '^src/', pathNot: '^src/(pipeline/|cli/|pane/|sandbox/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-sandbox-is-reached-by-its-protocol',
      severity: 'error',
      comment: 'what runs a person’s templates is a worker of its own; a page has only what it says, and parses that',
      from: { path: '^(src|addin|extension)/', pathNot: '^src/sandbox/' },
      to: { path: '^src/sandbox/', pathNot: '^src/sandbox/protocol\\.ts$' },
    },
    {
      name: 'the-sandbox-knows-no-other-shell',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/(cli|pane)/|^(addin|extension)/' },
    },
    {
      name: 'the-pane-knows-no-host',
      severity: 'error',
      comment: 'what opens the pane gives it one: src/pane/host.ts',
      from: { path: '^src/' },
      to: { path: '^(addin|extension)/' },
    },
    {
      name: 'the-adapter-takes-the-hosting-door-and-types',
      severity: 'error',
      from: { path: '^addin/excel/' },
      to: { path: '^src/', pathNot: '^src/pipeline/hosting\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-first-screen-loads-no-core',
      severity: 'error',
      comment:
        'a page loads the heavy doors when they are first needed, by src/pane/core.ts; hosting and capturing are small',
      from: { path: '^(src/pane|addin|extension)/' },
      to: {
        path: '^src/pipeline/',
        pathNot: '^src/pipeline/(hosting|capturing|textFile|paper)\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'the-preview-is-loaded-with-its-screen',
      severity: 'error',
      comment: 'what drafting and preview need of the paper comes with them, when DraftScreen loads them',
      from: { path: '^(src/pane|addin|extension)/', pathNot: '^src/pane/(draft|preview)/' },
      to: {
        path: '^src/(pane/(draft|preview)/|pipeline/paper)',
        pathNot: '^src/pane/draft/useLoaded\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'only-core-loads-doors',
      severity: 'error',
      from: { path: '^(src/pane|addin|extension)/', pathNot: '^src/pane/core\\.ts$' },
      to: { path: '^src/pipeline/', dynamic: true },
    },
    {
      name: 'only-the-pane-draws',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-test-code-in-src',
      severity: 'error',
      from: { path: '^(src|addin|extension)/' },
      to: { path: '^(test|bench|seeds)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'but for the modules of a year, which a build makes',
      from: {},
      to: { couldNotResolve: true, pathNot: '^jianbao-(year|templates)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
