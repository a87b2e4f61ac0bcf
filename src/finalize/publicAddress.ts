/** Addresses that mean the same to everybody, but for the host in some. */
const PUBLIC = /^(https?|ftp|mailto|tel):|^#/i;

/** The host of an address on the web, without user and port; browsers take \ for / and mind no number of them. */
const HOST = /^(?:https?|ftp):[\\/]*(?:[^\\/?#]*@)?(\[[^\]]*\]|[^\\/?#:]*)/i;

/** Hosts that an office names for itself (RFC 6762, appendix G; RFC 8375), and those that mean no host at all. */
const OFFICE_NAME = /\.(local|localhost|localdomain|lan|internal|intranet|private|corp|home|arpa|test|invalid)$/;

/** Networks that are not routed on the internet, as the beginnings of their addresses (RFC 6890). */
const OFFICE_IPV4 = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PUBLIC_IPV6 = /^\[[23][\da-f]{3}:/;

/** Whether a link leads whoever follows it to the same place: not to a file, this computer or the office's network. */
export function isPublic(link: string): boolean {
  if (!PUBLIC.test(link)) return false;
  const host = HOST.exec(link)?.[1]?.toLowerCase().replace(/\.$/, '');
  return host === undefined || isPublicHost(host);
}

function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return PUBLIC_IPV6.test(host);
  if (/^\d+(\.\d+){3}$/.test(host)) return !OFFICE_IPV4.test(host);
  // A name without a dot is looked up in the office's own network; a number without, or in other digits, hides an address.
  return /\.[^.\d][^.]*$/.test(host) && !OFFICE_NAME.test(host);
}
