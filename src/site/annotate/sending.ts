/**
 * What sends a form: once, however often it is asked for until that is done. The field that has the focus loses it meanwhile, so that a key
 * that is pressed is for the post; it has it again where nothing else took it.
 */
export function sending(form: HTMLElement, send: () => Promise<void>): () => Promise<void> {
  let isSending = false;
  return async () => {
    if (isSending) return;
    isSending = true;
    const { activeElement } = document;
    const field =
      activeElement instanceof HTMLElement && form.contains(activeElement) ? activeElement : undefined;
    field?.blur();
    try {
      await send();
    } finally {
      isSending = false;
      if (document.activeElement === document.body) field?.focus();
    }
  };
}
