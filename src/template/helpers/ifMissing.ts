import { isFigure, isLight } from '../../bulletin/figure.js';
import { templateError } from '../place.js';
import { isThere } from '../truth.js';
import type { Helper } from './helper.js';

/**
 * `{{ifMissing actual "正在核实"}}`: the value as it would be printed, or these words where there is none; they are the
 * template's own decision, so it is no finding. A variable that nothing knows is not one without a value.
 */
export const ifMissing: Helper = {
  name: 'ifMissing',
  chineseName: '没有时写',
  about: '有值就印这个值；没有值（包括暂无数据）就印后面的话，不再标黄提醒',
  example: '{{没有时写 actual "正在核实"}}',
  parameters: [
    { name: '变量', takes: 'printable' },
    { name: '没有时的话', takes: 'words' },
  ],
  repeats: false,
  yields: 'text',
  call: ([value, words], place) => {
    if (value === undefined) {
      throw templateError(`“${place.written}”后面的变量，数据里没有。`, place, '请检查变量名。');
    }
    if (!isThere(value)) return words;
    if (typeof value === 'string' || isFigure(value) || isLight(value)) return value;
    throw templateError(
      `“${place.written}”只能用于一个可以印的值，这里是列表、一组数据或者是否。`,
      place,
      '列表请用 {{#each}}…{{else}}…{{/each}}，一组数据和是否请用 {{#if}} 判断。',
    );
  },
};
