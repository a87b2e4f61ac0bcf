/** The year's files, put into the build by `scripts/build/year.ts`. */
declare module 'jianbao-year' {
  // An ambient module may not import by a relative name.
  const year: import('../src/pane/year.js').YearFiles;
  export default year;
}
