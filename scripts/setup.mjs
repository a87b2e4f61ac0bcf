// Brings a bare clone to where every command works: checks Node, and installs the locked packages where they are
// missing or older than the lock file. Plain Node, no packages: it runs before there are any.
//
// `node scripts/setup.mjs installed` only notes that npm has just installed them (npm's postinstall calls it).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.jianbao-lock');
const wanted = sha256(readFileSync(join(root, 'package-lock.json')));

requireNode(20, 19);
if (process.argv[2] === 'installed') writeFileSync(stamp, wanted);
else if (!isInstalled()) alone(() => isInstalled() || install());

function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(`需要 Node ${major}.${minor} 或更高版本，现在是 ${process.versions.node}。请安装新版后再试。`);
  process.exit(2);
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function install() {
  console.error('正在安装依赖（只在第一次或依赖有变化时需要）……');
  try {
    // Tests need the development packages too, whatever NODE_ENV says. On Windows npm is a .cmd, which only a shell starts.
    execFileSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    writeFileSync(stamp, wanted);
  } catch {
    console.error('依赖没有装上。请检查网络（需要访问 npm 软件源），然后再运行一次同样的命令。');
    process.exitCode = 2;
  }
}

/** Runs a job while no other process runs it for this folder: two installations at once would spoil each other. */
function alone(job) {
  const lock = join(tmpdir(), `jianbao-setup-${sha256(root).slice(0, 16)}.lock`);
  for (let told = false; !taken(lock); pause(500)) {
    if (!told) console.error('另一个命令正在安装依赖，请稍候……');
    told = true;
  }
  try {
    job();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, a file with the owner's process id; one that was left behind is cleared away. */
function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether the owner is gone, or the lock is older than any installation takes. */
function isAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 15 * 60 * 1000) return true;
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}
