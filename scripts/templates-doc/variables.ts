import { contentShape, KINDS_OF } from '../../src/bulletin/content/contentShape.js';
import type { GroupShape, Shape } from '../../src/bulletin/content/shape.js';
import { isShipped, SHIPPED_KINDS } from '../../src/plan/calendar.js';
import { shortened, type Example, type Examples } from './examples.js';
import { groupsOf, usesOf, type Use } from './groups.js';
import { code, table } from './table.js';

/** The heading above the variables that a template can write without more ado. */
const TOP = '最外层';

/** The chapter of every variable: which groups there are, then a table for each. */
export function variableTables(examples: Examples): string {
  const groups = groupsOf(contentShape);
  const uses = usesOf(groups);
  const index = groups.map((group) => `[${titleOf(group)}](#${titleOf(group)})`).join(' · ');
  return [index, ...groups.map((group) => section(group, uses.get(group) ?? [], examples))].join('\n\n');
}

function section(group: GroupShape, uses: readonly Use[], examples: Examples): string {
  const rows = Object.entries(group.fields).map(([name, shape]) => row(group, prefixOf(uses), name, shape, examples));
  const isTop = group === contentShape;
  const head = ['变量', '是什么', '类型', '单位', '例', ...(isTop ? ['哪些种类才有'] : []), '什么时候没有'];
  return [`### ${titleOf(group)}`, `${group.about}。${isTop ? '' : usedIn(uses)}`, table(head, rows)].join('\n\n');
}

function row(group: GroupShape, prefix: string, name: string, shape: Shape, examples: Examples): string[] {
  const key = `${group.name}.${name}`;
  const { inner, unless } = withoutOptional(shape);
  const example = examples.get(key);
  return [
    code(prefix + name),
    'about' in inner ? inner.about : '',
    typeOf(inner, key, examples),
    inner.type === 'figure' && inner.unit !== null ? unitOf(inner.unit, example) : '',
    example === undefined ? '' : shortened(example.text, 30),
    ...(group === contentShape ? [kindsOf(name)] : []),
    absence(inner, unless),
  ];
}

function withoutOptional(shape: Shape): { inner: Exclude<Shape, { type: 'optional' }>; unless: string | null } {
  if (shape.type !== 'optional') return { inner: shape, unless: null };
  return { inner: withoutOptional(shape.of).inner, unless: shape.unless };
}

function typeOf(shape: Shape, key: string, examples: Examples): string {
  switch (shape.type) {
    case 'text':
      return '文字';
    case 'flag':
      return '是否';
    case 'figure':
      return figureType(examples.get(key));
    case 'light':
      return '亮灯';
    case 'chart':
      return '图';
    case 'optional':
      return typeOf(shape.of, key, examples);
    case 'list':
      return `列表，每项是${typeOf(shape.of, `${key}[]`, examples)}`;
    case 'group':
      return `[${shape.name}](#${shape.name})`;
  }
}

/** A passage is no number, but has its cell like one. */
function figureType(example: Example | undefined): string {
  if (example === undefined) return '数或原文（带出处）';
  return example.isPassage ? '原文（带出处）' : '数';
}

/** A unit, and whether it is printed with the value or is the template's to write. */
function unitOf(unit: string, example: Example | undefined): string {
  return `${unit}（${example?.text.endsWith(unit) === true ? '已带' : '自己写'}）`;
}

function absence(shape: Shape, unless: string | null): string {
  const canMiss = shape.type === 'figure' && shape.missing ? '没有可靠的数时印“暂无数据”' : null;
  return [unless, canMiss].filter((why) => why !== null).join('；');
}

function kindsOf(name: string): string {
  const kinds = KINDS_OF[name];
  if (kinds === undefined) return '';
  return kinds.map((kind) => (isShipped(kind) ? SHIPPED_KINDS[kind] : '总结')).join('、');
}

function titleOf(group: GroupShape): string {
  return group === contentShape ? TOP : group.name;
}

/** Where a group can be found, the fields of one owner together. */
function usedIn(uses: readonly Use[]): string {
  const owners = new Map<GroupShape, string[]>();
  for (const { owner, field } of uses) owners.set(owner, [...(owners.get(owner) ?? []), code(field)]);
  const places = [...owners].map(
    ([owner, fields]) => `${owner === contentShape ? TOP : `[${owner.name}](#${owner.name})`}的 ${fields.join(' ')}`,
  );
  return `用在${places.join('；')}`;
}

/** What to write before a name: nothing for what stands in lists or in several places. */
function prefixOf(uses: readonly Use[]): string {
  const [use, ...more] = uses;
  return use === undefined || use.isList || more.length > 0 ? '' : `${use.field}.`;
}
