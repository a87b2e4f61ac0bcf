import { UsageError } from '../../src/cli/usageError.js';

/** The address that the manifest in the repository is for: the development server. */
export const DEVELOPMENT = 'https://localhost:3000';

/**
 * The address of a folder of pages, without a slash at its end.
 * @throws UsageError for one that Office would not take
 */
export function pagesAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw new UsageError(`“${text}”不是完整的网址。`, '请写成 https://服务器/文件夹。');
  if (url.protocol !== 'https:') {
    throw new UsageError(`网址要以 https:// 开头，不能是“${text}”。`, 'Office 只打开有证书的网址，办法见部署说明。');
  }
  if (/[?#]/.test(text)) throw new UsageError(`网址里不能有 ? 或 #：“${text}”。`, '请只写到页面所在的文件夹。');
  if (/\.html?\/?$/i.test(url.pathname)) {
    throw new UsageError(`“${text}”是一个页面，不是文件夹。`, '请只写到页面所在的文件夹。');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('网址里不能有用户名和密码。', '请去掉 @ 和它前面的部分。');
  }
  return url.href.replace(/\/+$/, '');
}
