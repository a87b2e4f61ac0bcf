import type { Element } from '@xmldom/xmldom';
import { wordAttribute, wordChild, wordName } from '../package/elements.js';
import { charactersOf, seenElements } from '../package/text.js';

/** A content control that names what stands in it. */
export interface Control {
  tag: string;
  /** As the page shows it, revisions accepted; `\n` where a line is broken. */
  text: string;
}

/** The tagged content controls below an element of Word's, in order. */
export function controlsIn(root: Element): Control[] {
  const controls = seenElements(root).filter((element) => wordName(element) === 'sdt');
  return controls.flatMap((control) => {
    const tag = tagOf(control);
    return tag === null ? [] : [{ tag, text: seenElements(control).map(charactersOf).join('') }];
  });
}

function tagOf(control: Element): string | null {
  const tag = wordChild(wordChild(control, 'sdtPr'), 'tag');
  return tag === null ? null : wordAttribute(tag, 'val');
}
