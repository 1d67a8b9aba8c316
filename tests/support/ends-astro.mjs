// Loaded before a command, and before each process of Node that it starts (NODE_OPTIONS): ends the process that runs Astro by the signal
// PARLEY_ENDS_ASTRO once it is told what to make, as the system does where memory runs out or native code fails.
if (process.argv[1]?.endsWith('astro-process.ts'))
  process.once('message', () => process.kill(process.pid, process.env.PARLEY_ENDS_ASTRO));
