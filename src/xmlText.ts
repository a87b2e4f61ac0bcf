/** What an XML part begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** The text as it stands between tags or in quotation marks. */
export function escapeXml(text: string): string {
  return text.replace(/[&"'<>]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** Control characters and the two non-characters that XML 1.0 (2.2) forbids; tab and line ends are allowed. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text with U+FFFD for whatever XML cannot hold (control characters, half an emoji); its length is unchanged. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\ufffd');
}
