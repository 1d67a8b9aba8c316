import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { settingFault, titleOf } from '../../src/init/index.ts';

/** What the command was told. */
export interface GivenSettings {
  readonly title?: string;
  readonly language?: string;
  readonly site?: string;
}

/** Language of the example, and the default for a new knowledge base. */
const LANGUAGE = 'en';

const NO_SITE = 'none yet';

/**
 * The settings of a new knowledge base: what was given, and for the rest the answers of whoever sits at the terminal, or what is proposed.
 * @param folder Name of the new folder: the title that is proposed is made from it.
 * @param at Where the questions are asked and answered; undefined where nobody is asked.
 * @returns undefined where the questions were broken off (Ctrl-C, Ctrl-D).
 */
export async function askSettings(
  { title, language, site }: GivenSettings,
  folder: string,
  at: { readonly stdin: Readable; readonly stderr: Writable } | undefined,
): Promise<{ title: string; language: string; site: string | undefined } | undefined> {
  const proposed = { title: titleOf(folder), language: LANGUAGE, site: undefined };
  if (at === undefined)
    return { title: title ?? proposed.title, language: language ?? proposed.language, site };
  const terminal = createInterface({ input: at.stdin, output: at.stderr });
  // Lines that are typed or pasted before their question is asked are kept for it.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (name: keyof GivenSettings, question: string, proposal: string): Promise<string> => {
    for (;;) {
      terminal.setPrompt(`${question} [${proposal}]: `);
      terminal.prompt();
      const line = await lines.next();
      if (line.done) throw new BrokenOff();
      const value = line.value.trim();
      const fault = value === '' ? undefined : settingFault(name, value);
      if (fault === undefined) return value;
      at.stderr.write(`  ${fault}\n`);
    }
  };
  try {
    const named = title ?? ((await ask('title', 'Title', proposed.title)) || proposed.title);
    const spoken =
      language ?? ((await ask('language', 'Language, such as en or pt-BR', proposed.language)) || LANGUAGE);
    const address = site ?? ((await ask('site', 'Address of the published site', NO_SITE)) || undefined);
    return { title: named, language: spoken, site: address };
  } catch (error) {
    if (error instanceof BrokenOff) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}

/** Whoever was asked answers no more. */
class BrokenOff extends Error {}
