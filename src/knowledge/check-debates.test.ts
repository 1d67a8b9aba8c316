import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';

const DEBATE = 'debates/rings.mdx';
const FIGURE = `  - id: flow
    title: Who asks
    position: one-ring
    boxes:
      - { id: writer, title: Writer }
      - { id: ring, title: Ring }
    arrows:
      - { from: writer, to: ring, title: writes }
    text: The writer writes to the ring.
`;
const DRAWN = edited(SMALL, DEBATE, 'status: open', `figures:\n${FIGURE}status: open`);
const withBody = (files: Files, body: string): Files => ({
  ...files,
  [DEBATE]: `${files[DEBATE]}\n${body}\n`,
});
const messagesOf = (files: Files) => knowledgeOf(files).problems.map(({ message }) => message);

describe('the figures of a debate', () => {
  it('pass, drawn in the body or not', () => {
    expect(messagesOf(DRAWN)).toEqual([]);
    expect(messagesOf(withBody(DRAWN, '<Figure of="flow" />'))).toEqual([]);
  });

  it.each([
    [edited(DRAWN, DEBATE, 'to: ring', 'to: rings'), 'the figure has no box "rings"; it has writer, ring'],
    [edited(DRAWN, DEBATE, 'id: ring,', 'id: writer,'), 'there is a box "writer" already'],
    [edited(DRAWN, DEBATE, FIGURE, FIGURE + FIGURE), 'there is a figure "flow" already'],
    [edited(DRAWN, DEBATE, 'position: one-ring\n', 'position: no-ring\n'), '"no-ring"'],
    [
      withBody(DRAWN, '<Figure of="flo" />'),
      'there is no figure "flo" among the debate’s figures'.replace('’', "'"),
    ],
    [edited(DRAWN, DEBATE, 'title: writes', `title: ${'w'.repeat(49)}`), 'has 49 characters'],
  ])('are told where they are wrong', (files, message) => {
    expect(messagesOf(files).join('\n')).toContain(message);
  });
});

describe('the steps of a debate', () => {
  const step = (of: string) => `<Step of="${of}" title="It began">So it was.</Step>`;

  it('name arguments that are there', () => {
    expect(messagesOf(withBody(SMALL, step('2020-03-02-a-author-000001#enough')))).toEqual([]);
    expect(messagesOf(withBody(SMALL, step('2020-03-02-a-author-000001#enoug'))).join()).toContain('enoug');
    expect(messagesOf(withBody(SMALL, step('one-ring'))).join()).toContain('one-ring');
  });

  it('stand in debates alone', () => {
    const position = 'positions/one-ring.mdx';
    const files = {
      ...SMALL,
      [position]: `${SMALL[position]}\n${step('2020-03-02-a-author-000001#enough')}\n`,
    };
    expect(messagesOf(files)).toEqual(['only the body of a debate has steps and figures']);
  });
});

describe('an argument of a debate', () => {
  it('is told where its fragment is that of a section', () => {
    const cited = (id: string) =>
      edited(
        SMALL,
        DEBATE,
        'status: open',
        `arguments:\n  - { id: ${id}, supports: one-ring, gist: One is well., citesMessage: away@example.org, by: a-author, date: 2020-03-01 }\nstatus: open`,
      );
    expect(messagesOf(cited('one-is-well'))).toEqual([]);
    for (const id of ['story', 'map', 'step-3'])
      expect(messagesOf(cited(id)).join()).toContain(`"${id}" is the fragment`);
  });
});
