/** A rectangle of cells; 0-based. */
export interface Area {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

export function cellsOf({ rows, columns }: Area): number {
  return rows * columns;
}

/** Cut across its longer side; an area of one cell cannot be cut. */
export function halvesOf(area: Area): [Area, Area] {
  const { rows, columns } = area;
  return rows >= columns ? cutRows(area, Math.ceil(rows / 2)) : cutColumns(area, Math.ceil(columns / 2));
}

/** The first so many rows, and the rest. */
function cutRows(area: Area, rows: number): [Area, Area] {
  return [
    { ...area, rows },
    { ...area, top: area.top + rows, rows: area.rows - rows },
  ];
}

function cutColumns(area: Area, columns: number): [Area, Area] {
  return [
    { ...area, columns },
    { ...area, left: area.left + columns, columns: area.columns - columns },
  ];
}

/** Areas, each with what it is of. */
export interface Located<Of> {
  of: Of;
  area: Area;
}

/**
 * Takes as many cells from the front of a list as may be read at once, at least one: whole areas, then as many whole rows
 * of the next as fit, or a part of its first row where not even that does.
 */
export function takeCells<Of>(
  list: readonly Located<Of>[],
  most: number,
): { taken: Located<Of>[]; rest: Located<Of>[] } {
  const taken: Located<Of>[] = [];
  let room = Math.max(1, most);
  for (const [index, next] of list.entries()) {
    const { of, area } = next;
    if (cellsOf(area) <= room) {
      taken.push(next);
      room -= cellsOf(area);
      continue;
    }
    const rest = list.slice(index + 1);
    const rows = Math.floor(room / area.columns);
    // A part of a row only where nothing else was taken: a batch of its own.
    if (rows === 0 && taken.length > 0) return { taken, rest: [next, ...rest] };
    const [first, ...others] = rows > 0 ? cutRows(area, rows) : firstPart(area, room);
    return { taken: [...taken, { of, area: first }], rest: [...others.map((other) => ({ of, area: other })), ...rest] };
  }
  return { taken, rest: [] };
}

/** So many cells of an area's first row, the rest of the row, and the other rows. */
function firstPart(area: Area, columns: number): [Area, ...Area[]] {
  const [row, below] = cutRows(area, 1);
  const [first, beside] = cutColumns(row, columns);
  return [first, ...[beside, below].filter((part) => cellsOf(part) > 0)];
}
