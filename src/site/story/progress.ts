/** The step that is being read is marked in the bar and kept in the address, so that a reader who comes back, or sends the address on, is there. */
const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.step-bar a')].map((link) => [link.hash.slice(1), link]),
);
/** A step is read where it crosses a line a third of the way down the window. */
const LINE = '-33% 0px -66% 0px';
let current: string | undefined;

function mark(id: string | undefined): void {
  if (id === current) return;
  links.get(current ?? '')?.removeAttribute('aria-current');
  links.get(id ?? '')?.setAttribute('aria-current', 'step');
  current = id;
}

/** Whether the address names a step, or nothing: what else it names is not ours to replace. */
function isOurs(): boolean {
  return location.hash === '' || steps.some(({ id }) => `#${id}` === location.hash);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      mark(target.id);
      if (isOurs()) history.replaceState(history.state, '', `#${target.id}`);
    }
  },
  { rootMargin: LINE },
);
for (const step of steps) observer.observe(step);

export {};
