/** Subject of a thread that takes several pages where these hold posts whole. */
export const LONG_THREAD = 'How long a thread may be';

/** Words of the last of its posts, in the middle of a paragraph. */
export const LAST_WORDS = 'the very last ring of all';

/** A mailbox of three long posts, each an answer to the one before it. */
export function longThread(): string {
  return [1, 2, 3]
    .map((number) => {
      const lines = Array.from({ length: 200 }, (_, line) =>
        line % 10 === 9
          ? ''
          : `Line ${line} of post ${number} says that a ring has no end, and how many rings it takes.`,
      );
      if (number === 3) lines.push('', 'A paragraph of two lines, of which the second has', `${LAST_WORDS}.`);
      return [
        `From ring@example.org Mon Mar  ${number} 10:00:00 2021`,
        'From: Ring Bearer <ring@example.org>',
        `Date: Mon, ${number} Mar 2021 10:00:00 +0000`,
        `Subject: ${number === 1 ? '' : 'Re: '}${LONG_THREAD}`,
        `Message-ID: <long-${number}@example.org>`,
        ...(number === 1 ? [] : [`In-Reply-To: <long-${number - 1}@example.org>`]),
        'List-Id: <rings.lists.example.org>',
        '',
        ...lines,
        '',
      ].join('\n');
    })
    .join('\n');
}
