import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Client,
  clientFor,
  FetchError,
  parseJson,
  SITE_BOUNDS,
  SITE_JSON_BOUNDS,
} from '../../src/fetch/index.ts';
import { type Manifest, PLACES } from '../../src/search/index.ts';
import type { KnowledgeBase } from '../../src/site/portal/knowledge-base.ts';
import { ROOT } from '../command.ts';
import { requireReplaceable } from '../site/out-folder.ts';
import { buildingFolder, putInPlace } from '../site/place.ts';
import { print, warn } from '../terminal.ts';

export interface PortalOptions {
  readonly out: string;
  readonly base: string;
  /** What the page is called. */
  readonly title: string;
}

/** What a portal learns of a knowledge base when it is built. */
interface Visited {
  readonly base: KnowledgeBase;
  /** Pagefind's script as it is published there; undefined where posts have no index. */
  readonly script: string | undefined;
}

/** Builds a portal. Returns the exit code: 1, and nothing built, where an address is no knowledge base of Parley's. */
export async function buildPortal(
  args: readonly string[],
  { out, base, title }: PortalOptions,
): Promise<number> {
  requireReplaceable(resolve(out));
  const visits = await Promise.all(args.map(visit));
  const troubles = visits.filter((visited) => typeof visited === 'string');
  if (troubles.length > 0) {
    for (const trouble of troubles) warn(`portal: ${trouble}`);
    return 1;
  }
  const visited = visits.filter((one) => typeof one !== 'string');
  const scripts = new Set(visited.flatMap(({ script }) => script ?? []));
  if (scripts.size > 1)
    warn(
      'portal: the knowledge bases have indexes of different versions of Pagefind: build them by one version of Parley',
    );
  const building = buildingFolder('portal');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.PARLEY_PORTAL = JSON.stringify(visited.map((one) => one.base));
  process.env.PARLEY_TITLE = title;
  process.env.PARLEY_BASE = base;
  process.env.PARLEY_OUT = building;
  process.env.PARLEY_CACHE = join(ROOT, '.parley', 'astro', 'portal');
  const { build } = await import('astro');
  await build({ root: ROOT, srcDir: 'src/site/portal', logLevel: process.stdout.isTTY ? 'info' : 'warn' });
  const [script] = scripts;
  if (script !== undefined) {
    mkdirSync(join(building, PLACES.pagefind), { recursive: true });
    writeFileSync(join(building, PLACES.pagefind, 'pagefind.js'), script);
  }
  await putInPlace(building, resolve(out));
  print(`built ${out}, a portal of ${visited.length} knowledge bases`);
  return 0;
}

/** A knowledge base by its argument, `URL` or `NAME=URL`; what is wrong with it, where something is. */
async function visit(argument: string): Promise<Visited | string> {
  const [, named, address = ''] = /^(?:([^=:/]+)=)?(.*)$/s.exec(argument) ?? [];
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    return `${argument}: write an address that begins with https:// or http://`;
  const url = new URL(address.replace(/\/*$/, '/')).href;
  const name = (named ?? new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? new URL(url).host).trim();
  try {
    const ask = clientFor(url, SITE_BOUNDS);
    const manifest = parseJson(await textAt(ask, url + PLACES.manifest), SITE_JSON_BOUNDS) as Manifest;
    if (manifest.search !== 'archive') return { base: { url, name, posts: 0 }, script: undefined };
    const script = await textAt(ask, `${url}${PLACES.pagefind}pagefind.js`);
    return { base: { url, name, posts: manifest.posts }, script };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${url}: is no published knowledge base (${why})`;
  }
}

async function textAt(ask: Client, url: string): Promise<string> {
  const answer = await ask(url);
  if (answer.status === 200) return answer.text();
  answer.close();
  throw new FetchError(`${url}: the server answered ${answer.statusText}`);
}
