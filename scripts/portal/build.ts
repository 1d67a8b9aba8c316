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
import { makePortalPage } from '../../src/integration/astro-run.ts';
import { type Manifest, PLACES } from '../../src/search/index.ts';
import { indexTrouble, isOfFileAPost, isSent } from '../../src/search/sent.ts';
import { ENGINE } from '../../src/site/build/engine.ts';
import { requireReplaceable } from '../../src/site/build/out-folder.ts';
import { type PagefindFiles, pagefindFiles } from '../../src/site/build/pagefind-files.ts';
import { buildingFolder, dropBuilding, putInPlace } from '../../src/site/build/place.ts';
import type { KnowledgeBase } from '../../src/site/portal/knowledge-base.ts';
import { print, warn } from '../terminal.ts';

export interface PortalOptions {
  readonly out: string;
  readonly base: string;
  /** What the page is called. */
  readonly title: string;
}

/** Builds a portal. Returns the exit code: 1, and nothing built, where an address is no knowledge base of Parley's. */
export async function buildPortal(
  args: readonly string[],
  { out, base, title }: PortalOptions,
): Promise<number> {
  requireReplaceable(resolve(out));
  const pagefind = await pagefindFiles();
  const visits = await Promise.all(args.map((one) => visit(one, pagefind.version)));
  const troubles = visits.filter((visited) => typeof visited === 'string');
  if (troubles.length > 0) {
    for (const trouble of troubles) warn(`portal: ${trouble}`);
    return 1;
  }
  const bases = visits.filter((one) => typeof one !== 'string');
  const building = buildingFolder(ENGINE, 'portal');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  try {
    await makePortalPage(
      {
        out: building,
        base,
        title,
        bases,
        pagefind: pagefind.version,
        cache: join(ENGINE, '.parley', 'astro', 'portal'),
      },
      { warn, isWatched: process.stdout.isTTY },
    );
    addPagefind(building, pagefind);
    await putInPlace(building, resolve(out));
  } finally {
    await dropBuilding(building);
  }
  print(`built ${out}, a portal of ${bases.length} knowledge bases`);
  return 0;
}

/** Puts the portal's own Pagefind into its folder: of the knowledge bases it reads data alone. */
function addPagefind(building: string, pagefind: PagefindFiles): void {
  const folder = join(building, PLACES.pagefind);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pagefind.js'), pagefind.script);
  for (const [language, wasm] of Object.entries(pagefind.wasm))
    writeFileSync(join(folder, `wasm.${language}.pagefind`), Buffer.from(wasm, 'base64'));
}

/** A knowledge base by its argument, `URL` or `NAME=URL`; what is wrong with it, where something is. */
async function visit(argument: string, version: string): Promise<KnowledgeBase | string> {
  const [, named, address = ''] = /^(?:([^=:/]+)=)?(.*)$/s.exec(argument) ?? [];
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    return `${argument}: write an address that begins with https:// or http://`;
  const url = new URL(address.replace(/\/*$/, '/')).href;
  const name = (named ?? new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? new URL(url).host).trim();
  try {
    const ask = clientFor(url, SITE_BOUNDS);
    const read = async (path: string) => parseJson(await textAt(ask, url + path), SITE_JSON_BOUNDS);
    const manifest = (await read(PLACES.manifest)) as Manifest;
    if (isOfFileAPost(manifest))
      return `${url}: its posts are indexed by an older version of Parley, a file each: build it again by this version`;
    if (!isSent(PLACES.manifest, manifest))
      throw new Error('its search is of a form that this version does not know');
    if (manifest.search !== 'archive') return { url, name, posts: 0 };
    const trouble = indexTrouble(manifest.index, version);
    return trouble === undefined ? { url, name, posts: manifest.posts } : `${url}: ${trouble}`;
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
