import { spawn } from 'node:child_process';

/** What npm tells a program that it runs about the package and the call that it was started for: none of it is true of the new folder. */
const OF_THE_CALL =
  /^(?:npm_(?:lifecycle|package)_|npm_config_(?:package|call|yes|allow_scripts|prefix|local_prefix|global)$|INIT_CWD$)/i;

/**
 * Runs `npm install` in a folder, and passes on what it says.
 * @param toStandardError Whether all of that goes to standard error.
 * @returns whether it ended well.
 */
export function npmInstall(folder: string, toStandardError: boolean): Promise<boolean> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_CALL.test(name)));
  const child = spawn('npm', ['install'], {
    cwd: folder,
    env,
    stdio: ['ignore', toStandardError ? 2 : 'inherit', 'inherit'],
    // npm is a batch file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
