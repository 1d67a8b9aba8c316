import { after, brokenIn, possibleIn, type Walked } from '../../designs/walk.ts';

/** Steps of a trace by buttons and keys, and a path of one's own from any of them: without a script the page is a list, and whole. */
const walk = document.querySelector<HTMLElement>('[data-walk]');
const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
type Model = Walked & { readonly start: Record<string, string> };
let model: Promise<Model> | undefined;
/** The step that is looked at; 0 at the start. */
let at = Number(/^#step-(\d+)$/.exec(location.hash)?.[1] ?? 0);
/** Actions of the reader's own path. */
let own: Walked['actions'][number][] = [];

const part = <E extends HTMLElement>(name: string) => walk?.querySelector<E>(`[data-${name}]`);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  inner: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  created.textContent = text;
  created.append(...inner);
  return created;
}

function go(to: number): void {
  at = Math.min(Math.max(to, 0), steps.length);
  for (const [index, step] of steps.entries()) {
    const isHere = index + 1 === at;
    if (isHere) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
    document.querySelector(`[data-row="${index + 1}"]`)?.classList.toggle('is-here', isHere);
  }
  const [before, next] = [part<HTMLButtonElement>('before'), part<HTMLButtonElement>('next')];
  if (before) before.disabled = at === 0;
  if (next) next.disabled = at === steps.length;
  if (at > 0) history.replaceState(history.state, '', `#step-${at}`);
  steps[at - 1]?.scrollIntoView({ block: 'nearest' });
  leave();
}

/** Back from a path of one's own. */
function leave(): void {
  own = [];
  part('own')?.replaceChildren();
  const again = part('again');
  if (again) again.hidden = true;
}

async function loaded(): Promise<Model> {
  model ??= fetch(new URL(walk?.dataset.model ?? '', location.href)).then((answer) => answer.json());
  return model;
}

/** What the trace made of the variables up to the step that is looked at. */
function valuesHere({ actions, start }: Model): Record<string, string> {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const changesSoFar = steps.slice(0, at).map(({ dataset }) => byId.get(dataset.step ?? '')?.changes);
  return changesSoFar.reduce<Record<string, string>>((values, changes) => after(values, changes), start);
}

async function choose(): Promise<void> {
  const known = await loaded();
  const said = JSON.parse(walk?.dataset.said ?? '{}');
  const setting = JSON.parse(walk?.dataset.setting ?? '{}');
  const states = [valuesHere(known)];
  for (const { changes } of own) states.push(after(states.at(-1) ?? {}, changes));
  const values = states.at(-1) ?? {};
  const line = ({ from, to = from, says }: Walked['actions'][number]) =>
    `${known.actors[from]}${to === from ? '' : ` → ${known.actors[to]}`}: ${says}`;
  const path = own.map((action, index) => {
    const broken = brokenIn(known, { ...setting, ...states[index + 1] });
    const inner = broken.map((title) => element('p', title));
    for (const one of inner) one.className = 'breach';
    return element('li', line(action), inner);
  });
  const before = states.at(-2) ?? values;
  const table = (isChange: boolean) => {
    const names = Object.keys(known.variables).filter((name) => (before[name] !== values[name]) === isChange);
    const rows = names.map((name) => {
      const was = isChange ? ` ${said.was.replace('%', before[name])}` : '';
      return element('tr', '', [
        element('th', known.variables[name]),
        element('td', `${values[name]}${was}`),
      ]);
    });
    const made = element('table', '', rows);
    made.className = `state-table${isChange ? ' is-change' : ''}`;
    return made;
  };
  const rest = element('details', '', [element('summary', said.unchanged), table(false)]);
  rest.className = 'fold';
  const choices = possibleIn(known, { ...setting, ...values }).map((action) => {
    const button = element('button', line(action));
    button.type = 'button';
    button.addEventListener('click', () => {
      own.push(action);
      choose();
    });
    return element('li', '', [button]);
  });
  const list = element('ul', '', choices);
  list.className = 'choices';
  part('own')?.replaceChildren(
    ...(own.length > 0 ? [element('p', `${said.chosen} ${at}`), element('ol', '', path), table(true)] : []),
    element('p', choices.length > 0 ? said.choices : said.none),
    list,
    rest,
  );
  part('own')?.querySelector<HTMLButtonElement>('.choices button')?.focus();
  const again = part('again');
  if (again) again.hidden = false;
}

if (walk) {
  walk.hidden = false;
  part('before')?.addEventListener('click', () => go(at - 1));
  part('next')?.addEventListener('click', () => go(at + 1));
  part('choose')?.addEventListener('click', () => choose());
  part('again')?.addEventListener('click', () => leave());
  addEventListener('hashchange', () => go(Number(/^#step-(\d+)$/.exec(location.hash)?.[1] ?? at)));
  document.addEventListener('keydown', (event) => {
    const isTyped =
      event.target instanceof Element && event.target.closest('input, textarea, select, [role="group"]');
    if (isTyped || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowRight') go(at + 1);
    if (event.key === 'ArrowLeft') go(at - 1);
  });
  if (at > 0) go(at);
  else {
    const before = part<HTMLButtonElement>('before');
    if (before) before.disabled = true;
  }
}
