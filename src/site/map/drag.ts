/** Pixels the pointer may move in what is still a click. */
const STILL = 4;

/** Dragging with a mouse scrolls the frame; a finger or a pen does so by itself. */
export function addDragging(frame: HTMLElement): void {
  let last: { x: number; y: number } | undefined;
  let moved = 0;
  frame.classList.add('can-pan');
  frame.addEventListener('dragstart', (event) => event.preventDefault());
  frame.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    moved = 0;
  });
  addEventListener('pointermove', (event) => {
    if (last === undefined) return;
    moved += Math.abs(event.clientX - last.x) + Math.abs(event.clientY - last.y);
    if (moved > STILL) frame.classList.add('is-panning');
    frame.scrollBy({ left: last.x - event.clientX, top: last.y - event.clientY, behavior: 'instant' });
    last = { x: event.clientX, y: event.clientY };
  });
  addEventListener('pointerup', () => {
    last = undefined;
    frame.classList.remove('is-panning');
  });
  frame.addEventListener(
    'click',
    (event) => {
      if (moved > STILL) event.preventDefault();
      moved = 0;
    },
    { capture: true },
  );
}

/** Turning the wheel with Ctrl held, or pinching a pad, zooms. */
export function addWheel(frame: HTMLElement, zoom: (inward: boolean) => void): void {
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0);
    },
    { passive: false },
  );
}
