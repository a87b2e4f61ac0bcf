import type { Plan } from '../../plan/plan.js';

/** Words that make of 区 or 县 something else than one place: 各县区, 园区, 示范区, 地区. */
const NO_PLACE = /[各全县市区辖]|[园地城小社片]$|示范|国家|省级|集聚|功能/;
const SHEET = /^(\p{Script=Han}{2,6})[区县]$/u;
const TITLE =
  /(?:^|[^\p{Script=Han}]|[省市年度月])(?<name>(?<words>(?:(?![省市年度月])\p{Script=Han}){2,4})[区县])(?=\s*(?:(?:19|20)\d{2}\s*年|科技|科学|指标|目标|重点|完成))/gu;
/** 甲市 and 市直园区 among sheets of districts. */
const SMALL_CITY = /^(?!全|本|各)\p{Script=Han}{2,4}市$|^市(?:直|本级)/u;

/** The district of a city that a sheet's name or the lines above a table say it is about; null where they name none. */
export function districtNamed(lines: readonly string[], sheet: string): string | null {
  const name = withoutTime(sheet);
  if (!NO_PLACE.test(SHEET.exec(name)?.[1] ?? '区')) return name;
  const found = lines.flatMap((line) => [...line.normalize('NFKC').matchAll(TITLE)]);
  return found.find(({ groups }) => !NO_PLACE.test(groups?.['words'] ?? '区'))?.groups?.['name'] ?? null;
}

const OF_LIST = /^(?:(?:19|20)\d{2}年度?)?(?<name>(?<words>(?:(?![省市年度月])\p{Script=Han}){2,4}?)[区县])/u;

/** The district with whose name the title of a list begins: 甲区高新技术企业名单; null where it begins with none. */
export function districtOfList(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = OF_LIST.exec(line.normalize('NFKC').replace(/\s/g, ''))?.groups;
    if (!NO_PLACE.test(found?.['words'] ?? '区')) return found?.['name'] ?? null;
  }
  return null;
}

const TIME =
  /(?:(?:19|20)\d{2}年?)?(?:\d{1,2}(?:[-—–~～至到]+\d{1,2})?月份?|[一二三四五六七八九十]{1,3}月份?|(?:第?[一二三四1-4]|前[二三])季度|[上下]半年|全年|Q[1-4])|(?:19|20)\d{2}年?/gi;

/** What a sheet is called, without the month or quarter that it is for: 甲区 of 甲区（3月）; empty for 3月. */
export function withoutTime(sheet: string): string {
  return sheet
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(TIME, '')
    .replace(/[()_.-]/g, '');
}

/** 甲市 in 甲市2021年科技指标完成情况. */
const CITY_IN_TITLE =
  /(?:^|省)(?<name>(?!全|本|各)\p{Script=Han}{2,4}?市)(?=\s*(?:(?:19|20)\d{2}\s*年|科技|科学|指标|目标|重点|完成))/u;
/** Words of sheets and titles that are about the whole, or about tables. */
const WHOLE = /全市|全部|汇总|总表|合计|总计|各[县区市]|县区|区县|市[、，,]?区/;
const TABLE_WORDS =
  /指标|目标|任务|进展|进度|台账|统计|[月季年]报|[月季]度|情况|清单|名单|附[件表]|表$|数据|主要|重点|科技(?![园城港])|简报|市级|^市$|动态|说明|封面|目录|sheet|\d/i;

/** The city that a title names, which among the tables of districts is one of them unless the plan is for it. */
export function cityNamed(lines: readonly string[]): string | null {
  if (lines.some((line) => WHOLE.test(line))) return null;
  for (const line of lines) {
    const name = CITY_IN_TITLE.exec(line.normalize('NFKC'))?.groups?.['name'];
    if (name !== undefined) return name;
  }
  return null;
}

/** Whether the name of a sheet, or a title, says that it is about all districts together. */
export function isOfWhole(words: string): boolean {
  return WHOLE.test(words.replace(/\s/g, ''));
}

/** Whether a sheet's name says what is in it, and not whose it is. */
export function isNoName(sheet: string): boolean {
  return isOfWhole(sheet) || TABLE_WORDS.test(sheet.trim());
}

/** Whether a sheet's name is that of a city, or of what a city runs itself, which among the sheets of districts is one of them. */
export function isSmallCity(sheet: string): boolean {
  return SMALL_CITY.test(sheet.trim());
}

/** Whether a district is not the very place that the plan is for. */
export function isPartOf({ title, preamble, objective }: Plan, district: string): boolean {
  const city = /^(.{2,4})市$/u.exec(district)?.[1];
  if (city !== undefined && `${title}${preamble}${objective}`.includes(city)) return false;
  return !title.includes(district) && !/全[区县]/.test(`${title}${preamble}${objective}`);
}
