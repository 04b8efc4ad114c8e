/** A content script for hosts that were granted after installation; the manifest names the one for all others. */
export interface AddedScript {
  readonly id: string;
  readonly file: string;
  /** Match patterns; only of hosts that we may see. */
  readonly matches: readonly string[];
}

/** Runs the script in those pages from now on, in the place of what was registered under its id; in none, when there are none. */
export async function runInPages({ id, file, matches }: AddedScript): Promise<void> {
  const standing = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
  if (standing.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length > 0)
    await chrome.scripting.registerContentScripts([{ id, js: [file], matches: [...matches], runAt: "document_start" }]);
}
