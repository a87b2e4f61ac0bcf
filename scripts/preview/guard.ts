import type { IncomingMessage } from 'node:http';

/**
 * Why a request is not answered, as a status; null where it is. Only pages of this very address may ask: a name that was
 * made to lead here (DNS rebinding) and a page of another site are turned away.
 */
export function refusal({ method, headers }: IncomingMessage, port: number): number | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 421;
  if (method !== 'GET' && method !== 'POST') return 405;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host ?? ''}`) return 403;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none' ? null : 403;
}
