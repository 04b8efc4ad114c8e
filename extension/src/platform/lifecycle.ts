/** Moments the browser tells the background of. Listeners are added at once, or a stopped worker would not be woken for them. */

export function whenInstalled(act: (reason: "install" | "update" | "other") => void): void {
  chrome.runtime.onInstalled.addListener(({ reason }) => act(reason === "install" || reason === "update" ? reason : "other"));
}

export const whenBrowserStarts = (act: () => void): void => chrome.runtime.onStartup.addListener(act);

export function whenTabOpens(act: (tabId: number) => void): void {
  chrome.tabs.onCreated.addListener(({ id }) => {
    if (id !== undefined) act(id);
  });
}

/** Tells of tabs whose page is complete, until the answer is that no more need be told: standing by for every page would wake the worker for each. */
export function whilePagesComplete(act: (tabId: number) => "more" | "enough"): void {
  const listen = (tabId: number, { status }: { status?: string }) => {
    if (status === "complete" && act(tabId) === "enough") chrome.tabs.onUpdated.removeListener(listen);
  };
  chrome.tabs.onUpdated.addListener(listen);
}

/** The page that the browser opens once the extension has been removed. Browsers may forget it as they close, so it is said anew each time. */
export const opensWhenRemoved = (address: string): Promise<void> => chrome.runtime.setUninstallURL(address);

/** A permission was given or taken away, here or on the browser's own page for extensions. */
export function whenPermissionsChange(act: () => void): void {
  chrome.permissions.onAdded.addListener(act);
  chrome.permissions.onRemoved.addListener(act);
}

export const whenTabCloses = (act: (tabId: number) => void): void => chrome.tabs.onRemoved.addListener((tabId) => act(tabId));

/** Tells when it was to ring (milliseconds since the epoch): after a sleep, or as a browser starts, that may be hours or months ago. */
export function whenAlarm(name: string, act: (due: number) => void): void {
  chrome.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act(alarm.scheduledTime);
  });
}

/** Rings once at `when` (milliseconds since the epoch), instead of any time set before; browsers may ring half a minute late. */
export async function setAlarm(name: string, when: number): Promise<void> {
  await chrome.alarms.create(name, { when });
}

export const clearAlarm = async (name: string): Promise<void> => void (await chrome.alarms.clear(name));

/** When an alarm will ring; undefined when it is not set. */
export const alarmAt = async (name: string): Promise<number | undefined> => (await chrome.alarms.get(name))?.scheduledTime;

/** A worker is stopped after 30 seconds of waiting; any call to the browser starts them again. */
export const stayAwake = (): void => void chrome.runtime.getPlatformInfo().catch(() => undefined);

/** Calls every `minutes`, always: an alarm that came and went with something kept would itself be a trace of it on disk. */
export function every(name: string, minutes: number, act: () => void): void {
  whenAlarm(name, act);
  void alarmAt(name).then(async (at) => {
    if (at === undefined) await chrome.alarms.create(name, { periodInMinutes: minutes });
  });
}

/** Answers the navigations of a service worker; `answer` says undefined for what is not its own. */
export function answerFetches(answer: (request: Request) => Promise<Response> | undefined): void {
  addEventListener("fetch", (event) => {
    const fetchEvent = event as Event & { readonly request: Request; respondWith(response: Promise<Response>): void };
    const response = answer(fetchEvent.request);
    if (response) fetchEvent.respondWith(response);
  });
}
