import { type KnowledgeBase, navigationOf } from '../../knowledge/index.ts';
import { markPath } from '../marks.ts';
import { plainField } from '../prose.ts';
import {
  besidePage,
  headOf,
  type PublishedBase,
  referenceTo,
  referenceToThread,
  urlOf,
} from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';
import { labelShape } from './label.ts';

/** The list pages, by path below the site's base; the home page lists these. */
export const LISTS = {
  debates: 'Debates',
  positions: 'Positions',
  designs: 'Designs',
  concepts: 'Concepts',
  people: 'People',
  threads: 'Threads',
  posts: 'Posts',
} as const;

export type ListName = keyof typeof LISTS;

/** The data of a list page. (Posts have none; threads do.) */
export function listShape(place: PublishedBase, name: ListName): FileOf<'list'> {
  const items = itemsOf(place, name);
  const page = name === 'posts' ? 'threads/' : `${name}/`;
  return { ...headOf(place, 'list', name, page), title: LISTS[name], count: items.length, items };
}

/** The lists that a knowledge base has: that of designs only where there are some. */
export function listsOf({ designs }: KnowledgeBase): ListName[] {
  const all = Object.keys(LISTS) as ListName[];
  return all.filter((name) => name !== 'designs' || designs.size > 0);
}

/** The data of the home page: a description of the knowledge base, and its lists. */
export function homeShape(place: PublishedBase): FileOf<'list'> {
  const items = listsOf(place.kb).map((name) => ({
    id: name,
    title: LISTS[name],
    url: urlOf(place, name === 'posts' ? 'threads/' : `${name}/`),
    json: urlOf(place, besidePage(`${name}/`, 'json')),
  }));
  const { title, description, language, licence, contact, footer, marks } = place.kb.settings;
  const navigation = navigationOf(place.kb).map(({ title, ...to }) => ({
    title,
    url: 'url' in to ? to.url : urlOf(place, to.path),
  }));
  return {
    ...headOf(place, 'list', 'index', ''),
    title,
    description,
    language,
    ...(Object.keys(licence).length > 0 && { licence }),
    ...(contact !== undefined && { contact }),
    ...(navigation.length > 0 && { navigation }),
    ...(footer !== undefined && { footer }),
    ...(marks.icon && { icon: urlOf(place, markPath('icon', marks.icon)) }),
    ...(marks.logo && { logo: urlOf(place, markPath('logo', marks.logo)) }),
    count: items.length,
    items,
  };
}

function itemsOf(place: PublishedBase, name: ListName): FileOf<'list'>['items'] {
  const { kb } = place;
  switch (name) {
    case 'debates':
      return [...kb.debates.values()].map(({ id, entry }) => ({
        ...referenceTo(place, id),
        summary: entry.data.question,
      }));
    case 'positions':
      return [...kb.positions.values()].map(({ id, entry, label }) => ({
        ...referenceTo(place, id),
        summary: entry.data.statement,
        label: labelShape(label),
      }));
    case 'concepts':
      return [...kb.concepts.values()].map(({ id, entry }) => ({
        ...referenceTo(place, id),
        summary: plainField(place, entry.data.summary),
      }));
    case 'designs':
      return [...kb.designs.values()].map(({ id, entry }) => ({
        ...referenceTo(place, id),
        summary: plainField(place, entry.data.summary),
      }));
    case 'threads':
      return [...kb.threads.values()].map((thread) => referenceToThread(place, thread));
    case 'people':
    case 'posts':
      return [...kb[name].keys()].map((id) => referenceTo(place, id));
  }
}
