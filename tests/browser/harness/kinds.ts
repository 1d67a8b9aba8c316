import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './sites.ts';

/** One page of each kind that a built site has, by what it is called: its path from the home page. */
export function kindsOfPages(site: Site): Record<string, string> {
  const post = (reconstructed: boolean) =>
    entriesOf(site, 'posts').find(
      (id) =>
        /^reconstructed:/m.test(readFileSync(join(site.content, 'posts', `${id}.mdx`), 'utf8')) ===
        reconstructed,
    );
  const debate = entriesOf(site, 'debates').sort((a, b) => sizeOf(site, b) - sizeOf(site, a))[0];
  /** The one of that id, or else the first. */
  const first = (collection: string, wanted: string): string | undefined => {
    const ids = entriesOf(site, collection);
    return ids.includes(wanted) ? wanted : ids[0];
  };
  return {
    home: '',
    debates: 'debates/',
    debate: `debates/${debate}/`,
    ...Object.fromEntries(
      ['map', 'exchange', 'matrix']
        .map((part) => [part, `debates/${debate}/${part}/`] as const)
        .filter(([, path]) => existsSync(join(site.folder, path))),
    ),
    positions: 'positions/',
    position: `positions/${first('positions', 'vfio-device-handle')}/`,
    concepts: 'concepts/',
    ...(first('concepts', 'vfio-device') && { concept: `concepts/${first('concepts', 'vfio-device')}/` }),
    ...designPages(site),
    people: 'people/',
    person: `people/${entriesOf(site, 'people')[0]}/`,
    threads: 'threads/',
    thread: `threads/${pagesOf(site, 'threads').filter((name) => name !== 'page')[0]}/`,
    post: `posts/${post(false)}/`,
    ...(post(true) && { 'reconstructed post': `posts/${post(true)}/` }),
    ...(entriesOf(site, 'pages').includes('about') && { 'page of its own words': 'about/' }),
    search: 'search/',
    'standing explained': 'about/standing/',
    'findings explained': 'about/citing/',
  };
}

/** The list of designs, one of them, and a trace of it. */
function designPages(site: Site): Record<string, string> {
  const [design] = entriesOf(site, 'designs');
  if (design === undefined) return {};
  const [trace] = pagesOf(site, join('designs', design));
  const [compared] = entriesOf(site, 'debates').filter((id) =>
    existsSync(join(site.folder, 'debates', id, 'designs')),
  );
  const migration = join('designs', design, 'migration');
  const [other] = existsSync(join(site.folder, migration)) ? pagesOf(site, migration) : [];
  return {
    designs: 'designs/',
    design: `designs/${design}/`,
    trace: `designs/${design}/${trace}/`,
    ...(compared && { 'designs compared': `debates/${compared}/designs/` }),
    ...(other && { 'designs side by side': `designs/${design}/migration/${other}/` }),
  };
}

/** The ids of a collection's entries, sorted. */
export function entriesOf(site: Site, collection: string): string[] {
  const folder = join(site.content, collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

/** Bytes of a debate's file. */
function sizeOf(site: Site, debate: string): number {
  return statSync(join(site.content, 'debates', `${debate}.mdx`)).size;
}

function pagesOf(site: Site, folder: string): string[] {
  return readdirSync(join(site.folder, folder), { withFileTypes: true })
    .filter((file) => file.isDirectory())
    .map((file) => file.name)
    .sort();
}
