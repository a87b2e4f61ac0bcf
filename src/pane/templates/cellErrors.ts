import type { Place } from '../../inputError.js';
import { InputError } from '../../pipeline/hosting.js';

/** What is asked, for messages, and how long it may take. */
export interface Matter {
  /** 运行, 检查模板. */
  what: string;
  ms: number;
  /** The template, where it is one. */
  place: Place;
}

/** A template is to blame; the worker itself is well. */
export class TemplateFault extends InputError {}

export function late({ what, ms, place }: Matter): InputError {
  return new InputError(
    'template',
    `${what}超过${ms / 1000}秒，已停止。`,
    place,
    '请检查模板里的循环和片段是否重复过多，符号和列表是否一层套一层。',
  );
}

export function broken(said: string, { place }: Pick<Matter, 'place'>): InputError {
  return new InputError(
    'template',
    `运行模板的程序出错了，已停止${said === '' ? '' : `（${said}）`}。`,
    place,
    '请换回原来的模板再试；仍不行的，请把这段话和模板发给维护人员。',
  );
}

export function notOpened(): InputError {
  return new InputError(
    'template',
    '打不开运行自备模板的页面（templates.html）。',
    {},
    '请检查网络后再试一次；仍不行的，请维护人员检查网站上有没有这个文件。',
  );
}
