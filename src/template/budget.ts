import { InputError, type Place } from '../inputError.js';
import { templateError, type TagPlace } from './place.js';

/** How large a text may become, in UTF-16 units: eighty times the longest summary, and made in less than a second. */
const MOST_TEXT = 2_000_000;
/** How deep partials may be nested: the shipped ones name each other three deep. */
export const MOST_DEPTH = 20;
/** How many partials and rounds of loops one text may take: a summary prints some six hundred figures. */
export const MOST_STEPS = 100_000;

/** What one rendering may use, so that a template that names itself comes to an end. */
export interface Budget {
  /** Counts what a tag at a place prints, and hands it on. */
  print: (text: string, place: TagPlace) => string;
  /** Counts a partial or a round of a loop that begins at a place. */
  step: (place: TagPlace) => void;
  /** Throws where a partial may not be entered at this depth. */
  enter: (place: TagPlace) => void;
  /** Runs a partial one level deeper. */
  nest: (run: () => string) => string;
}

/** A fresh budget, for one rendering. */
export function createBudget(): Budget {
  let steps = 0;
  let depth = 0;
  let printed = 0;
  const step = (place: TagPlace): void => {
    steps += 1;
    if (steps > MOST_STEPS) {
      throw templateError(`模板重复了${MOST_STEPS}次还没有完。`, place, '请检查循环和片段是否一层套一层地重复。');
    }
  };
  return {
    print: (text, { file, line, column }) => {
      printed += text.length;
      if (printed > MOST_TEXT) throw tooMuchText({ file, line, column });
      return text;
    },
    step,
    enter: (place) => {
      step(place);
      if (depth >= MOST_DEPTH) {
        throw templateError(
          `片段一层套一层，超过${MOST_DEPTH}层。`,
          place,
          `请检查片段“${place.written}”是否又引用了自己。`,
        );
      }
    },
    nest: (run) => {
      depth += 1;
      try {
        return run();
      } finally {
        depth -= 1;
      }
    },
  };
}

/** Throws where a text, or a part of one, is larger than any bulletin. */
export function checkSize(text: string, place: Place): void {
  if (text.length > MOST_TEXT) throw tooMuchText(place);
}

function tooMuchText(place: Place): InputError {
  return new InputError(
    'template',
    `生成的文字超过${MOST_TEXT}个字。`,
    place,
    '请检查模板里的循环和片段是否重复过多。',
  );
}
