import { ClientObject } from './clientObject.js';
import { invalidArgument } from './officeError.js';
import type { StoredConditionalFormat, StoredSheet } from './storedSheet.js';

export interface PartTarget {
  sheet: StoredSheet;
  format: StoredConditionalFormat;
}

type Settable = 'formula' | 'fillColor' | 'fontColor' | 'bold';

/** Parts of a conditional format whose cells a formula picks. */
export abstract class ConditionalPart<Values extends object> extends ClientObject<PartTarget, Values> {
  protected set<K extends Settable>(
    member: string,
    stored: K,
    value: StoredConditionalFormat[K],
    shown: Partial<Values>,
  ): void {
    const write = (format: StoredConditionalFormat): void => {
      if (stored === 'formula' && !/^=./.test(String(value)))
        throw invalidArgument(`${this.kind}.${member}`, String(value));
      format[stored] = value;
    };
    this.change(member, write, value, shown);
  }

  /** Queues a change of a conditional format, if it is the pane's own. */
  protected change(
    member: string,
    write: (format: StoredConditionalFormat) => void,
    value: unknown,
    shown: Partial<Values>,
  ): void {
    const location = `${this.kind}.${member}`;
    const change = ({ sheet, format }: PartTarget): void => {
      const { session } = this.batch;
      if (!format.own) throw session.violation(`${location} of a person's on ${sheet.name}`);
      session.mayChange(sheet, location);
      write(format);
    };
    this.command(member, change, value, shown);
  }
}
