import { describe, expect, it } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { wholeKey } from './whole-key.ts';

const POST = '2020-03-02-a-author-000001';
/** Posts whose hashes share their last characters, with an argument of the same id each. */
const TWINS = ['2020-03-05-b-author-aa1234', '2020-03-06-b-author-bb1234', '2020-03-07-b-author-cc00aa1234'];
const twin = (id: string) =>
  postFile(
    id,
    'Rings are cheap.\n',
    'arguments:\n  - id: cheap\n    aliases: [free]\n    supports: two-rings\n    gist: G\n    exact: Rings are cheap.\n',
  );
const kb = knowledgeOf({ ...SMALL, ...Object.fromEntries(TWINS.map((id) => [`posts/${id}.mdx`, twin(id)])) });

describe('a typed key', () => {
  it.each([
    ['the hash of a post', '000001#enough', `${POST}#enough`],
    ['the spelling of documents', '000001:enough', `${POST}#enough`],
    ['a shorter end', '01#enough', `${POST}#enough`],
    ['a longer end', 'a-author-000001#enough', `${POST}#enough`],
    ['an argument alone', '#enough', `${POST}#enough`],
    ['a post alone', '000001', POST],
    ['a name in full', 'one-ring', 'one-ring'],
    ['a former id of an argument', 'bb1234#free', `${TWINS[1]}#cheap`],
    ['a hash in full, though another ends like it', 'aa1234#cheap', `${TWINS[0]}#cheap`],
  ])('is taken by %s', (_what, typed, key) => {
    expect(wholeKey(kb, typed)).toMatchObject({ ok: true, key });
  });

  it('that fits several is refused with all of them', () => {
    const candidates = TWINS.map((id) => `${id}#cheap`);
    expect(wholeKey(kb, '1234#cheap')).toEqual({
      ok: false,
      candidates,
      reason: `"1234#cheap" may be ${candidates.join(', ')}: type more of it`,
    });
    expect(wholeKey(kb, '1234')).toMatchObject({ ok: false, candidates: TWINS });
  });

  it.each(['000001#enoug', 'nough', '#nough', 'ring-', '1', 'ing'])(
    'is not guessed from %s, an end of neither an id nor a hash',
    (typed) => {
      expect(wholeKey(kb, typed)).toMatchObject({ ok: false, candidates: [] });
    },
  );
});
