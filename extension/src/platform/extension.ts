/** What the browser says about this extension and this window. */

export const addressOf = (path: string): string => chrome.runtime.getURL(path);

export const version = (): string => chrome.runtime.getManifest().version;

/** True in a private window's own copy of the extension (Chromium, split mode), which reads settings but never writes to disk. */
export const isPrivate = (): boolean => chrome.extension.inIncognitoContext === true;

/** Whether the person lets the extension work in private windows. */
export const allowedInPrivateWindows = (): Promise<boolean> => chrome.extension.isAllowedIncognitoAccess();

/** Installed by an administrator or by another program rather than by the person: every page says so. */
export async function installedBySomebodyElse(): Promise<boolean> {
  const { installType } = await chrome.management.getSelf();
  return installType === "admin" || installType === "sideload" || installType === "other";
}

export type OptionalPermission = "history";
export const hasPermission = (permission: OptionalPermission): Promise<boolean> =>
  chrome.permissions.contains({ permissions: [permission] });
export const requestPermission = (permission: OptionalPermission): Promise<boolean> =>
  chrome.permissions.request({ permissions: [permission] });
export const removePermission = (permission: OptionalPermission): Promise<boolean> =>
  chrome.permissions.remove({ permissions: [permission] });

/** Whether the browser still lets us see the engines named by `patterns`; Firefox lets people revoke it. */
export const coversHosts = (patterns: readonly string[]): Promise<boolean> => chrome.permissions.contains({ origins: [...patterns] });

/** Asks the person to let us see those engines; only while they press a button. */
export const requestHosts = (patterns: readonly string[]): Promise<boolean> => chrome.permissions.request({ origins: [...patterns] });

/** Gives back the leave to see optional engines. */
export const removeHosts = (patterns: readonly string[]): Promise<boolean> => chrome.permissions.remove({ origins: [...patterns] });

/** The match patterns of every host that the browser lets us see now. */
export const grantedHosts = async (): Promise<readonly string[]> => (await chrome.permissions.getAll()).origins ?? [];
