import { readdirSync, readFileSync } from 'node:fs';
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
  return {
    home: '',
    debates: 'debates/',
    debate: `debates/${entriesOf(site, 'debates')[0]}/`,
    positions: 'positions/',
    position: 'positions/vfio-device-handle/',
    concepts: 'concepts/',
    concept: 'concepts/vfio-device/',
    people: 'people/',
    person: `people/${entriesOf(site, 'people')[0]}/`,
    threads: 'threads/',
    thread: `threads/${pagesOf(site, 'threads').filter((name) => name !== 'page')[0]}/`,
    post: `posts/${post(false)}/`,
    'reconstructed post': `posts/${post(true)}/`,
    search: 'search/',
    'standing explained': 'about/standing/',
    'findings explained': 'about/citing/',
  };
}

/** The ids of a collection's entries, sorted. */
export function entriesOf(site: Site, collection: string): string[] {
  return readdirSync(join(site.content, collection))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

function pagesOf(site: Site, folder: string): string[] {
  return readdirSync(join(site.folder, folder), { withFileTypes: true })
    .filter((file) => file.isDirectory())
    .map((file) => file.name)
    .sort();
}
