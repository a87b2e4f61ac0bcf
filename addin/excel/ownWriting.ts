/** Excel tells of a change some time after it; of some it does not tell who made it. */
const ECHO_MILLISECONDS = 1000;

let writings = 0;

/** Remembers that the work writes, until Excel will have told of it. */
export async function rememberWriting<T>(work: () => Promise<T>): Promise<T> {
  writings += 1;
  try {
    return await work();
  } finally {
    setTimeout(() => (writings -= 1), ECHO_MILLISECONDS);
  }
}

/** Whether a change of which Excel does not say who made it may be the program's own. */
export function mayBeOwn(): boolean {
  return writings > 0;
}
