import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { unitNamed, unitNames } from '../../../src/plan/unit.js';
import { readQuantity, type QuantityReading } from '../../../src/progress/number/quantity.js';
import type { Cell } from '../../../src/workbook/workbook.js';
import { chineseWriting } from '../chineseWriting.js';

function text(value: string): Cell {
  return { value, text: value, format: 'General', error: null };
}

function number(value: number, format = 'General', shown = String(value)): Cell {
  return { value, text: shown, format, error: null };
}

/** A reading in one line: `>=30家`, `~3.4亿元`, or its doubt. */
function brief(reading: QuantityReading): string {
  if (!reading.ok) return reading.doubt;
  return `${reading.approximate ? '~' : ''}${reading.bound ?? ''}${reading.value}${reading.unit?.name ?? ''}`;
}

function reads(cell: Cell | null, expected: string): void {
  assert.equal(brief(readQuantity(cell)), expected);
}

describe('readQuantity of a text', () => {
  const forms: Record<string, string> = {
    '27家': '27家',
    ' 42 ': '42',
    '27300': '27300',
    '1,234.5': '1234.5',
    '-5.2%': '-5.2%',
    '０.66％': '0.66%',
    '３１２': '312',
    '１，２３４家': '1234家',
    '27 家': '27家',
    '27\n家': '27家',
    '≥30': '>=30',
    '≧ 30家': '>=30家',
    '>=30': '>=30',
    '＞10.5亿元': '>10.5亿元',
    '≤3%': '<=3%',
    '30家以上': '>=30家',
    '30家及以上': '>=30家',
    不少于100人: '>=100人',
    达到600亿元: '600亿元',
    突破600亿元: '>=600亿元',
    '超过10.5亿元': '>10.5亿元',
    超30家: '>30家',
    '不超过5%': '<=5%',
    '5%以内': '<=5%',
    '约3.4亿元': '~3.4亿元',
    '3.4亿元左右': '~3.4亿元',
    近30家: '~30家',
    约30家以上: '~>=30家',
    '30余家': '~>30家',
    '100多万元': '~>100万元',
    十余家: '~>10家',
    '5,904台(套)': '5904台套',
    '5，904台（套）': 'ambiguous',
    '20场（次）': '20场',
    '3个百分点': '3个百分点',
    三场: '3场',
    十二期: '12期',
    二十五: '25',
    一百零五: '105',
    两次: '2次',
    三亿元: '3亿元',
    一万五千元: '15000元',
    '1.2万家': '12000家',
    '27300万元': '27300万元',
    '5千万元': '5000万元',
    '¥3,000': '3000元',
    '增长21.3%': '21.3%',
    '同比增长20.5%': '20.5%',
    '同比增长20%以上': '>=20%',
    '下降5.2%': '-5.2%',
    '同比下降约5.2%': '~-5.2%',
    '增长-5.2%': '-5.2%',
    '30家（含2家省级）': '30家',
    '30家（其中省级2家）': '30家',
    '27（家）': '27家',
    累计完成27家: '27家',
    全年30家以上: '>=30家',
    共14场: '14场',
    '已完成27家。': '27家',
    累计达到60支: '60支',
    '目前：312家': '312家',
    已举办三场: '3场',
    '600+': '>=600',
    '600+家': 'unreadable',
    "'27": '27',
    '27\u00a0': '27',
    '12.3(5)': '12.3',
    '12.3（5）': '12.3',
    '12.3%（第5位）': '12.3%',
    '27家*': '27家',
    '27家①': '27家',
    '27.0': '27',
    无: '0',
    零: '0',
    '0': '0',
    '-0': '0',
  };
  for (const [form, expected] of Object.entries(forms)) {
    it(`${JSON.stringify(form)} is ${expected}`, () => reads(text(form), expected));
  }

  const doubts: Record<Extract<QuantityReading, { ok: false }>['doubt'], readonly string[]> = {
    missing: ['', ' ', '\u3000', '\u200b', '\n'],
    'not-applicable': ['-', '—', '–', '--', '——', '/', '\\', '／', '－'],
    'cell-error': ['#REF!', '#N/A', '#DIV/0!'],
    ambiguous: [
      '3/5',
      '30-40',
      '30—40家',
      '30~40',
      '2场5次',
      '入库312家，较上年净增41家',
      '31家（其中新认定5家）',
      '31家（新认定5家）',
      '完成85%',
      '力争达到600亿元',
      '30/30',
      '12.3(105)',
      '(5)',
      '12，345',
      '三五家',
      '一百五',
      '2.7亿',
      '三万',
      '增长30家',
      '+5家',
      '提高2个百分点、3家',
      '增长2个百分点',
      '下降5%以上',
      '下降-5%',
      '≥30家，≤40家',
      '超过30家以上',
      '2021年3月5日',
      '1,23',
    ],
    unreadable: [
      '统计中',
      '已完成',
      '完成',
      '全年',
      '1次/季度',
      '每季度1次',
      '待核',
      '暂无',
      '没有',
      '负增长5%',
      '环比增长5%',
      '较年初增长5%',
      '少于5家',
      '未达到30家',
      '30㎡',
      '30²',
      '30个项目',
      '12个月',
      '5成',
      '3亩',
      '*',
      'abc',
      '.5',
    ],
  };
  for (const [doubt, texts] of Object.entries(doubts)) {
    for (const form of texts) it(`${JSON.stringify(form)} is ${doubt}`, () => reads(text(form), doubt));
  }

  it('reads back every number in every unit and form', () => {
    const decimal = fc
      .record({ whole: fc.nat(10 ** 9), places: fc.stringMatching(/^\d{0,4}$/) })
      .map(({ whole, places }) => ({ whole: String(whole), decimals: places === '' ? '' : `.${places}` }));
    const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');
    const wide = (s: string): string => s.replace(/[0-9.,%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const frames = {
      '': ['$', ' $ ', '$①', '$*', '达到$'],
      '>=': ['≥$', '≧$', '>=$', '$以上', '不少于$'],
      '>': ['>$', '超过$', '超$'],
      '<=': ['≤$', '不超过$', '$以内'],
      '~': ['约$', '$左右', '近$'],
    };
    const frame = fc.constantFrom(
      ...Object.entries(frames).flatMap(([sign, all]) => all.map((f) => [sign, f] as const)),
    );
    const unit = fc.constantFrom('', ...unitNames());
    fc.assert(
      fc.property(decimal, unit, frame, fc.boolean(), fc.boolean(), (n, name, [sign, form], group, full) => {
        const written = `${group ? grouped(n.whole) : n.whole}${n.decimals}`;
        const cell = text(form.replace('$', `${full ? wide(written) : written}${name}`));
        const expected = new Big(`${n.whole}${n.decimals}`).toFixed();
        reads(cell, `${sign}${expected}${unitNamed(name)?.name ?? ''}`);
      }),
    );
  });

  it('reads back every whole number in Chinese numerals, in base units', () => {
    const unit = fc.constantFrom(...unitNames().filter((name) => !/[%％点]/.test(name)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999999 }), unit, (n, name) => {
        const reading = readQuantity(text(`${chineseWriting(n)}${name}`));
        assert.ok(reading.ok, `${chineseWriting(n)}${name} is ${brief(reading)}`);
        const worth = new Big(reading.value).times(reading.unit?.factor ?? '1');
        assert.equal(worth.toFixed(), new Big(n).times(unitNamed(name)?.factor ?? '1').toFixed());
      }),
    );
  });

  it('never takes one of two numbers', () => {
    const joint = fc.constantFrom('/', '-', '—', '~', '、', '，', ' ', '；', '家，其中', '(含', '+', '×', ':');
    fc.assert(
      fc.property(fc.nat(9999), joint, fc.integer({ min: 100, max: 9999 }), (a, sign, b) =>
        assert.equal(readQuantity(text(`${a}${sign}${b}`)).ok, false),
      ),
    );
  });

  it('never throws, and every value is a plain decimal', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '约',
        '≥',
        '以上',
        '家',
        '万元',
        '%',
        '(',
        ')',
        '5',
        '1,000',
        '.',
        '三',
        '十',
        '百',
        '万',
        '亿',
        '-',
        '增长',
        '下降',
        '¥',
        '多',
        '*',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const reading = readQuantity(text(pieces.join('')));
        if (reading.ok) assert.match(reading.value, /^-?\d+(\.\d+)?$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readQuantity of a number', () => {
  const cases: readonly (readonly [string, Cell, string])[] = [
    ['a count', number(27), '27'],
    ['the noise of binary fractions', number(0.1 + 0.2), '0.3'],
    ['a sum with noise', number(1.1 + 2.2 + 3.3), '6.6'],
    ['a third', number(1 / 3), '0.333333333333'],
    ['a small number, without an exponent', number(1e-7), '0.0000001'],
    ['a large one, without an exponent', number(1e21), '1000000000000000000000'],
    ['many digits that were typed', number(60000000000.55), '60000000000.55'],
    ['minus zero', number(-0), '0'],
    ['a percent format', number(0.205, '0.0%', '20.5%'), '20.5%'],
    ['a percent format that rounds', number(0.0066, '0.00%', '0.66%'), '0.66%'],
    ['a percent format of no places', number(0.2051, '0%', '21%'), '20.51%'],
    ['a quoted percent sign', number(20.5, '0.0"%"', '20.5%'), '20.5%'],
    ['a counter in the format', number(27, '0"家"', '27家'), '27家'],
    ['money in the format', number(3.456, '0.00"亿元"', '3.46亿元'), '3.456亿元'],
    ['thousands', number(1234.5, '#,##0.00_ ', '1,234.50 '), '1234.5'],
    ['brackets for negatives', number(-5, '#,##0_);(#,##0)', '(5)'), '-5'],
    ['red for negatives', number(-5, '0.0;[Red]0.0', '5.0'), '-5'],
    ['an accounting format', number(1234, '_ ¥* #,##0.00_ ', ' ¥ 1,234.00 '), '1234元'],
    ['a dash for zero', number(0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ', ' -   '), '0'],
    ['zero that is not shown', number(0, '0;-0;;@', ''), 'missing'],
    ['scientific notation', number(123456, '0.00E+00', '1.23E+05'), '123456'],
    ['a narrow column', number(1234.5, '#,##0.00', '######'), '1234.5'],
    ['a narrow column with a unit', number(27, '0"家"', '###'), 'unreadable'],
    ['a display in 万元 of a number in 元', number(12345, '0!.0,"万元"', '1.2万元'), 'ambiguous'],
    ['a display in thousands', number(1234567, '#,##0,', '1,235'), 'ambiguous'],
    ['a date', number(44260, 'yyyy"年"m"月"d"日"', '2021年3月5日'), 'unreadable'],
    ['a time', number(0.5, 'h:mm', '12:00'), 'unreadable'],
    ['no number', number(NaN), 'unreadable'],
  ];
  for (const [what, cell, expected] of cases) it(`reads ${what} as ${expected}`, () => reads(cell, expected));

  it('gives the reason for other cells', () => {
    reads(null, 'missing');
    reads({ value: null, text: '#REF!', format: 'General', error: '#REF!' }, 'cell-error');
    reads({ value: null, text: '', format: 'General', error: null }, 'missing');
    reads({ value: true, text: 'TRUE', format: 'General', error: null }, 'unreadable');
  });

  it('keeps every decimal that a person would type', () => {
    const cents = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    fc.assert(fc.property(cents, (n) => reads(number(n / 100), new Big(n).div(100).toFixed())));
  });

  it('reads a share with a percent format as its percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), (n) => {
        const percent = new Big(n).div(100);
        reads(number(n / 10000, '0.00%', `${percent.toFixed(2)}%`), `${percent.toFixed()}%`);
      }),
    );
  });

  it('adds amounts of money without noise', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(amounts, (all) => {
        const sum = all.reduce((total, cents) => total + cents / 100, 0);
        reads(number(sum), new Big(all.reduce((total, cents) => total + cents, 0)).div(100).toFixed());
      }),
    );
  });
});
