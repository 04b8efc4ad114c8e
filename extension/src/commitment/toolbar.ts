import { setToolbarTitle, textForBrowser } from "../platform/toolbar";
import { isOpen, readCommitments } from "./kept";

/** The toolbar button says that notes are shared while they are; of whom or what, it says nothing. */
export async function showInToolbar(): Promise<void> {
  const isSharing = (await readCommitments()).some(isOpen);
  await setToolbarTitle(isSharing ? textForBrowser("sharing") : __PRODUCT_NAME__);
}
