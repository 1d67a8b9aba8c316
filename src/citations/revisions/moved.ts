import { lineIn, type Problem } from '../../entries/index.ts';
import type { ArgumentNode, KnowledgeBase } from '../../knowledge/index.ts';
import { presentKey } from './key.ts';
import type { Ledger } from './ledger.ts';
import { originOf } from './origin.ts';
import { type ArgumentWords, foldedText } from './words.ts';

/**
 * Problems for arguments that were cited by Message-ID, whose post is now imported, and that exist there without an alias for their former
 * key, so that citations of them are broken. The ledger knows the keys of deleted things.
 */
export function movedWithoutAlias(kb: KnowledgeBase, { lines }: Pick<Ledger, 'lines'>): Problem[] {
  const gone = new Map<string, ArgumentWords>();
  for (const { key, words } of lines)
    if (words.kind === 'argument' && words.citesMessage !== undefined && presentKey(kb, key) === undefined)
      gone.set(key, words);
  if (gone.size === 0) return [];
  const posts = new Map([...kb.posts.values()].map((post) => [post.entry.data.messageId, post]));
  return [...gone].flatMap(([key, words]): Problem[] => {
    const post = posts.get(words.citesMessage);
    const argumentNodes = (post?.arguments ?? []).flatMap((one) => kb.arguments.get(one) ?? []);
    const same = argumentNodes.find((one) => isSame(kb, one, key, words));
    if (post === undefined || same === undefined) return [];
    const index = post.entry.data.arguments.findIndex(({ id }) => id === same.id);
    const message = `"${same.key}" is what "${key}" was before its post was here: add ${key} to its aliases, so that existing citations keep working`;
    const { file } = post.entry;
    return [
      { code: 'moved-without-alias', file, line: lineIn(post.entry, ['arguments', index, 'id']), message },
    ];
  });
}

/** Whether an argument is the same as a deleted one: by the same person, and with its gist or its id. */
function isSame(kb: KnowledgeBase, argument: ArgumentNode, key: string, words: ArgumentWords): boolean {
  const person = kb.aliases.get(words.by) ?? words.by;
  if (argument.by !== person && originOf(kb, argument.by) !== words.by) return false;
  return foldedText(argument.gist) === words.gist || key.endsWith(`#${argument.id}`);
}
