import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { UsageError } from '../../src/cli/usageError.js';

/** A certificate for localhost that this machine trusts. */
export interface Certificate {
  ca: Buffer;
  key: Buffer;
  cert: Buffer;
}

/**
 * Made and installed where there is none yet; the system asks the user.
 * @throws UsageError where it cannot be had
 */
export async function certificates(): Promise<Certificate> {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw new UsageError(
      `拿不到本机的开发证书：${reason}\n`,
      '请在弹出的窗口里同意安装证书，或用管理员身份再试；只在浏览器里看页面，可以运行 npm run addin -- --no-certs。',
    );
  }
}
