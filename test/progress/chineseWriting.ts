const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number below 10^12 in Chinese numerals, written place by place: 105 → 一百零五. */
export function chineseWriting(n: number): string {
  if (n === 0) return '零';
  const places = String(n).split('').map(Number).reverse();
  let text = '';
  let gap = false;
  for (let place = places.length - 1; place >= 0; place--) {
    const digit = places[place] ?? 0;
    if (digit === 0) gap = true;
    else {
      text += `${gap && text !== '' ? '零' : ''}${DIGITS[digit] ?? ''}${['', '十', '百', '千'][place % 4] ?? ''}`;
      gap = false;
    }
    const groupFilled = places.slice(place, place + 4).some((d) => d !== 0);
    if (place % 4 === 0 && place > 0 && groupFilled) {
      text += ['', '万', '亿'][place / 4] ?? '';
      gap = false;
      if ((places[place - 1] ?? 0) === 0) gap = true;
    }
  }
  return text.replace(/^一十/, '十');
}
