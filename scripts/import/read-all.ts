import { type Reading, readSource } from '../../src/mail/index.ts';
import { mailOptions } from '../mail-options.ts';

/** The messages of some sources, one after the other; a source without any is told as skipped. */
export async function* readAll(sources: readonly string[]): AsyncGenerator<Reading> {
  for (const source of sources) {
    let isEmpty = true;
    for await (const reading of readSource(source, mailOptions())) {
      isEmpty = false;
      yield reading;
    }
    if (isEmpty) yield { kind: 'skipped', file: source, offset: 0, reason: 'It holds no message.' };
  }
}
