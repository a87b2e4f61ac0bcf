/** A label stands upright beside others: longer ones would leave no room for the bars. */
const LENGTH = 12;
/** What is kept of the beginning and of the end: what is done, and what it is done to. */
const HEAD = 6;
const TAIL = 4;

/**
 * Names as labels of a chart: a long one keeps its beginning and its end. Labels differ where the names do: where
 * shortening would make two alike, they keep more of their beginning.
 */
export function shortNames(names: readonly string[]): string[] {
  return names.map((name) => {
    const others = names.filter((other) => other !== name);
    for (let head = HEAD; head + TAIL + 1 < Array.from(name).length; head++) {
      const label = shortened(name, head);
      if (!others.some((other) => other === label || shortened(other, head) === label)) return label;
    }
    return name;
  });
}

function shortened(name: string, head: number): string {
  const characters = Array.from(name);
  if (characters.length <= LENGTH) return name;
  const beginning = characters.slice(0, head).join('');
  return `${beginning.replace(/[·、，—]+$/u, '')}…${characters.slice(-TAIL).join('')}`;
}
