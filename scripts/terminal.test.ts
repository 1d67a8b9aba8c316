import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { print, printJson, warn } from './terminal.ts';

/** What no line may have in it. */
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

/** What is printed on a stream meanwhile. */
function printed(stream: NodeJS.WriteStream, run: () => void): string {
  let text = '';
  const spy = vi.spyOn(stream, 'write').mockImplementation((piece) => {
    text += piece;
    return true;
  });
  try {
    run();
  } finally {
    spy.mockRestore();
  }
  return text;
}

describe('what is printed for a person', () => {
  test('shows what would move the cursor, end the line or turn it around', () => {
    expect(printed(process.stdout, () => print('a\u001b[2J\r\nok\u0085\u202e\u2028'))).toBe(
      'a⟨U+001B⟩[2J⟨U+000D⟩⟨U+000A⟩ok⟨U+0085⟩⟨U+202E⟩⟨U+2028⟩\n',
    );
  });

  test('is a line for each that is given, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        for (const stream of [process.stdout, process.stderr]) {
          const text = printed(stream, () => (stream === process.stdout ? print(lines) : warn(lines)));
          expect(text.split('\n')).toHaveLength(lines.length + 1);
          expect(text.replace(/[\n\t]/g, '')).not.toMatch(HIDDEN);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('JSON is the same value exactly, with no control in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const text = printed(process.stdout, () => void printJson({ value }, 0));
      expect(JSON.parse(text)).toEqual({ value });
      expect(text.trimEnd()).not.toMatch(HIDDEN);
    }),
  );
});

test('nothing of scripts prints but by it', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'terminal.ts',
  );
  // The first line of the bundled commands prints by itself where Node is too old to load anything.
  const code = (file: string) =>
    readFileSync(join(folder, file), 'utf8').replace("process.stderr.write('parley-cite needs Node", '');
  const printing = others.filter((file) =>
    /\bconsole\.\w+\(|process\.std(?:out|err)\.write\(/.test(code(file)),
  );
  expect(others.length).toBeGreaterThan(20);
  expect(printing).toEqual([]);
});
