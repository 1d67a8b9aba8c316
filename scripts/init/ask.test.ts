import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { askSettings, type GivenSettings } from './ask.ts';

/** What comes of answers, and what was asked. */
async function asked(answers: string, given: GivenSettings = {}) {
  const stdin = new PassThrough();
  const stderr = new PassThrough();
  const shown = text(stderr);
  const settings = askSettings(given, 'my-debates', { stdin, stderr });
  stdin.write(answers);
  stdin.end();
  const outcome = await settings;
  stderr.end();
  return { settings: outcome, shown: await shown };
}

it('asks for what is not given, with a proposal for each', async () => {
  const { settings, shown } = await asked('\n\n\n');
  expect(settings).toEqual({ title: 'My debates', language: 'en', site: undefined });
  expect(shown).toMatch(/Title \[My debates\]: .*Language.* \[en\]: .*Address.* \[none yet\]: /s);
});

it('takes the answers, and asks again where one is wrong', async () => {
  const { settings, shown } = await asked('Rings\nklingon!\npt-BR\nhttps://example.org/r/\n');
  expect(settings).toEqual({ title: 'Rings', language: 'pt-BR', site: 'https://example.org/r/' });
  expect(shown).toContain('write a language tag');
});

it('does not ask for what is given', async () => {
  const { settings, shown } = await asked('\n', { title: 'T', language: 'fr' });
  expect(settings).toEqual({ title: 'T', language: 'fr', site: undefined });
  expect(shown).not.toContain('Title');
});

it('gives nothing where the answers end early', async () => {
  expect((await asked('Rings\n')).settings).toBeUndefined();
});
