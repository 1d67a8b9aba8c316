import type { Publication } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { MachineFile } from '../../machine/index.ts';
import { headHtml } from '../head/head.ts';
import { href } from '../href.ts';
import { revisionPage } from './page.ts';
import { revisionPages } from './pages.ts';
import { inRevisionShell, type RevisionRoom, type RevisionShell } from './shell.ts';
import type { SiteCatalogue } from './site-catalogue.ts';

/** What the pages of revisions are made with. */
export interface RevisionFilesMaking {
  readonly kb: KnowledgeBase;
  readonly published: SiteCatalogue;
  readonly publication: Publication;
  readonly shells: Readonly<Record<RevisionRoom, RevisionShell>>;
}

/** The files of all revisions' pages, each path once. A text is made when it is asked for. */
export function* revisionFiles({
  kb,
  published: { catalogue, lookup },
  publication,
  shells,
}: RevisionFilesMaking): Generator<MachineFile> {
  const site = publication.site === undefined ? undefined : new URL(publication.site);
  const paths = new Set<string>();
  for (const page of revisionPages(lookup, catalogue.revisions)) {
    const path = `${page.cited}/rev/${page.revision}/`;
    if (paths.has(path)) continue;
    paths.add(path);
    yield {
      path: `${path}index.html`,
      text: () => {
        const text = revisionPage(kb, lookup, page, site);
        const head = headHtml(kb, text, { path: href(kb, path), site, published: true });
        return inRevisionShell(shells[roomOf(path)], head.text, text);
      },
    };
  }
}

function roomOf(path: string): RevisionRoom {
  return path.slice(0, path.indexOf('/')) as RevisionRoom;
}
