import { type Files, postFile, SMALL } from '../../tests/support/knowledge.ts';

/** The id of that post. */
export const ARGUED = '2024-01-01-a-author-00000a';

/** The files of a debate with one post of so many arguments, each about the one before it, and a position with as many links in its body. */
export function arguedPost(count: number): Files {
  const say = (at: number) => `Line ${at} says that one ring is enough 🙂.`;
  const argument = (at: number) =>
    `  - id: line-${at}\n    supports: ${at === 0 ? 'one-ring' : `${ARGUED}#line-${at - 1}`}\n    gist: One suffices, ${at}.\n    exact: ${say(at)}\n`;
  const all = Array.from({ length: count }, (_, at) => at);
  const links = all.map((at) => `- [[${ARGUED}#line-${at}]] and [[ring|rings]]\n`).join('');
  return {
    ...SMALL,
    'positions/two-rings.mdx': `${SMALL['positions/two-rings.mdx']}\n${links}`,
    [`posts/${ARGUED}.mdx`]: postFile(
      ARGUED,
      `${all.map(say).join('\n')}\n`,
      `debate: rings\npositions: [one-ring]\narguments:\n${all.map(argument).join('')}`,
    ),
  };
}
