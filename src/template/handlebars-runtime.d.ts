/** Handlebars without its compiler: its own declaration of this file exports nothing. */
declare module 'handlebars/runtime.js' {
  const runtime: {
    /** A template of what `Handlebars.precompile` made. */
    template: (spec: unknown) => (content: unknown, options?: RuntimeOptions) => string;
  };
  export default runtime;
}
