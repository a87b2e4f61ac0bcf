import { execFileSync } from 'node:child_process';
import type { Context } from 'mocha';

/** Whether a program is on the PATH. */
function hasTool(tool: string): boolean {
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Skips the running test, saying so in one line, where a system tool is absent; on CI an absent tool is a failure.
 * Call it first: `requireTool(this, 'soffice')`.
 */
export function requireTool(context: Context, tool: string): void {
  if (hasTool(tool)) return;
  if (process.env['CI'] === 'true') throw new Error(`${tool} is not installed, and CI=true allows no skipping`);
  process.stderr.write(`skipped, ${tool} is not installed: ${context.test?.fullTitle() ?? ''}\n`);
  context.skip();
}
