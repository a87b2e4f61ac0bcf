/** The code of an error that the operating system reported (`ENOENT`), null for any other. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
