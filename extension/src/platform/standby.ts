/** Chromium ends an extension's process some seconds after its worker, unless a document of the extension is there. */

const reasons = ["WORKERS"] as chrome.offscreen.Reason[];
const justification =
  "An empty page. While it is there, the extension's worker wakes in a process that runs already, so that a search after a quiet time is not held up while one is started.";

/** Has `page`, which nobody sees, stand by until the browser ends or `standDown` is called; refused where it does already. */
export const standBy = (page: string): Promise<void> => chrome.offscreen.createDocument({ url: page, reasons, justification });

export const standDown = (): Promise<void> => chrome.offscreen.closeDocument();

/** Memory of the machine in gigabytes, as roughly as the browser tells it; 0 where it does not. */
export const memoryOfMachine = (): number => (navigator as { readonly deviceMemory?: number }).deviceMemory ?? 0;

/** A newer version of the extension was fetched: it is put in place once nothing of this one runs. */
export const whenNewerVersionWaits = (act: () => void): void => chrome.runtime.onUpdateAvailable.addListener(act);
