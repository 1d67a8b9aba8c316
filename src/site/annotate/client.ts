/** The script of the tool's page: the list of threads, or the tool over one of them. */

import { words } from 'virtual:parley/words/annotate';
import '../layouts/theme-toggle.ts';
import { Fault } from './api.ts';
import { element } from './element.ts';
import { sayingIn } from './say.ts';
import { loadStyles } from './styles.ts';
import { showThreads } from './thread-list.ts';
import { Tool } from './tool.ts';

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

const main = part('Main');
const say = sayingIn(part('Said'));

/** A fault in words; what is no fault of ours to tell is thrown on. */
function told(fault: unknown): string {
  if (fault instanceof Fault) return words.loadFailed({ why: fault.message });
  if (fault instanceof TypeError) return words.noServer;
  throw fault;
}

addEventListener('unhandledrejection', (event) => {
  if (!(event.reason instanceof Fault || event.reason instanceof TypeError)) return;
  say(told(event.reason), 'fault');
  event.preventDefault();
});

await loadStyles();
// What is not seen cannot have the focus.
document.body.removeAttribute('data-loading');
try {
  const asked = new URLSearchParams(location.search);
  const [thread, post] = [asked.get('thread') ?? undefined, asked.get('post') ?? undefined];
  if (thread === undefined && post === undefined) await showThreads(main, part('Title'));
  else {
    const tool = new Tool({ main, title: part('Title'), tools: part('Tools'), tabs: part('Tabs'), say });
    await tool.begin({ thread, post });
  }
} catch (fault) {
  main.replaceChildren(element('p', { class: 'lede' }, told(fault)));
}
