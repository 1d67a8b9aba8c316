import type { ConceptNode, PageNode, PersonNode, PostNode } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { clean, cleanField } from '../prose.ts';
import { type PublishedBase, type Reference, referenceTo, referenceToThread } from '../published-base.ts';
import { argumentList } from './arguments.ts';
import { page, section } from './page.ts';
import { markdownLink, markdownText } from './text.ts';

function listOf(references: readonly Reference[]): string {
  return references.map(({ title, url }) => `- ${markdownLink(title, url)}\n`).join('');
}

/** A concept's page as Markdown. */
export function conceptMarkdown(place: PublishedBase, { entry, usedBy }: ConceptNode): string {
  const { title, aliases, summary, see } = entry.data;
  return page(title, [
    cleanField(place, summary),
    aliases.length === 0 ? '' : `Also: ${aliases.map(markdownText).join(', ')}`,
    clean(place, entry.body),
    section('See also', listOf(see.map((key) => referenceTo(place, key)))),
    section(
      'Used by',
      listOf([...new Set(usedBy.map(({ from }) => from))].map((key) => referenceTo(place, key))),
    ),
  ]);
}

/** A page of the knowledge base's own texts as Markdown. */
export function pageMarkdown(place: PublishedBase, { entry }: PageNode): string {
  return page(entry.data.title, [clean(place, entry.body)]);
}

/** A person's page as Markdown. */
export function personMarkdown(place: PublishedBase, person: PersonNode): string {
  const { name, about } = person.entry.data;
  const own = new Set(person.arguments);
  return page(name, [
    about === undefined ? '' : markdownText(about),
    clean(place, person.entry.body),
    section('Holds', listOf(person.holdings.map(({ position }) => referenceTo(place, position)))),
    section(
      'Arguments',
      argumentList(
        { ...place },
        person.arguments.filter(
          (key) => !place.kb.arguments.get(key)?.targets.some(({ target }) => own.has(target)),
        ),
      ),
    ),
    section('Posts', listOf(person.posts.map((id) => referenceTo(place, id)))),
  ]);
}

/** A post as Markdown: author, date, list, and its body, which is already CommonMark. */
export function postMarkdown(place: PublishedBase, post: PostNode): string {
  const { data, body } = post.entry;
  const from = referenceTo(place, data.from);
  const thread = place.kb.threads.get(post.thread);
  const facts = [
    markdownLink(from.title, from.url),
    ...(data.date === undefined ? [] : [data.date]),
    ...(data.lists.length === 0 ? [] : [`to ${data.lists.map(markdownText).join(', ')}`]),
    ...(thread ? [markdownLink('thread', referenceToThread(place, thread).url)] : []),
    ...(data.apart ? [`its words are not in this archive; held against them on ${data.apart.verified}`] : []),
    ...(data.reconstructed ? ['reconstructed from quotations: this is not the post as it was sent'] : []),
  ];
  const words = `# ${markdownText(data.subject) || '(no subject)'}\n\n${facts.join(', ')}\n\n---\n\n${body.replace(/^\n+/, '').trimEnd()}\n`;
  const list = argumentList(
    place,
    post.arguments.filter(
      (key) =>
        !place.kb.arguments
          .get(key)
          ?.targets.some(({ target }) => place.kb.arguments.get(target)?.post === post.id),
    ),
  );
  return list === '' ? words : `${words}\n---\n\n${section('Arguments', list)}`;
}

/** A thread as Markdown: its posts as a nested list. */
export function threadMarkdown(place: PublishedBase, thread: Thread): string {
  const lines = thread.tree.map(({ post, depth }) => {
    const { title, url } = referenceTo(place, post);
    const data = place.kb.posts.get(post)?.entry.data;
    const name = place.kb.people.get(data?.from ?? '')?.entry.data.name ?? '';
    return `${'  '.repeat(depth)}- ${markdownLink(title || '(no subject)', url)} — ${markdownText(name)}, ${data?.date?.slice(0, 10) ?? 'no date'}\n`;
  });
  return page(thread.subject || '(no subject)', [lines.join('')]);
}
