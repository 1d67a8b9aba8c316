import { spellControls } from '../controls/index.ts';
import { type IssueNode, type KnowledgeBase, titleOf } from '../knowledge/index.ts';
import { words } from './words/index.ts';

/** The name of an entry or argument on a page. Subjects and names come from mail, so control characters are spelled out. */
export function nameOf(kb: KnowledgeBase, key: string): string {
  return spellControls(titleOf(kb, key) ?? key);
}

/** The subject of a post or thread; “(no subject)” in the words of the pages if it has none. */
export function subjectOf(subject: string): string {
  return spellControls(subject).trim() || words.common.noSubject;
}

/** The name of a person, by id. */
export function personName(kb: KnowledgeBase, id: string): string {
  return spellControls(kb.people.get(id)?.entry.data.name ?? id);
}

/** The text cut at a word within `length` characters, with an ellipsis where something was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

/** Characters of a question that a list of issues has room for. */
const ISSUE_LENGTH = 40;

/** The name of an issue in lists: its title, or its question, shortened. */
export function issueName({ title, question }: Pick<IssueNode, 'title' | 'question'>): string {
  return spellControls(title ?? shortened(question, ISSUE_LENGTH));
}

/** What a position says: its claim, or its name if it has none. */
export function claimOf(kb: KnowledgeBase, id: string): string {
  return spellControls(kb.positions.get(id)?.entry.data.claim ?? titleOf(kb, id) ?? id);
}
