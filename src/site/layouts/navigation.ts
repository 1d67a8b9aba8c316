import { type KnowledgeBase, navigationOf } from '../../knowledge/index.ts';
import { href } from '../href.ts';

/** A link beside the rooms of the site. */
export interface NavigationLink {
  readonly title: string;
  readonly href: string;
  /** Whether it leads to another site. */
  readonly isElsewhere: boolean;
}

/** The links that the settings put beside the rooms. */
export function navigationLinks(kb: KnowledgeBase): NavigationLink[] {
  return navigationOf(kb).map(({ title, ...to }) =>
    'url' in to
      ? { title, href: to.url, isElsewhere: true }
      : { title, href: href(kb, to.path), isElsewhere: false },
  );
}
