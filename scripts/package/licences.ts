import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work of others that a package contains or depends on. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** Where it, and its source, can be had. */
  readonly address: string;
  /** Its licence in its own words, and its notices; what is only depended on brings them itself. */
  readonly text?: string;
}

/** The licences that may come into our packages, by their SPDX identifiers. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-SA-3.0',
  'CC0-1.0',
  'CPAL-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
];

/** Of packages that may be had under one of several licences, the one that we take them under. */
const CHOSEN: Readonly<Record<string, { readonly licence: string; readonly text: string }>> = {
  // The alternative is the AGPL, which would extend to everything it is bundled with. The CPAL covers only its own files.
  citeproc: {
    licence: 'CPAL-1.0',
    text: readFileSync(new URL('CPAL-1.0.txt', import.meta.url), 'utf8'),
  },
};

/** The styles and locales of citations, which no package.json names. */
export const CITATION_STYLES: ThirdParty = {
  name: 'Citation Style Language styles and locales',
  version: '1.0.2',
  licence: 'CC-BY-SA-3.0',
  address: 'https://citationstyles.org',
  text: 'Styles and locales of the Citation Style Language project, by the authors that each style names,\nare licensed under Creative Commons Attribution-ShareAlike 3.0 Unported:\nhttps://creativecommons.org/licenses/by-sa/3.0/\nThey are converted to JSON; a style and what is made of it may be passed on under the same licence.',
};

/** A package that is installed, with its licence and notices. @param folder That has its package.json. @throws Error where it says no licence. */
export function thirdParty(folder: string): ThirdParty {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const { name, version } = about;
  const chosen = CHOSEN[name];
  const licence = chosen?.licence ?? about.license;
  if (licence === undefined) throw new Error(`${name} ${version} names no licence`);
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(file.name))
    .map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
  return {
    name,
    version,
    licence,
    address: `https://www.npmjs.com/package/${name}/v/${version}`,
    text: [...texts, ...(chosen ? [chosen.text.trim()] : [])].join('\n\n'),
  };
}

/** The packages that files of a bundle came from, by name. @param files Paths as esbuild's metafile has them, relative to the project. */
export function bundledPackages(root: string, files: readonly string[]): ThirdParty[] {
  const folders = files.flatMap(
    (file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.slice(0, 1) ?? [],
  );
  return byName([...new Set(folders)].map((folder) => thirdParty(join(root, folder))));
}

/** The packages that npm installs with ours, on any platform, by name. @param lock The text of package-lock.json. */
export function dependencies(lock: string): ThirdParty[] {
  const { packages } = JSON.parse(lock) as {
    readonly packages: Readonly<Record<string, { version: string; license?: string; dev?: boolean }>>;
  };
  const parties = Object.entries(packages).flatMap(([path, { version, license, dev }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    if (name === '' || dev === true) return [];
    const licence = CHOSEN[name]?.licence ?? license;
    if (licence === undefined) throw new Error(`${name} ${version} names no licence`);
    return [{ name, version, licence, address: `https://www.npmjs.com/package/${name}/v/${version}` }];
  });
  return byName([...new Map(parties.map((party) => [`${party.name}@${party.version}`, party])).values()]);
}

/**
 * The licences of an SPDX expression that must be kept: of alternatives the first that may come in.
 * @throws Error where one is not in the list.
 */
export function licencesOf({ name, version, licence }: ThirdParty): string[] {
  return licence
    .replace(/[()]/g, '')
    .split(/ AND /)
    .map((alternatives) => {
      const allowed = alternatives.split(/ OR /).find((one) => ALLOWED.includes(one.trim()));
      if (allowed !== undefined) return allowed.trim();
      throw new Error(
        `${name} ${version} is licensed as ${licence}, which may not come into a package of ours`,
      );
    });
}

/** The SPDX expression of a package that holds these and our own files, whose licence is MIT. */
export function expressionOf(held: readonly ThirdParty[]): string {
  const others = new Set(held.flatMap(licencesOf));
  others.delete('MIT');
  return ['MIT', ...[...others].sort()].join(' AND ');
}

/** The file that a package names those in whose work it holds (`held`), with their licences, and those that it depends on. */
export function licencesFile(held: readonly ThirdParty[], dependsOn: readonly ThirdParty[] = []): string {
  const line = ({ name, version, licence, address }: ThirdParty) =>
    `  ${name} ${version}: ${licence}, ${address}`;
  for (const party of [...held, ...dependsOn]) licencesOf(party);
  const lists = [
    'This package holds works of others. Each keeps its own licence, which follows below:\n',
    ...held.map(line),
    ...(dependsOn.length === 0
      ? []
      : [
          '\nOf these npm installs beside it what the machine needs, each under its own licence and with its text:\n',
          ...dependsOn.map(line),
        ]),
  ];
  const texts = held.map((party) => `${'='.repeat(80)}\n${line(party).trim()}\n\n${party.text ?? ''}\n`);
  return `${lists.join('\n')}\n\n${texts.join('\n')}`;
}

function byName(parties: readonly ThirdParty[]): ThirdParty[] {
  return parties.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
