import { describe, expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { drawMap } from './draw.ts';
import { keysAround, keysBelow } from './keys.ts';
import { layOut } from './layout.ts';

const POST = 'posts/2020-03-02-a-author-000001.mdx';
const kb = knowledgeOf(SMALL);
const positions = ['one-ring', 'two-rings'];
const map = layOut(kb, positions, keysBelow(kb, positions));

describe('an argument map', () => {
  test('has a box for each position and argument, and an arrow for each argument', () => {
    expect(map.nodes).toHaveLength(4);
    expect(map.edges.map(({ relation }) => relation)).toEqual(['supports', 'objectsTo']);
  });

  test('lets no box overlap another or stick out', () => {
    for (const a of map.nodes) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= map.width && a.y + a.height <= map.height).toBe(true);
      for (const b of map.nodes) {
        if (a === b) continue;
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  test('puts positions at the left, in the order given, and arguments to their right', () => {
    const placed = new Map(map.nodes.map((node) => [node.key, node]));
    const [one, two] = positions.map((id) => placed.get(id));
    expect(one?.x).toBe(two?.x);
    expect(one?.y).toBeLessThan(two?.y ?? 0);
    for (const node of map.nodes.filter(({ relation }) => relation !== undefined))
      expect(node.x).toBeGreaterThan((one?.x ?? 0) + (one?.width ?? 0));
  });

  test('says in words what each box is, and links it', () => {
    const svg = drawMap(map, (key) => `/x/${key}`);
    expect(svg).toContain('<title>Objection by A. Author, holds: Two are a burden.</title>');
    expect(svg).toContain('<title>Position, 1 open objection: Two rings</title>');
    expect(svg.match(/<a /g)).toHaveLength(4);
  });

  test('keeps the text of entries text', () => {
    const hostile = knowledgeOf(
      edited(SMALL, POST, 'gist: One suffices.', `gist: '</title><script>alert("1")</script>'`),
    );
    const svg = drawMap(layOut(hostile, positions, keysBelow(hostile, positions)), () => undefined);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('gives each arrow to one box a port of its own, and the box room for them', () => {
    const many = Array.from({ length: 14 }, (_, at) => at);
    const more = many.map(
      (at) =>
        `  - id: more-${at}\n    objectsTo: two-rings\n    gist: Reason ${at}.\n    exact: A second ring is a burden.\n`,
    );
    const wide = knowledgeOf(edited(SMALL, POST, 'arguments:\n', `arguments:\n${more.join('')}`));
    const { edges, nodes } = layOut(wide, positions, keysBelow(wide, positions));
    const two = nodes.find(({ key }) => key === 'two-rings');
    const ports = edges.filter(({ relation }) => relation === 'objectsTo').map(({ route }) => route.to.y);
    expect(ports).toHaveLength(15);
    for (const [at, port] of ports.entries()) {
      expect(port).toBeGreaterThan(two?.y ?? Number.POSITIVE_INFINITY);
      expect(port).toBeLessThan((two?.y ?? 0) + (two?.height ?? 0));
      expect(port - (ports[at - 1] ?? 0)).toBeGreaterThan(8);
    }
  });

  test('takes circles of arguments', () => {
    const circle = knowledgeOf(
      edited(SMALL, POST, 'supports: one-ring', 'objectsTo: 2020-03-02-a-author-000001#enough'),
    );
    expect(layOut(circle, positions, [...circle.arguments.keys()]).nodes).toHaveLength(4);
  });

  test('of a position has what is around it', () => {
    expect(keysAround(kb, 'two-rings')).toEqual(['2020-03-02-a-author-000001#burden']);
  });
});
