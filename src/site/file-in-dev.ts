import { machineFile } from '../machine/index.ts';
import { knowledge } from './knowledge.ts';

/** The text of a file for programs, made anew while somebody edits; undefined where there is none at the path (from the site's base). */
export async function fileInDev(path: string): Promise<string | undefined> {
  const site = import.meta.env.SITE as string | undefined;
  const publication = { base: import.meta.env.BASE_URL, ...(site && { site }) };
  return machineFile({ kb: await knowledge(), publication }, path)?.text();
}
