import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const seedBook = `${root}seeds/2021/progress.xlsx`;

/** What a run of a program left. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a user does, in a folder. */
export function jianbao(folder: string, ...args: readonly string[]): Promise<Ran> {
  return run(folder, process.execPath, [`${root}bin/jianbao.js`, ...args]);
}

/** Runs a program in a folder and waits for its end. */
export function run(folder: string, program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }, (_, stdout, stderr) => {
      done({ code: child.exitCode, stdout, stderr });
    });
  });
}
