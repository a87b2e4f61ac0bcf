/** The year's files, put into the build by `scripts/build/year.ts`. */
declare module 'jianbao-year' {
  // An ambient module may not import by a relative name.
  const year: import('../src/pane/year.js').YearFiles;
  export default year;
}

/** The templates folder as it is, put into the build beside it. */
declare module 'jianbao-templates' {
  const folder: import('../src/pane/year.js').TemplateFolder;
  export default folder;
}
