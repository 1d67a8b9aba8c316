import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeUnsynced } from '../disk/index.ts';
import { type ReadWords, wordsInFile } from '../entries/index.ts';
import { PLACES } from '../search/index.ts';
import { type PagefindFiles, pagefindFiles } from '../search/pagefind-files.ts';
import { ENGINE } from '../site/build/engine.ts';
import { requireReplaceable } from '../site/build/out-folder.ts';
import { buildingFolder, dropBuilding, putInPlace } from '../site/build/place.ts';
import type { Say } from '../site/build/say.ts';
import { makePortalPage } from './astro-run.ts';
import { portalMember } from './portal-member.ts';

export interface PortalOptions {
  readonly out: string;
  readonly base: string;
  /** What the page is called. */
  readonly title: string;
  /** The language of the page (BCP 47). Without `words` the page is in English, whatever the language. */
  readonly language: string;
  /** Path of a file like `words.yaml`: what the page says in place of the English words. */
  readonly words?: string;
}

/**
 * Builds a page that searches several published knowledge bases.
 * @param addresses Of the knowledge bases, `URL` or `NAME=URL`.
 * @returns why it cannot be built, a sentence for each knowledge base that it cannot search and each problem of the words; nothing where it is built.
 */
export async function buildPortal(
  addresses: readonly string[],
  { out, base, title, language, words: wordsFile }: PortalOptions,
  say: Pick<Say, 'warn' | 'isWatched'>,
): Promise<string[]> {
  requireReplaceable(resolve(out));
  const pagefind = await pagefindFiles();
  const members = await Promise.all(addresses.map((one) => portalMember(one, pagefind.version)));
  const { words, problems } = wordsFile === undefined ? NO_WORDS : wordsInFile(resolve(wordsFile), language);
  const reasons = [
    ...problems.map(
      ({ line, message, suggestion }) =>
        `${wordsFile}:${line}: ${message}${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
    ),
    ...members.filter((one) => typeof one === 'string'),
  ];
  if (reasons.length > 0) return reasons;
  const bases = members.filter((one) => typeof one !== 'string');
  const building = buildingFolder(ENGINE, 'portal');
  try {
    const cache = join(ENGINE, '.parley', 'astro', 'portal');
    const page = { base, title, language, words, bases, pagefind: pagefind.version };
    await makePortalPage({ ...page, out: building, cache }, say);
    addPagefind(building, pagefind);
    await putInPlace(building, resolve(out));
  } finally {
    await dropBuilding(building);
  }
  return [];
}

const NO_WORDS: ReadWords = { words: {}, problems: [] };

/** Puts the portal's own Pagefind into its folder: of the knowledge bases it reads data alone. */
function addPagefind(building: string, pagefind: PagefindFiles): void {
  const folder = join(building, PLACES.pagefind);
  mkdirSync(folder, { recursive: true });
  writeUnsynced(join(folder, 'pagefind.js'), pagefind.script);
  for (const [language, wasm] of Object.entries(pagefind.wasm))
    writeUnsynced(join(folder, `wasm.${language}.pagefind`), Buffer.from(wasm, 'base64'));
}
