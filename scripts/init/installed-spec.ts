import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { installationOf, type Manifest, specFor } from '../../src/init/index.ts';
import { ENGINE } from '../../src/site/build/engine.ts';
import { VERSION } from '../version.ts';

/** The spec by which a new knowledge base gets the engine that runs. @param target Its folder, without symbolic links. */
export function installedSpec(target: string): string {
  return specFor(installationOf(realpathSync(ENGINE), manifestIn), target, VERSION);
}

function manifestIn(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    // There is no such file, or it cannot be read.
    return undefined;
  }
}
