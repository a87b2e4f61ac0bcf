import { lintTemplates } from '../pipeline/linting.js';
import {
  compileTemplates,
  InputError,
  numberedText,
  numberPrintables,
  render,
  tryText,
  type Templates,
} from '../pipeline/rendering.js';
import type { Answer, Question } from './protocol.js';

/** Answers the page's questions, one after another; the questions are copies, which it may change. */
export function createAnswerer(): (question: Question) => Answer {
  let templates: Templates = { byName: new Map(), compileExtra: () => ({ file: '', run: () => '' }) };
  const valueOf = (question: Question): unknown => {
    switch (question.ask) {
      case 'lint':
        return lintTemplates(question);
      case 'load':
        templates = compileTemplates(question.templates, question.extras);
        return null;
      case 'render': {
        const { template, content, printables, partials } = question;
        numberPrintables(printables);
        return numberedText(render(templates, template, content, { partials }));
      }
      case 'try':
        return tried(question);
    }
  };
  return (question) => {
    try {
      return { is: 'value', value: valueOf(question) };
    } catch (error) {
      return answerTo(error);
    }
  };
}

/** A fault of the text is the page's to find; what is asked here is only whether it is found in time. */
function tried({ markdown, figures, missing, charts }: Extract<Question, { ask: 'try' }>): null {
  const named = (ids: readonly string[]): Map<string, never> => new Map(ids.map((id) => [id, undefined as never]));
  try {
    tryText({ markdown, figures: named(figures), missing: named(missing) }, charts);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return null;
}

function answerTo(error: unknown): Answer {
  if (!(error instanceof InputError)) return { is: 'broken', said: messageOf(error) };
  const { what, advice } = error;
  const { file, line, column } = error.place;
  return {
    is: 'fault',
    what,
    place: {
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    },
    advice,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 1000) : '';
}
