import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { ROOT } from '../../support/command.ts';

/** A Chromium to run, and the environment it needs. */
interface Chromium {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Root has no sandbox, a test machine no GPU, and nothing may call home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium');

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Starts the first Chromium that there is: CHROMIUM_PATH, the system's, Playwright's own, the one from npm. Throws where
 * none starts.
 *
 * @param flags Of the command line, besides what it always gets.
 */
export async function launchChromium(flags: readonly string[] = []): Promise<BrowserServer> {
  const path = process.env.CHROMIUM_PATH || systemChromium() || playwrightChromium();
  if (path) return launch({ path, env: process.env }, flags);
  const unpacked = await unpackChromium();
  try {
    return await launch({ path: unpacked.path, env: process.env }, flags);
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return launch(unpacked, flags);
  }
}

function launch({ path, env }: Chromium, flags: readonly string[]): Promise<BrowserServer> {
  const defined = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return chromium.launchServer({
    executablePath: path,
    args: [...FLAGS, ...flags],
    env: Object.fromEntries(defined),
  });
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return folders
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

function playwrightChromium(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Unpacks the Chromium that comes from npm into the cache, whole or not at all; with the libraries that it needs where a
 *  system has none (NSS and the like). */
async function unpackChromium(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const cache = join(ROOT, '.parley');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const part = mkdtempSync(join(cache, 'chromium-part-'));
    await unpackInto(part);
    try {
      renameSync(part, folder);
    } catch {
      // Another run was faster: its folder is as good.
      rmSync(part, { recursive: true, force: true });
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return { path: join(folder, 'chromium'), env: { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries } };
}

/** The package unpacks into the temporary folder and nowhere else, so that for its time this is the folder. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(PACKAGE, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
