/**
 * Between our own pages only: a browser gives this channel to no website, and keeps that of private windows apart. One for the whole page, because another
 * one here would be told of what this one says.
 */
let channel: BroadcastChannel | undefined;
const pages = (): BroadcastChannel => {
  channel ??= new BroadcastChannel("pages");
  return channel;
};

const close = "close";

/** Closes every other page of ours in this browser. */
export const closeOtherPages = (): void => pages().postMessage(close);

/** Closes this page when another one says so. */
export function closeWhenTold(closePage: () => Promise<void>): void {
  pages().addEventListener("message", ({ data }) => {
    if (data === close) void closePage().catch(() => location.replace("about:blank"));
  });
}
