import {
  type Client,
  clientFor,
  FetchError,
  parseJson,
  SITE_BOUNDS,
  SITE_JSON_BOUNDS,
} from '../fetch/index.ts';
import { type Manifest, PLACES } from '../search/index.ts';
import { indexTrouble, isOfFileAPost, isSent } from '../search/sent.ts';
import type { KnowledgeBase } from '../site/portal/knowledge-base.ts';

/** A published knowledge base by its argument, `URL` or `NAME=URL`; or, as a sentence, why a portal cannot search it. @param version Of Pagefind, which its index must be of. */
export async function portalMember(argument: string, version: string): Promise<KnowledgeBase | string> {
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
