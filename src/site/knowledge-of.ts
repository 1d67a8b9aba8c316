import { Refusal } from '../disk/index.ts';
import { type Memory, readEntries, readNamedFiles, settingsOf } from '../entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../knowledge/index.ts';
import { withWords } from '../words/index.ts';
import { type Site, trustOf } from './site.ts';

/** The knowledge base of a site: its content, under its base path, with the settings that its project gives over those of the content. @param memory See `readEntries`. */
export async function knowledgeOf(site: Site, memory?: Memory): Promise<KnowledgeBase> {
  const { content, settings = {} } = site;
  const read = await readEntries(content, { memory, ...trustOf(site) });
  const given = settingsOf(settings);
  const changed = Object.fromEntries(
    Object.entries(given).filter(
      ([name]) => (name in settings && name !== 'trusted') || (name === 'publisher' && 'title' in settings),
    ),
  );
  const lines = 'navigation' in settings ? { navigationLines: [] } : {};
  const words = withWords(read.settings?.words ?? {}, settings.words ?? {});
  // Links go by the address that the site is made for, whatever parley.yaml says.
  const merged = { ...(read.settings ?? given), ...changed, words, base: site.base };
  const { files, faults } = readNamedFiles(content, merged);
  const own = faults.filter(({ path: [name = ''] }) => name in settings);
  if (own.length > 0) throw new Refusal(own.map(({ fault }) => `parley(): ${fault}`).join('\n'));
  return buildKnowledge({ ...read, ...lines, settings: { ...merged, ...files } });
}
