import type { Queue } from './queue.ts';

/**
 * Has a form sent, in its turn (`Queue`) and once, however often it is asked for until that is done. The field that has the focus loses it
 * meanwhile, so that a key that is pressed is for the post; it has it again where nothing else took it.
 */
export function sendInTurn(form: HTMLFormElement, queue: Queue, send: () => Promise<void>): void {
  let isSending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const { activeElement } = document;
    const field =
      activeElement instanceof HTMLElement && form.contains(activeElement) ? activeElement : undefined;
    field?.blur();
    try {
      await queue.run(send);
    } finally {
      isSending = false;
      if (document.activeElement === document.body) field?.focus();
    }
  });
}
