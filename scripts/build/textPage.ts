import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/**
 * A page of Markdown: headings have addresses of their own, by their words, as links in the text name them.
 * @param folder of the style and the icon, seen from the page
 */
export function textPage(markdown: string, folder = ''): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '科技简报';
  const body = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" type="image/png" href="${folder}icons/jianbao-32.png">
<link rel="stylesheet" href="${folder}text.css">
</head>
<body>
<main>
${withAddresses(body)}
</main>
</body>
</html>
`;
}

/** As GitHub makes them: without punctuation, in small letters. */
function withAddresses(html: string): string {
  return html.replace(/<h([1-6])>(.*?)<\/h\1>/g, (_, level: string, inner: string) => {
    const id = inner
      .replace(/<[^>]*>/g, '')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
      .toLowerCase();
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
