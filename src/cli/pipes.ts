import { EXIT } from './exitCode.js';

/**
 * A reader that has seen enough (`| head`) closes the pipe: that is no fault, and the work goes on. Where the output
 * itself cannot be written, as on a full disk, one message says so.
 */
export function survivePipes(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`结果没有输出完整：系统报告 ${error.code ?? error.message}。请检查输出所到的文件或磁盘。\n`);
    process.exit(EXIT.couldNot);
  });
}
