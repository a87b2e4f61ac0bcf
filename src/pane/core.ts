// The doors of the core are loaded when they are first needed: the first screen needs none of them.

export const loadReading = (): Promise<typeof import('../pipeline/reading.js')> => import('../pipeline/reading.js');

export const loadComposing = (): Promise<typeof import('../pipeline/composing.js')> =>
  import('../pipeline/composing.js');

/** With the writer of .docx files. */
export const loadDrafting = (): Promise<typeof import('../pipeline/drafting.js')> => import('../pipeline/drafting.js');

/** With the writer of the check report, .xlsx. */
export const loadReporting = (): Promise<typeof import('../pipeline/reporting.js')> =>
  import('../pipeline/reporting.js');

/** With what shows how a workbook was recognised, and takes corrections. */
export const loadMappingCore = (): Promise<typeof import('../pipeline/mapping.js')> => import('../pipeline/mapping.js');

/** With the ledger that a browser keeps beside workbooks. */
export const loadKeeping = (): Promise<typeof import('../pipeline/keeping.js')> => import('../pipeline/keeping.js');

/** With what takes clips from pages, and brings them into bulletins. */
export const loadClipping = (): Promise<typeof import('../pipeline/clipping.js')> => import('../pipeline/clipping.js');

/** With what gives contents to templates that run elsewhere, and checks what comes back. */
export const loadSandboxing = (): Promise<typeof import('../pipeline/sandboxing.js')> =>
  import('../pipeline/sandboxing.js');

/** With what reads, names and packs templates that a person brings. */
export const loadOwnTemplates = (): Promise<typeof import('../pipeline/ownTemplates.js')> =>
  import('../pipeline/ownTemplates.js');

// What is loaded, as the types of what is given it.

export type ReadingCore = Awaited<ReturnType<typeof loadReading>>;
export type ComposingCore = Awaited<ReturnType<typeof loadComposing>>;
export type DraftingCore = Awaited<ReturnType<typeof loadDrafting>>;
export type ReportingCore = Awaited<ReturnType<typeof loadReporting>>;
export type ClippingCore = Awaited<ReturnType<typeof loadClipping>>;
export type KeepingCore = Awaited<ReturnType<typeof loadKeeping>>;
export type MappingCore = Awaited<ReturnType<typeof loadMappingCore>>;
export type OwnTemplatesCore = Awaited<ReturnType<typeof loadOwnTemplates>>;
