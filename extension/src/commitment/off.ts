import { installedBySomebodyElse } from "../platform/extension";

/**
 * Whether nothing is shared from this browser, because somebody else put the extension on it (decision 0163). The page and the background both ask here. A
 * browser that does not say is taken as every other page takes it: nobody is accused of what is not known.
 */
export const sharingIsOff = (): Promise<boolean> => installedBySomebodyElse().catch(() => false);
