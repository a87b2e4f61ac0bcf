import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { openZip, TooLargeError } from '../src/unzipPackage.js';

const END = 22;
const view = (zip: Uint8Array): DataView => new DataView(zip.buffer, zip.byteOffset, zip.length);

/** A zip of one stored file whose directory lists it so many times, under names of its own, as of no size. */
function overlapping(size: number, times: number): Uint8Array {
  const zip = zipSync({ '0000': new Uint8Array(size) }, { level: 0 });
  const directory = view(zip).getUint32(zip.length - END + 16, true);
  const listing = zip.slice(directory, zip.length - END);
  view(listing).setUint32(24, 0, true);
  const bomb = new Uint8Array(directory + listing.length * times + END);
  bomb.set(zip.subarray(0, directory));
  for (let index = 0; index < times; index++) {
    listing.set(strToU8(String(index).padStart(4, '0')), 46);
    bomb.set(listing, directory + listing.length * index);
  }
  bomb.set(zip.subarray(zip.length - END), bomb.length - END);
  const fields = view(bomb);
  fields.setUint16(bomb.length - END + 8, times, true);
  fields.setUint16(bomb.length - END + 10, times, true);
  return bomb;
}

describe('openZip', () => {
  const zip = zipSync({ 'a/': new Uint8Array(), 'a/b': strToU8('乙'), c: strToU8('丙'.repeat(100)) }, { level: 0 });

  it('names the parts, and inflates those that are wanted', () => {
    const allowance = { bytes: 1000 };
    const { names, unzip } = openZip(zip, allowance);
    assert.deepEqual(names, ['a/b', 'c']);
    assert.deepEqual([...unzip().keys()], ['a/b', 'c']);
    assert.deepEqual([...unzip((name) => name === 'c')], [['c', strToU8('丙'.repeat(100))]]);
    assert.equal(allowance.bytes, 1000 - 303);
  });

  it('takes no more than is allowed, by itself or after another', () => {
    assert.doesNotThrow(() => openZip(zip, { bytes: 303 }));
    assert.throws(() => openZip(zip, { bytes: 302 }), TooLargeError);
    const shared = { bytes: 500 };
    openZip(zip, shared);
    assert.throws(() => openZip(zip, shared), TooLargeError);
  });

  it('counts what is stored by what it takes, whatever it declares', () => {
    const bytes = overlapping(10_000, 50);
    assert.equal(openZip(bytes, { bytes: 500_000 }).unzip().size, 50);
    assert.throws(() => openZip(bytes, { bytes: 499_999 }), TooLargeError);
  });

  it('refuses parts beyond number', () => {
    const empty = (count: number): Uint8Array =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, new Uint8Array()])), {
        level: 0,
      });
    assert.equal(openZip(empty(10_000), { bytes: 0 }).names.length, 10_000);
    assert.throws(() => openZip(empty(10_001), { bytes: 0 }), TooLargeError);
  });

  it('refuses two parts of one name, which programs open one or the other of', () => {
    const twice = zipSync({ ab: strToU8('1'), ac: strToU8('2') });
    const at = Buffer.from(twice.buffer, twice.byteOffset, twice.length).lastIndexOf('ac');
    twice[at + 1] = 'b'.charCodeAt(0);
    assert.throws(
      () => openZip(twice, { bytes: 100 }),
      (error) => error instanceof Error && !(error instanceof TooLargeError),
    );
  });
});
