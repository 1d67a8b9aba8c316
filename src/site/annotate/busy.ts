let running = 0;

/** Runs some work; until all of it has ended the page is marked as busy (`data-busy`), so that it can show that. */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  running++;
  document.body.dataset.busy = String(running);
  try {
    return await work();
  } finally {
    running--;
    if (running === 0) delete document.body.dataset.busy;
  }
}
