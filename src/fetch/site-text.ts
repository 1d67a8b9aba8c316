import { SITE_JSON_BOUNDS } from './bounds.ts';
import type { Client } from './client.ts';
import { FetchError } from './fetch-error.ts';
import { checkJson } from './json.ts';

/**
 * The text of a site's file; undefined for 404.
 *
 * @throws FetchError for any other answer, or JSON out of bounds.
 */
export async function siteText(ask: Client, url: string): Promise<string | undefined> {
  const answer = await ask(url);
  if (answer.status !== 200) answer.close();
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new FetchError(`the server answered ${answer.statusText}`);
  const text = await answer.text();
  if (url.endsWith('.json')) checkJson(text, SITE_JSON_BOUNDS);
  return text;
}
