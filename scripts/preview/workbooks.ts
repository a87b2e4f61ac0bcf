import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readNamedFile } from '../../src/cli/readFiles.js';
import { ENDINGS } from '../../src/pane/start/fileChoice.js';
import { openFile, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import type { Plan } from '../../src/plan/plan.js';
import type { WorkbookName } from './messages.js';

/** How many are kept as they were read: a person goes back and forth between two or three. */
const KEPT = 4;

/** A workbook as it was read; the same bytes and the same plan give the same. */
interface Read {
  bytes: Uint8Array;
  planText: string;
  progress: OpenedWorkbook;
}

/** Whether a file of a folder is a workbook, and not the mark that Excel leaves beside an open one. */
export function isWorkbookName(name: string): boolean {
  return ENDINGS.includes(extname(name).toLowerCase()) && !name.startsWith('~$') && !name.startsWith('.');
}

/** The workbooks that can be chosen: the one that the program was started with, others of its folder, and given ones. */
export class Workbooks {
  readonly #first: string;
  readonly #folder: string;
  readonly #given = new Map<string, Uint8Array>();
  readonly #read = new Map<string, Read>();

  /** @param path of the workbook that comes first */
  constructor(path: string) {
    this.#first = basename(path);
    this.#folder = dirname(path);
  }

  /** The first one stands in the list even when its file is gone. */
  async list(): Promise<WorkbookName[]> {
    const files = await readdir(this.#folder).catch((): string[] => []);
    const others = files.filter((name) => isWorkbookName(name) && name !== this.#first).sort();
    return [
      ...[this.#first, ...others].map((name) => ({ id: name, name, given: false })),
      ...[...this.#given.keys()].map((name) => ({ id: givenId(name), name, given: true })),
    ];
  }

  /** Takes a workbook's bytes, in place of those that were given under this name before; answers its id. */
  give(name: string, bytes: Uint8Array): string {
    this.#given.set(name, bytes);
    return givenId(name);
  }

  /**
   * Reads one of the list.
   * @throws InputError where it is gone, is no workbook, or nothing in it is recognised
   */
  async open({ id, name, given }: WorkbookName, plan: Plan, planText: string): Promise<OpenedWorkbook> {
    const bytes = (given ? this.#given.get(name) : null) ?? (await readNamedFile(join(this.#folder, name))).bytes;
    const known = this.#read.get(id);
    const progress =
      known !== undefined && known.planText === planText && Buffer.compare(known.bytes, bytes) === 0
        ? known.progress
        : openFile(bytes, name, plan);
    this.#read.delete(id);
    this.#read.set(id, { bytes, planText, progress });
    for (const oldest of [...this.#read.keys()].slice(0, -KEPT)) this.#read.delete(oldest);
    return progress;
  }
}

/** No file has such a name. */
function givenId(name: string): string {
  return `/${name}`;
}
