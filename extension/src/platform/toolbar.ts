/** What the browser shows of its own about this extension: short texts that it looks up in its own language. */
export const textForBrowser = (name: "sharing"): string => chrome.i18n.getMessage(name);

/** The words that the toolbar button has for whoever points at it or hears it. */
export const setToolbarTitle = (title: string): Promise<void> => chrome.action.setTitle({ title });
