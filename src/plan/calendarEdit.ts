import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Pair } from 'yaml';
import type { PlannedBulletin } from './calendar.js';
import { periodText } from './periodText.js';

/** What is to stand in a calendar besides. */
export interface AddedKind {
  kind: string;
  /** What it is called. */
  name: string;
  /** Its first bulletin. */
  planned: Pick<PlannedBulletin, 'key' | 'period' | 'date' | 'title'>;
}

/**
 * The text of a calendar with a kind of its own and its first bulletin, after all others. What stands in the file stays
 * as it is, with its comments; only a list or a map in braces is laid out anew.
 * @param text a calendar that can be loaded
 */
export function withOwnKind(text: string, added: AddedKind): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.replaceAll('\r\n', '\n');
  const edited = withEntry(withKind(plain, added), added);
  return edited.replaceAll('\n', lineEnd);
}

const KINDS_NOTE = '# 自带种类以外的简报，名称: 中文名称；模板是 bulletins/名称.md.hbs';

function withKind(text: string, { kind, name }: AddedKind): string {
  const document = parseDocument(text);
  const kinds = pairOf(document, 'kinds');
  const line = `${scalarText(kind)}: ${scalarText(name)}`;
  if (kinds === undefined)
    return insertedAt(text, startOfBulletins(text, document), `${KINDS_NOTE}\nkinds:\n  ${line}\n\n`);
  const last = isMap(kinds.value) && kinds.value.flow !== true ? kinds.value.items.at(-1) : undefined;
  const indent = indentBefore(text, startOf(last?.key));
  if (last === undefined || indent === null || indent.trim() !== '') {
    if (isMap(kinds.value)) document.setIn(['kinds', kind], name);
    else document.set('kinds', document.createNode({ [kind]: name }));
    return document.toString({ lineWidth: 0 });
  }
  return withLine(text, endOf(last.value), `${indent}${line}\n`);
}

function withEntry(text: string, { kind, planned }: AddedKind): string {
  const { key, period, date, title } = planned;
  const entry = { key, kind, period: periodText(period), date, title };
  const document = parseDocument(text);
  const list = pairOf(document, 'bulletins')?.value;
  const last = isSeq(list) && list.flow !== true ? list.items.at(-1) : undefined;
  const before = indentBefore(text, startOf(last));
  const indent = before === null ? undefined : /^( *)- +$/.exec(before)?.[1];
  if (indent === undefined) {
    document.addIn(['bulletins'], document.createNode(entry));
    return document.toString({ lineWidth: 0 });
  }
  const fields = Object.entries(entry).map(([field, value]) => `${field}: ${scalarText(value)}`);
  const lines = fields.map((field, at) => `${indent}${at === 0 ? '- ' : '  '}${field}\n`);
  return withLine(text, endOf(last), lines.join(''));
}

function pairOf({ contents }: Document.Parsed, key: string): Pair | undefined {
  return isMap(contents) ? contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

/** Where the list of bulletins begins, with the comments right above it. */
function startOfBulletins(text: string, document: Document.Parsed): number {
  const own = text.lastIndexOf('\n', startOf(pairOf(document, 'bulletins')?.key) - 1) + 1;
  return own - (/(?<![^\n])(?:#[^\n]*\n)*$/.exec(text.slice(0, own))?.[0].length ?? 0);
}

/** What stands before a place on its line; null where there is no place. */
function indentBefore(text: string, offset: number): string | null {
  return offset < 0 ? null : text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? -1) : -1;
}

function endOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[1] ?? -1) : -1;
}

/** The text with lines after the one on which a value ends. */
function withLine(text: string, valueEnd: number, lines: string): string {
  const lastChar = text.slice(0, valueEnd).trimEnd().length;
  const lineEnd = text.indexOf('\n', lastChar);
  return lineEnd < 0 ? `${text}\n${lines}` : insertedAt(text, lineEnd + 1, lines);
}

function insertedAt(text: string, offset: number, inserted: string): string {
  return text.slice(0, offset) + inserted + text.slice(offset);
}

/** A value as YAML writes it, quoted where that is needed. */
function scalarText(value: string | number): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
}
