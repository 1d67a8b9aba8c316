import {
  API_PATH,
  type Conflict,
  PAGE_PATH,
  type Problems,
  TOKEN_HEADER,
  TOKEN_META,
} from '../../annotate/wire.ts';
import { whileBusy } from './busy.ts';

/** What a request is answered with. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly conflict: Conflict }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The site's home, with a slash at its end. */
export const BASE: string = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of the list of threads, or of the tool with a thread, a post. */
export function toolHref(asked: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return BASE + PAGE_PATH + (query === '' ? '' : `?${query}`);
}

/** A fault that is told the curator in its own words. */
export class Fault extends Error {}

let token: Promise<string> | undefined;

/** The token of this page, or, on the site's other pages, that of the tool's page: another origin cannot read it. */
function tokenOf(): Promise<string> {
  token ??= (async () => {
    const here = document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content;
    if (here !== undefined) return here;
    const page = new DOMParser().parseFromString(await (await fetch(BASE + PAGE_PATH)).text(), 'text/html');
    return page.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content ?? '';
  })();
  return token;
}

/** With a slash at its end: Astro answers any other address below a base path itself. */
function addressOf(name: string): string {
  return `${BASE}${API_PATH}${name}/`;
}

async function request(address: string, how: RequestInit): Promise<Response> {
  return await fetch(address, { ...how, headers: { ...how.headers, [TOKEN_HEADER]: await tokenOf() } });
}

/** Asks for something. @throws Fault with what the server says; TypeError where it does not answer. */
export function read<T>(
  name: string,
  asked: Readonly<Record<string, string | number | undefined>> = {},
  signal?: AbortSignal,
): Promise<T> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) query.set(key, String(value));
  return whileBusy(async () => {
    const response = await request(`${addressOf(name)}?${query}`, signal ? { signal } : {});
    if (!response.ok) throw new Fault((await problemsOf(response)).join(' '));
    return (await response.json()) as T;
  });
}

/** Sends something to be done. @throws TypeError where the server does not answer. */
export function send<T>(name: string, body: unknown): Promise<Answer<T>> {
  return whileBusy(async () => {
    const response = await request(addressOf(name), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    if (response.status === 409) return { ok: false, conflict: (await response.json()) as Conflict };
    return { ok: false, problems: await problemsOf(response) };
  });
}

async function problemsOf(response: Response): Promise<readonly string[]> {
  try {
    const { problems, error } = (await response.json()) as Partial<Problems> & { readonly error?: string };
    return problems?.map(({ message }) => message) ?? [error ?? response.statusText];
  } catch {
    return [`${response.status} ${response.statusText}`];
  }
}
