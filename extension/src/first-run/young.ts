/** Opens the welcome pages at what they say to somebody under 18. */
const fragment = "#young";

export const youngPage = `/first-run/index.html${fragment}`;

export const isAskedForYoung = (): boolean => location.hash === fragment;
