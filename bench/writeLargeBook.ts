/** Writes a large workbook to the standard output: in a process of its own, so that making it takes no part in what is measured. */
import { readPlan } from '../src/cli/readFiles.js';
import { bookKind, largeBook } from './largeBook.js';

const plan = await readPlan('seeds/2021');
process.stdout.write(largeBook(bookKind(process.argv[2]), Number(process.argv[3]), plan));
