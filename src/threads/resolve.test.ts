import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { segmentLines } from '../segments/index.ts';
import { paragraphsOf, type ResolvedQuotation, resolveQuotations } from './index.ts';

const ATTRIBUTION = 'On Mon, 06 Jan 2020 10:00:00 +0100, B. Author wrote:';
const FIRST = 'The interface is centred on the device and not on the machine.';
const SECOND = 'That makes it hard to move a machine that has several devices.';

/** The quotations of a thread, each post the answer to the one before it. */
function resolve(...texts: string[]) {
  const posts = texts.map((text, at) => ({
    id: `p${at}`,
    lines: segmentLines(text),
    parent: at > 0 ? `p${at - 1}` : undefined,
  }));
  return resolveQuotations(posts);
}

/** Quoted lines, depth, source and its lines, in short. */
function short({ lines, depth, source }: ResolvedQuotation) {
  return [lines, depth, source.post, source.lines];
}

describe('a quotation', () => {
  it('resolves to the paragraph it was copied from', () => {
    const quotations = resolve(`${FIRST}\n\n${SECOND}\n`, `${ATTRIBUTION}\n> ${SECOND}\n\nTrue.\n`);
    expect(quotations.get('p1')?.resolved.map(short)).toEqual([[[1, 2], 1, 'p0', [2, 3]]]);
  });

  it('names the anchors of its paragraphs', () => {
    const text = `${FIRST}\n\n${SECOND}\n`;
    const quotations = resolve(text, `${ATTRIBUTION}\n> ${FIRST}\n>\n> ${SECOND}\n\nTrue.\n`);
    expect(quotations.get('p1')?.resolved[0]?.source.paragraphs).toEqual(
      paragraphsOf(segmentLines(text)).map(({ anchor }) => anchor),
    );
  });

  it('is not of who copied it without marks below the head of another message, but of whom that names', () => {
    const head =
      '-----Original Message-----\nFrom: B. Author <b@example.org>\nSent: Monday, January 6, 2020 10:00 AM\nTo: a-list@example.org\nSubject: Devices';
    const quotations = resolve(
      `${FIRST}\n`,
      `I do not think so.\n\n${head}\n\n${FIRST}\n`,
      `${ATTRIBUTION}\n> ${FIRST}\n\nTrue.\n`,
    );
    expect(quotations.get('p2')?.resolved.map(short)).toEqual([[[1, 2], 1, 'p0', [0, 1]]]);
  });

  it('is of the author whom the attribution names, if the words are theirs, though a nearer post has them too', () => {
    const text = `${FIRST}\n`;
    const post = (id: string, names: string[], body: string, parent?: string) => ({
      id,
      names,
      lines: segmentLines(body),
      parent,
    });
    const resolvedBy = (name: string) =>
      resolveQuotations([
        post('p0', ['B. Author', 'Bea Author'], text),
        post('p1', ['C. Author'], text, 'p0'),
        post(
          'p2',
          ['D. Author'],
          `On Mon, 06 Jan 2020 10:00:00 +0100, ${name} wrote:\n> ${FIRST}\n\nTrue.\n`,
          'p1',
        ),
      ]).get('p2')?.resolved[0]?.source.post;
    expect([resolvedBy('Bea Author'), resolvedBy('C. Author'), resolvedBy('E. Author')]).toEqual([
      'p0',
      'p1',
      'p1',
    ]);
  });

  it('of several paragraphs is one run of them', () => {
    const quotations = resolve(
      `${FIRST}\n\n${SECOND}\n`,
      `${ATTRIBUTION}\n> ${FIRST}\n>\n> ${SECOND}\n\nTrue.\n`,
    );
    expect(quotations.get('p1')?.resolved.map(short)).toEqual([[[1, 4], 1, 'p0', [0, 3]]]);
  });

  it('may be wrapped again and trimmed', () => {
    const quotations = resolve(
      `${FIRST}\n${SECOND}\n`,
      `${ATTRIBUTION}\n> The interface is centred\n> on the device\n> [...]\n> machine that has several devices.\n\nTrue.\n`,
    );
    expect(quotations.get('p1')?.resolved.map(short)).toEqual([
      [[1, 3], 1, 'p0', [0, 1]],
      [[4, 5], 1, 'p0', [1, 2]],
    ]);
  });

  it('of any depth resolves to the post whose own words they are', () => {
    const quotations = resolve(
      `${FIRST}\n`,
      `${ATTRIBUTION}\n> ${FIRST}\n\n${SECOND}\n`,
      `${ATTRIBUTION}\n> ${ATTRIBUTION}\n> > ${FIRST}\n>\n> ${SECOND}\n\nTrue.\n`,
    );
    expect(quotations.get('p2')?.resolved.map(short)).toEqual([
      [[2, 3], 2, 'p0', [0, 1]],
      [[4, 5], 1, 'p1', [3, 4]],
    ]);
  });

  it('may come from an ancestor that is not the parent, and from the rest of the thread', () => {
    const posts = [
      { id: 'root', lines: segmentLines(`${FIRST}\n`) },
      { id: 'other', lines: segmentLines(`${SECOND}\n`), parent: 'root' },
      { id: 'parent', lines: segmentLines('Something else was said here.\n'), parent: 'root' },
      {
        id: 'post',
        lines: segmentLines(`${ATTRIBUTION}\n> ${FIRST}\n\nTrue.\n\n> ${SECOND}\n\nFalse.\n`),
        parent: 'parent',
      },
    ];
    expect(
      resolveQuotations(posts)
        .get('post')
        ?.resolved.map(({ source }) => source.post),
    ).toEqual(['root', 'other']);
  });

  it('whose parts come from several posts is split', () => {
    const quotations = resolve(
      `${FIRST}\n`,
      `${SECOND}\n`,
      `${ATTRIBUTION}\n> ${SECOND}\n> ${FIRST}\n\nTrue.\n`,
    );
    expect(quotations.get('p2')?.resolved.map(short)).toEqual([
      [[1, 2], 1, 'p1', [0, 1]],
      [[2, 3], 1, 'p0', [0, 1]],
    ]);
  });

  it('goes on behind the one before it where its words stand twice', () => {
    const loop = 'for (each of them) do it once more;';
    const quotations = resolve(
      `${loop}\n\n${FIRST}\n\n${loop}\n`,
      `${ATTRIBUTION}\n> ${FIRST}\n\nTrue.\n\n> ${loop}\n\nFalse.\n`,
    );
    expect(quotations.get('p1')?.resolved.map(short)[1]).toEqual([[5, 6], 1, 'p0', [4, 5]]);
  });

  it('of a word or two resolves where there is one such line, the nearest first', () => {
    const answer = `${ATTRIBUTION}\n> Yes.\n\nNo.\n`;
    expect(resolve('Yes.\n', answer).get('p1')?.resolved.map(short)).toEqual([[[1, 2], 1, 'p0', [0, 1]]]);
    expect(resolve('Yes.\n\nYes.\n', answer).get('p1')?.unresolved).toEqual([
      { lines: [1, 2], depth: 1, reason: 'ambiguous' },
    ]);
    expect(resolve('Yes, but.\n', answer).get('p1')?.unresolved).toEqual([
      { lines: [1, 2], depth: 1, reason: 'unknown' },
    ]);
  });

  it('never resolves to a quotation, an attribution line or a later post', () => {
    const quotations = resolve(
      `${ATTRIBUTION}\n> ${FIRST}\n\nTrue.\n`,
      `${ATTRIBUTION}\n> ${FIRST}\n\nFalse.\n`,
      `${FIRST}\n`,
    );
    expect(quotations.get('p1')?.resolved).toEqual([]);
    expect(quotations.get('p1')?.unresolved).toEqual([{ lines: [1, 2], depth: 1, reason: 'unknown' }]);
  });
});

