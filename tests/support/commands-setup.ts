import { bundledCommands } from './bundled-commands.ts';

/** Makes one file of each command before the tests, for all of them. */
export async function setup(): Promise<void> {
  process.env.PARLEY_COMMANDS = await bundledCommands();
}
