import { hostPatterns, optionalPatterns } from "../engines/engines";
import { Gate, pageFor } from "../interception/firefox/gate";
import { holdEngineRequests } from "../platform/blocking-requests";
import { listen } from "./shared";

/** Firefox: the browser holds each search until this page has answered. */
const gate = new Gate();

// All at once and before anything is awaited, or a search would not wake this page. The browser tells only of hosts that we may see, and asks
// that anew for each request: an optional engine is held from the moment it is granted until it is given back.
holdEngineRequests([...hostPatterns, ...optionalPatterns], (request) => gate.answer(request));
listen({
  install: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  stands: () => Promise.resolve(true),
  lostWith: () => undefined,
  openTheWay: async (search, tabId) => {
    gate.openTheWay(search, tabId);
    return true;
  },
  pageFor,
});
