import { createHash } from 'node:crypto';
import type { OfficeScript } from './officeScript.js';

/** Of the empty text: Griffel, Fluent's styles, adds empty <style> elements and fills them by script, rule by rule. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The Content-Security-Policy of the pages.
 *
 * - Scripts come from the page's own origin and from office.js's, which loads the rest of itself (host, language) from
 *   beside it; nothing is inline and nothing is made of texts.
 * - office.js speaks to Excel by its host's own ways (on the web by messages to the window around it), so it needs no
 *   connection and no frame of its own. Its diagnostics go through Excel too; where an old one would send them itself, it may not.
 * - `style-src-attr` is for the places that Fluent works out (menus, tooltips): React sets those by script, which needs
 *   no permission, so it stays closed.
 * - A frame of the page's own origin, templates.html, is where templates run that a person brought: code made of a text,
 *   which this page does not let itself make. The frame is sandboxed, without an origin, and may reach nothing.
 * - Pictures: `data:` for those in Fluent's styles, `blob:` for those in a previewed document.
 * - Who may frame the page (Excel on the web must) cannot be said in the page, only by the server.
 */
export function contentSecurityPolicy({ origin }: OfficeScript): string {
  return policyOf({
    'default-src': "'none'",
    'script-src': ["'self'", origin ?? []].flat().join(' '),
    'style-src': `'self' ${EMPTY_STYLE}`,
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'font-src': "'self'",
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/**
 * The policy of templates.html, and so of the worker that it starts. Code may be made of texts, which Handlebars does, and
 * a worker of a text that is there; no address may be asked for anything, not even the page's own: `importScripts` could
 * carry a workbook's figures away in one. So the frame's script stands in the page, and is let in by its hash.
 */
export function sandboxPolicy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return policyOf({
    'default-src': "'none'",
    'script-src': `'sha256-${hash}' 'unsafe-eval' blob:`,
    'worker-src': 'blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
