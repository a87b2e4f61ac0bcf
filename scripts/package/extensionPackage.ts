import { zipPackage } from '../../src/pipeline/drafting.js';
import { filesBelow } from './filesBelow.js';

/**
 * The zip of the extension, as stores and administrators take it: the manifest at its root. The same build gives the same
 * bytes.
 * @param built the build's folder
 */
export async function extensionPackage(built: string): Promise<Uint8Array> {
  return zipPackage(Object.fromEntries(await filesBelow(built)));
}
