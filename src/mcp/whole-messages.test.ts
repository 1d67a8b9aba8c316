import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { WholeMessages } from './whole-messages.ts';

/** What is passed on of an input that comes in pieces, and the ids of what is left out. */
async function passed(pieces: readonly string[], most: number) {
  const refused: (number | string | undefined)[] = [];
  const messages = new WholeMessages((id) => refused.push(id), most);
  const texts: string[] = [];
  messages.on('data', (text: Buffer) => texts.push(text.toString()));
  for (const piece of pieces) messages.write(piece);
  messages.end();
  await new Promise((done) => messages.once('end', done));
  return { texts, refused };
}

test('each line is passed on whole, however it comes', async () => {
  expect(await passed(['{"a"', ':1}\n{"b":2}\n\n{', '"c":3}\n', 'half'], 100)).toEqual({
    texts: ['{"a":1}\n', '{"b":2}\n', '\n', '{"c":3}\n'],
    refused: [],
  });
});

test.each<[string, number | string | undefined]>([
  ['{"jsonrpc":"2.0","id":7,"method":"x","params":{"text":"LONG"}}', 7],
  ['{"method":"x","params":{"text":"LONG"},"jsonrpc":"2.0","id":"a-7"}', 'a-7'],
  ['{"method":"x","params":{"text":"LONG","id":8}}', undefined],
  ['{"method":"x","params":{"id":8,"text":"LONG"}}', undefined],
  ['{"method":"\\"id\\":8,","params":{"text":"LONG,\\"id\\":8}"}}', undefined],
  ['LONG', undefined],
])('a message that is too long is left out, by its id: %s', async (form, id) => {
  const piece = 'a'.repeat(1000);
  const [before = '', after = ''] = form.split('LONG');
  const pieces = ['first\n', before, ...Array.from({ length: 20 }, () => piece), `${after}\nlast\n`];
  expect(await passed(pieces, 10_000)).toEqual({ texts: ['first\n', 'last\n'], refused: [id] });
});

test('a long message is read in linear time', async () => {
  const megabyte = 'a'.repeat(2 ** 20);
  const begun = cpuMilliseconds();
  await passed([...Array.from({ length: 300 }, () => megabyte), '\n'], 32 * 2 ** 20);
  expect(cpuMilliseconds() - begun).toBeLessThan(5000);
});
