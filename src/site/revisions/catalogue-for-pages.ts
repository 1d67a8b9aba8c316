import { site } from 'virtual:parley/site';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type SiteCatalogue, siteCatalogue } from './site-catalogue.ts';

/** The catalogue of the site whose pages are being made. */
export function catalogueForPages(kb: KnowledgeBase): SiteCatalogue {
  return siteCatalogue(kb, site);
}
