/** Errors that speak to the user, by name: their classes would load the pipeline, which is not needed to say so. */
const SPEAKING = ['InputError', 'UsageError'];

/** What the user is told: bad input speaks for itself; anything else is this program's fault, without a stack. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return internal(String(error));
  return SPEAKING.includes(error.name) ? error.message : internal(error.message);
}

function internal(text: string): string {
  return `程序出错，没有完成：${text}\n这不是所给文件的问题。请把这句话连同所用的文件告诉维护人员。`;
}
