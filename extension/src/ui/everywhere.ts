/** Between our own pages only: a browser gives this channel to no website, and keeps that of private windows apart. */
const channel = "pages";
const close = "close";

/** Closes every other page of ours in this browser. */
export function closeOtherPages(): void {
  const pages = new BroadcastChannel(channel);
  pages.postMessage(close);
  pages.close();
}

/** Closes this page when another one says so. */
export function closeWhenTold(closePage: () => Promise<void>): void {
  new BroadcastChannel(channel).addEventListener("message", ({ data }) => {
    if (data === close) void closePage().catch(() => location.replace("about:blank"));
  });
}
