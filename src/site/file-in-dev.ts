import { site } from 'virtual:parley/site';
import { machineFile } from '../machine/index.ts';
import { knowledge } from './knowledge.ts';
import { publicationOf } from './site.ts';

/** The text of a file for programs in `astro dev`, from the present entries; undefined if there is none at the path (from the site's base). */
export async function fileInDev(path: string): Promise<string | undefined> {
  return machineFile({ kb: await knowledge(), publication: publicationOf(site) }, path)?.text();
}
