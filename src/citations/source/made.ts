import { readEntries, type Trust } from '../../entries/index.ts';
import { buildKnowledge } from '../../knowledge/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/make.ts';
import { lookUpPages, type PageNames, pagesOf } from '../catalogue/pages.ts';
import type { Publication } from '../permalink.ts';
import { readRevisions } from '../revisions/file.ts';

/** The catalogue of a content folder, made of every entry. */
export async function madeCatalogue(
  contentDir: string,
  publication: Publication,
  trust: Trust = {},
): Promise<Catalogue> {
  const kb = buildKnowledge(await readEntries(contentDir, trust), { whole: false });
  return catalogueOf(kb, readRevisions(contentDir, kb), publication);
}

/** The pages of a content folder. */
export async function madePages(contentDir: string, trust: Trust = {}): Promise<PageNames> {
  return lookUpPages(pagesOf(buildKnowledge(await readEntries(contentDir, trust), { whole: false })));
}
