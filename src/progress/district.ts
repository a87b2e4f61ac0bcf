import type { Plan } from '../plan/plan.js';

/** Words that make of 区 or 县 something else than one place: 各县区, 园区, 示范区, 地区. */
const NO_PLACE = /[各全县市区辖]|[园地城小社片]$|示范|国家|省级|集聚|功能/;
const SHEET = /^(\p{Script=Han}{2,6})[区县]$/u;
const TITLE =
  /(?:^|[^\p{Script=Han}]|[省市年度月])(?<name>(?<words>(?:(?![省市年度月])\p{Script=Han}){2,4})[区县])(?=\s*(?:(?:19|20)\d{2}\s*年|科技|科学|指标|目标|重点|完成))/gu;
/** 射洪市 and 市直园区 among sheets of districts. */
const SMALL_CITY = /^(?!全|本|各)\p{Script=Han}{2,4}市$|^市(?:直|本级)/u;

/** The district of a city that a sheet's name or the lines above a table say it is about; null where they name none. */
export function districtNamed(lines: readonly string[], sheet: string): string | null {
  const name = sheet.trim();
  if (!NO_PLACE.test(SHEET.exec(name)?.[1] ?? '区')) return name;
  const found = lines.flatMap((line) => [...line.normalize('NFKC').matchAll(TITLE)]);
  return found.find(({ groups }) => !NO_PLACE.test(groups?.['words'] ?? '区'))?.groups?.['name'] ?? null;
}

/** Whether a sheet's name is that of a city, or of what a city runs itself, which among the sheets of districts is one of them. */
export function isSmallCity(sheet: string): boolean {
  return SMALL_CITY.test(sheet.trim());
}

/** Whether a district is not the very place that the plan is for. */
export function isPartOf({ title, preamble, objective }: Plan, district: string): boolean {
  return !title.includes(district) && !/全[区县]/.test(`${title}${preamble}${objective}`);
}
