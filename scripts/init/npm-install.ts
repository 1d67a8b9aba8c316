import { spawn } from 'node:child_process';

/** Variables in which npm describes the package and the call that started this process. They do not apply to the new folder. */
const OF_THE_CALL =
  /^(?:npm_(?:lifecycle|package)_|npm_config_(?:package|call|yes|allow_scripts|prefix|local_prefix|global)$|INIT_CWD$)/i;

/** What is asked of the registry was asked a moment ago, where npx found this package; nothing is audited that was audited then. */
const QUICK = ['--prefer-offline', '--no-audit', '--no-fund'];

/**
 * Runs `npm install` in a folder and passes on its output.
 * @param toStandardError Whether all of that goes to standard error.
 * @returns whether it ended well.
 */
export function npmInstall(folder: string, toStandardError: boolean): Promise<boolean> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_CALL.test(name)));
  const child = spawn('npm', ['install', ...QUICK], {
    cwd: folder,
    env,
    stdio: ['ignore', toStandardError ? 2 : 'inherit', 'inherit'],
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