describe('whatever is quoted', () => {
  it('lines of both sides are lines of their posts, whoever answers whom', () => {
    const line = fc.constantFrom(
      '',
      'a b c d e',
      'b c d e f',
      '> a b c d e',
      '> > b c d',
      '> yes',
      'yes',
      '[...]',
      `${ATTRIBUTION}`,
    );
    const post = fc.record({
      lines: fc.array(line, { maxLength: 8 }),
      parent: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 6 }), (all) => {
        const posts = all.map(({ lines, parent }, at) => ({
          id: `p${at}`,
          lines: segmentLines(lines.join('\n')),
          parent: parent === undefined ? undefined : `p${parent}`,
        }));
        const lengthOf = new Map(posts.map(({ id, lines }) => [id, lines.length]));
        for (const { resolved } of resolveQuotations(posts).values()) {
          for (const { post, lines, source } of resolved) {
            expect(source.post).not.toBe(post);
            expect(source.paragraphs.length).toBeGreaterThan(0);
            for (const [[start, end], length] of [
              [lines, lengthOf.get(post)],
              [source.lines, lengthOf.get(source.post)],
            ] as const) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(length ?? 0);
            }
          }
        }
      }),
    );
  });

  it('takes linear time over a word said ten thousand times', () => {
    const start = cpuMilliseconds();
    resolve('word word word word\n\n'.repeat(10_000), '> word word word word\n>\n'.repeat(10_000));
    expect(cpuMilliseconds() - start).toBeLessThan(10_000);
  });
});

describe('paragraphs', () => {
  it('are runs of lines of one depth, each with an anchor of its words', () => {
    const paragraphs = paragraphsOf(segmentLines('One\ntwo.\n\n> Three\nFour\n'));
    expect(paragraphs.map(({ lines, depth }) => [lines, depth])).toEqual([
      [[0, 2], 0],
      [[3, 4], 1],
      [[4, 5], 0],
    ]);
    for (const { anchor } of paragraphs) expect(anchor).toMatch(/^p-[0-9a-f]{8}$/);
  });

  it('keep their anchors when the text is wrapped again, and tell the same words apart', () => {
    const anchors = (text: string) => paragraphsOf(segmentLines(text)).map(({ anchor }) => anchor);
    expect(anchors('One two\nthree.\n')).toEqual(anchors('One\ntwo three.\n'));
    const [first, second] = anchors('Yes.\n\nYes.\n');
    expect(second).toBe(`${first}-2`);
  });
});
