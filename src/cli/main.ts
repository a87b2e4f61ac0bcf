import { parseCommandLine } from './commandLine.js';
import { EXIT } from './exitCode.js';
import { messageOf } from './messageOf.js';
import { survivePipes } from './pipes.js';

/**
 * Runs one command line and sets the exit code. Says one message on stderr where it could not.
 * @param root the project's folder, in which seeds/ and templates/ are
 */
export async function main(argv: readonly string[], root: string): Promise<void> {
  survivePipes();
  process.on('uncaughtException', (error) => {
    report(error);
    process.exit();
  });
  try {
    process.exitCode = await parseCommandLine(argv, root);
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  process.exitCode = EXIT.couldNot;
  process.stderr.write(`${messageOf(error)}\n`);
}
