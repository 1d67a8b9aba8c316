import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withSetting } from './index.ts';

describe('setting a value', () => {
  it('adds it and leaves every other byte', () => {
    expect(withSetting('', ['format'], 2)).toBe('format: 2\n');
    expect(withSetting('# Ours.\n', ['format'], 2)).toBe('# Ours.\nformat: 2\n');
    expect(withSetting('title: a # so\n', ['format'], 2)).toBe('title: a # so\nformat: 2\n');
    expect(withSetting('title: a', ['format'], 2)).toBe('title: a\nformat: 2\n');
    expect(withSetting('title: a\r\n', ['lists', 'rings'], { id: 'r.example' })).toBe(
      'title: a\r\nlists:\r\n  rings:\r\n    id: r.example\r\n',
    );
    const own = 'lists:\n    # The old one.\n    a: { id: a.example } # keep\n\n# Below.\ntitle: "x"\n';
    expect(withSetting(own, ['lists', 'b'], { id: 'b.example' })).toBe(
      'lists:\n    # The old one.\n    a: { id: a.example } # keep\n    b:\n      id: b.example\n\n# Below.\ntitle: "x"\n',
    );
    expect(withSetting('lists: { a: { id: a.example } }\n', ['lists', 'b'], { id: 'b.example' })).toBe(
      'lists: { a: { id: a.example }, b: { id: b.example } }\n',
    );
    expect(withSetting('lists:\ntitle: x\n', ['lists', 'b'], { id: 'b.example' })).toBe(
      'lists:\n  b:\n    id: b.example\ntitle: x\n',
    );
  });

  it('changes one, and keeps the bytes of one that is the same', () => {
    expect(withSetting('title: "a"\nformat: 1 # old\nbase: /\n', ['format'], 2)).toBe(
      'title: "a"\nformat: 2\nbase: /\n',
    );
    expect(withSetting('title: "a"\n', ['title'], 'a')).toBe('title: "a"\n');
    expect(withSetting('lists:\n  a: {id: x.example}\n', ['lists', 'a'], { id: 'x.example' })).toBe(
      'lists:\n  a: {id: x.example}\n',
    );
  });

  it('refuses what is no mapping', () => {
    expect(() => withSetting('- a\n', ['format'], 2)).toThrow('no mapping');
    expect(() => withSetting('a: [\n', ['format'], 2)).toThrow('not YAML');
  });

  it('is the same as setting it in the data, whatever the file is like; twice is once', () => {
    const texts = fc.constantFrom('a', 'b: c', "it's", '#x', '12', '', 'two words', 'ü');
    const entry = fc.record({ id: texts, name: texts }, { requiredKeys: [] });
    const block = fc.array(
      fc.constantFrom(
        '# so\n',
        '\n',
        'title: a\n',
        'lists:\n  a:\n    id: b\n  # c\n',
        'lists: {}\n',
        'lists: {a: {id: b}}\n',
        'licence: {posts: x} # y\n',
        'description: >-\n  a\n  b\n',
        "base: '/'\n",
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        block,
        fc.constantFrom('a', 'b', 'x y', '12'),
        entry,
        fc.boolean(),
        (parts, name, value, crlf) => {
          const keys = parts.map((part) => /^\w+/.exec(part)?.[0]);
          const once = parts
            .filter((_, at) => keys[at] === undefined || keys.indexOf(keys[at]) === at)
            .join('');
          const source = crlf ? once.replaceAll('\n', '\r\n') : once;
          const spliced = withSetting(source, ['lists', name], value);
          const before = parse(source) ?? {};
          expect(parse(spliced)).toEqual({ ...before, lists: { ...(before.lists ?? {}), [name]: value } });
          expect(withSetting(spliced, ['lists', name], value)).toBe(spliced);
          expect(/(?<!\r)\n/.test(spliced) && spliced.includes('\r')).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});
