let running = 0;
let asked = 0;

/** Runs some work; until all of it has ended the page is marked as busy (`data-busy`), so that it can show that. */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  running++;
  show();
  try {
    return await work();
  } finally {
    running--;
    show();
  }
}

/** The same where work asks the curator something: the page waits for an answer, and is not busy. */
export async function whileAsked<T>(work: () => Promise<T>): Promise<T> {
  asked++;
  show();
  try {
    return await work();
  } finally {
    asked--;
    show();
  }
}

function show(): void {
  if (running > 0 && asked === 0) document.body.dataset.busy = String(running);
  else delete document.body.dataset.busy;
}
