import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

let profile: string | undefined;

/** A profile of this process's own, so that tests that run at the same time do not meet; gone when they are over. */
function profileOption(): string {
  if (profile === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-profile-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    profile = folder;
  }
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}

/** Converts files to a format (`pdf`, `xlsx`) with one start of LibreOffice; what it makes of them is put into `folder`. */
export function convertFiles(files: readonly string[], format: string, folder: string): void {
  const options = ['--headless', '--convert-to', format, '--outdir', folder];
  execFileSync('soffice', [profileOption(), ...options, ...files], { stdio: 'ignore' });
}

/** What LibreOffice makes of a file, from one format to another. */
export function convertByLibreOffice(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-libreoffice-'));
  try {
    const file = join(folder, `in.${from}`);
    writeFileSync(file, bytes);
    convertFiles([file], to, join(folder, 'out'));
    return new Uint8Array(readFileSync(join(folder, 'out', `in.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
