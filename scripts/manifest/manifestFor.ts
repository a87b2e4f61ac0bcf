import { UsageError } from '../../src/cli/usageError.js';
import { DEVELOPMENT } from './address.js';

const ID = /(?<=<Id>)[^<]*(?=<\/Id>)/;

/**
 * The manifest for other pages.
 * @param manifest the repository's own
 * @param address as `pagesAddress` gives it
 * @param id a GUID where the add-in is to stand beside another copy of it; else it keeps its own, and replaces that copy
 * @throws UsageError where the id is no GUID
 */
export function manifestFor(manifest: string, address: string, id: string | null = null): string {
  if (id !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw new UsageError(`“${id}”不是加载项的编号。`, '编号是一个 GUID，如 8c1f4e02-5b7d-4a36-9e63-2d0b7a9c5f18。');
  }
  const developing = /地址是本机的开发服务器[^>]*(?= -->)/;
  const moved = manifest.replaceAll(DEVELOPMENT, forXml(address)).replace(developing, `页面在 ${forXml(address)}。`);
  return id === null ? moved : moved.replace(ID, id);
}

/** An address has no angle brackets or quotes left once it is parsed; it may have an ampersand. */
function forXml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('--', '-%2D');
}
