import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline.ts';

const entry = (matter: string) =>
  `---\nid: a\narguments:\n  - id: b\n${matter}\n---\n\nobjectsTo: not-this\n`;

describe('what is known of an entry before it is read', () => {
  it.each([
    ['    supports: one-ring', ['one-ring'], false],
    ["    objectsTo: 'post#x' # so", ['post#x'], false],
    ['    "supports": "one-ring"\r', ['one-ring'], false],
    ['  - {id: c, corrects: d, gist: e}', ['d'], false],
    ['    aliases: []', [], false],
    ['    aliases: [c]', [], true],
    ['aliases:\n  - c', [], true],
    ['formerIds: [c]', [], true],
    ['    supports:\n      one-ring', [], true],
    ['    supports: &x one-ring', [], true],
    ['    supports: >-\n      one-ring', [], true],
    ['    "supports":"one-ring"', [], true],
    ['    "s\\x75pports": one-ring', [], true],
    ['    supports: "one\\\n      -ring"', [], true],
    ['    ? supports\n    : one-ring', [], true],
    ['    title: &k objectsTo\n    *k : pos', [], true],
    ['  - { id: c, objectsTo\n      : pos }', [], true],
    ['  - { id: c, ? objectsTo\n      : pos }', [], true],
    ['  - { id: c, "objectsTo" # so\n      : pos }', [], true],
    ['    gist: it supports what it says', [], false],
    ['    gist: it is 2 * 3', [], false],
  ])('%j points at %j; must be read: %s', (matter, targets, mustRead) => {
    expect(outlineOf(entry(matter))).toMatchObject({ targets, mustRead });
  });

  it.each([
    ["  - id: 'c'", ['c'], false],
    ['  - {gist: e, "id": c}', ['c'], false],
    ['  - gist: e\n    id:\n      c', [], true],
    ['    messageId: c@example.org', [], false],
    ['    gist: an id, a valid: one', [], false],
  ])('%j has the arguments %j; must be read: %s', (matter, ids, mustRead) => {
    expect(outlineOf(entry(matter))).toMatchObject({ ids: ['a', 'b', ...ids], mustRead });
  });
});
