/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|from|src|source|spm|scm|share\w*|isappinstalled|nsukey|wfr|for|fr|ref|referer|gclid|fbclid|_?t|timestamp|rand(?:om)?|tdsourcetag|scene|srcid|sessionid|channel_?from|refer_\w+|bd_vid|hmsr)$/i;

/**
 * What tells the address of an article from any other: without scheme, `www.` and `m.`, the part behind #, parameters
 * that only follow readers, the order of the others, and an index page's name. Null where it is no address of the web.
 */
export function addressKey(address: string): string | null {
  const [, host, path = '', query = ''] =
    /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim()) ?? [];
  if (host === undefined) return null;
  const site = host
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/^(?:www|m|wap|3g)\./, '');
  const parameters = query
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.replace(/=.*$/s, '')))
    .sort();
  const page = path.replace(/\/(?:index|default)\.\w+$/i, '/').replace(/\/+$/, '');
  return `${site}${page}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}

/** Whether an address is that of a site's front page, which is another page each day. */
export function isFrontPage(key: string): boolean {
  return !key.includes('/') && !key.includes('?');
}
