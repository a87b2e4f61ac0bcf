import { omit } from 'es-toolkit/object';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TextFile } from '../../pipeline/textFile.js';
import type { Correction } from '../../progress/mapping/correction.js';
import type { Correctable } from '../../progress/mapping/corrections.js';
import type { Recognition } from '../../progress/mapping/recognition.js';
import { NO_MAPPING_WORK, type MappingWork, type Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import { withCorrections } from './correctionWords.js';
import type { MappingCore } from '../core.js';
import { progressOf } from './workMapping.js';

/** What a fault is about that is no single row's. */
export const ALL = 'all';

/** What a person has before him: what was recognised, what he corrected, and how to go on. */
export interface Desk extends MappingWork {
  /** What could not be done, and what it was about: a subject, or `ALL`. */
  fault: { about: string; error: unknown } | null;
  /** What was done last, for who cannot see it. */
  said: string;
  /** Tries corrections; where they do not fit they are not kept, and `fault` says why. */
  correct: (about: string, corrections: readonly Correction[], said: string) => void;
  takeBack: (taken: readonly Correction[]) => void;
  load: (file: File) => void;
  dropFile: () => void;
  /** All that is in force, not saved in the workbook, written into its sheet 简报设置. */
  save: () => void;
  /** The mapping file's text. */
  text: () => string;
}

/** What was recognised; its error where that is a fault of the mapping itself. */
export function useRecognition(core: MappingCore | null): { recognition: Recognition | null; error: unknown } {
  const { opened, unread } = useSession();
  return useMemo(() => {
    const held = opened ?? unread;
    if (core === null || held === null) return { recognition: null, error: null };
    try {
      const { workbook, plan, mapping } = held;
      return { recognition: core.recognitionOf(workbook, plan, opened?.progress ?? null, mapping), error: null };
    } catch (error) {
      return { recognition: null, error };
    }
  }, [core, opened, unread]);
}

/** Works on what was recognised. */
export function useDesk(core: MappingCore): Desk {
  const { host, opened, unread, mappingWork: work, keepMappingWork, applyMapping, read } = useSession();
  const busy = useRef(false);
  /** A click may come before the one before it is drawn. */
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  }, [work]);
  const [fault, setFault] = useState<Desk['fault']>(null);
  const [said, setSaid] = useState('');
  const bases = useRef<{ of: unknown; file: TextFile | null; base: Correctable } | null>(null);

  const baseWith = (file: TextFile | null): Correctable => {
    const held = opened ?? unread;
    if (held === null) throw new Error('nothing is read');
    const { workbook, plan } = held;
    if (bases.current?.of === workbook && bases.current.file === file) return bases.current.base;
    const settings = file === null ? [] : core.settingsInFile(file.text, file.name);
    const isAsRead = latest.current.corrections.length === 0 && latest.current.file === file;
    const bare = { workbook, plan, file: settings, progress: null };
    const base = { ...bare, progress: isAsRead ? readAs(opened) : progressOf(core, bare) };
    bases.current = { of: workbook, file, base };
    return base;
  };
  const doing = (about: string, work: () => Promise<string>): void => {
    if (busy.current) {
      setSaid('上一步还没有做完，请稍后再点一次。');
      return;
    }
    busy.current = true;
    setFault(null);
    work()
      .then(setSaid, (error: unknown) => {
        setSaid('');
        setFault({ about, error });
      })
      .finally(() => (busy.current = false));
  };
  const applied = async (next: MappingWork, evenIfUnfit: boolean): Promise<void> => {
    await applyMapping(core.correctedMapping(baseWith(next.file), next.corrections), evenIfUnfit);
    latest.current = next;
    keepMappingWork(next);
  };

  return {
    ...work,
    fault,
    said,
    correct: (about, corrections, told) =>
      doing(about, async () => {
        const { current } = latest;
        await applied({ ...current, corrections: withCorrections(current.corrections, corrections) }, false);
        return told;
      }),
    takeBack: (taken) =>
      doing(ALL, async () => {
        const { current } = latest;
        await applied({ ...current, corrections: current.corrections.filter((one) => !taken.includes(one)) }, true);
        return taken.length === 1 ? '已撤销这处更正。' : '已撤销全部更正。';
      }),
    load: (chosen) =>
      doing(ALL, async () => {
        const file = { name: chosen.name, text: await chosen.text() };
        await applied({ ...latest.current, file }, false);
        return `已载入“${file.name}”，正照它读。`;
      }),
    dropFile: () =>
      doing(ALL, async () => {
        await applied({ ...latest.current, file: null }, true);
        return '不再照映射文件读。';
      }),
    save: () =>
      doing(ALL, async () => {
        if (host.kind !== 'excel') throw new Error('there is nothing to write into');
        const { file, corrections } = latest.current;
        const base = baseWith(file);
        const sheets = new Map([...settingsBySheet(base), ...core.correctedSheets(base, corrections)]);
        await host.writer.editSheet(core.settingsEdit(base.workbook, sheets));
        // From here on the workbook itself says it.
        latest.current = NO_MAPPING_WORK;
        keepMappingWork(NO_MAPPING_WORK);
        await applyMapping(null, true);
        await read();
        return '已写入工作表“简报设置”。请记得保存工作簿。';
      }),
    text: () => {
      const held = opened ?? unread;
      if (held === null) throw new Error('nothing is read');
      return core.mappingText(held.workbook, held.plan, opened?.progress ?? null, held.mapping);
    },
  };
}

/** What was read, without what only a file of it has. */
function readAs(opened: Opened | null): Correctable['progress'] {
  return opened === null ? null : omit(opened.progress, ['fingerprint']);
}

function settingsBySheet({ file }: Correctable): [string, Correctable['file']][] {
  const names = [...new Set(file.map(({ sheet }) => sheet))];
  return names.map((name) => [name, file.filter(({ sheet }) => sheet === name)]);
}
