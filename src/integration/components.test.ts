import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { componentFiles } from './components.ts';
import { checkedOptions } from './options.ts';

const refused = (components: unknown) => {
  try {
    checkedOptions({ components } as never);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

test.each([
  [{ Foter: './src/Footer.astro' }, 'there is no component "Foter"; did you mean "Footer"?'],
  [{ Sidecar: './src/Footer.astro' }, 'the names are Head, Header, SiteTitle, Footer,'],
  [{ Footer: '/src/Footer.astro' }, 'components.Footer: write the path of an .astro file from the project'],
  [{ Footer: './Footer.tsx' }, 'components.Footer: write the path of an .astro file'],
  ['./src/Footer.astro', 'write the names of components with the paths of yours'],
])('components are refused as %j', (components, words) => {
  expect(refused(components)).toContain(words);
});

test('components are files of the project', () => {
  const project = temporaryFolder();
  writeFileSync(join(project, 'Footer.astro'), '<p>Ours</p>');
  expect([...componentFiles(project, { Footer: './Footer.astro' })]).toEqual([
    ['Footer', join(project, 'Footer.astro')],
  ]);
  expect(() => componentFiles(project, { Footer: './Foot.astro', Head: './../Head.astro' })).toThrow(
    'parley(): components.Footer: there is no file ./Foot.astro\nparley(): components.Head: ./../Head.astro leads out of the project',
  );
});
