import type { Plugin } from 'vite';
import { faultsInWords } from '../disk/index.ts';

/** A Vite plugin for `astro dev`: what the log would print of an error of the disk as a stack trace is one sentence with the name of the file. */
export function plainFaults(): Plugin {
  return {
    name: 'parley:plain-faults',
    configResolved({ logger }) {
      const print = logger.error;
      logger.error = (message, options) => print(faultsInWords(message), options);
    },
  };
}
