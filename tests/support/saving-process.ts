import { Annotator, type Change } from '../../src/annotate/index.ts';

/** A process that opens a content folder, says that it is ready, and saves the change that it is sent. */
const [content = ''] = process.argv.slice(2);
const tool = await Annotator.open(content, { curator: 'ada', base: '/' });
process.on('message', async (change: Change) => {
  await tool.save(change);
  process.exit();
});
process.send?.('ready');
