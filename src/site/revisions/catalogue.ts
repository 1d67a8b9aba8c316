import { site } from 'virtual:parley/site';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { catalogued, type Published } from './catalogued.ts';

/** The catalogue of the site that the pages are of. */
export function published(kb: KnowledgeBase): Published {
  return catalogued(kb, site);
}
