/**
 * Full-width digits, letters and signs as half-width ones: ３１２％ → 312%, （5） → (5).
 * Every character keeps its place, so offsets hold. NFKC would not do: it turns ① into 1 and m² into m2.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
