import { pauseAddress } from "../interception/chromium/addresses";
import { EarlyPasses } from "../interception/chromium/early-passes";
import { Gate, savedIndex } from "../interception/chromium/gate";
import { forgetGateKeyOnChange, gateKey } from "../interception/chromium/gate-key";
import { gateStands, installGate, removeGate } from "../interception/chromium/install";
import { NewTabs } from "../interception/chromium/new-tabs";
import { Passes } from "../interception/chromium/passes";
import { RequestTabs } from "../interception/chromium/request-tabs";
import { ContinuedRequests } from "../interception/continued";
import { matchIndex } from "../interception/index-cache";
import { checkOpenPages } from "../interception/second-line/open-pages";
import { watchEngineRequests } from "../platform/engine-requests";
import { isPrivate } from "../platform/extension";
import { answerFetches, whenBrowserStarts, whenTabOpens, whilePagesComplete } from "../platform/lifecycle";
import { listen } from "./shared";
import { keepStandingBy } from "./standby";

// First of all, so that what a waking worker needs for its first search is read while the rest is set up.
void matchIndex().catch(() => undefined);
void gateKey().catch(() => undefined);

/** Chromium: our rules send every search to a virtual address, and this worker answers it. */
const passes = new Passes();
const tabs = new RequestTabs();
const newTabs = new NewTabs();
const continued = new ContinuedRequests();
const early = new EarlyPasses(passes, savedIndex);
const gate = new Gate(passes, early, tabs, newTabs, continued);
const pageFor = async (token: string) => pauseAddress((await gateKey()) ?? "", token);

answerFetches((request) => gate.answer(request));
watchEngineRequests((request) => {
  const isFirst = tabs.asked(request);
  passes.used(request);
  continued.began(request);
  if (isFirst) early.begin(request);
});
whenTabOpens((tabId) => {
  if (newTabs.opened(tabId)) whilePagesComplete((complete) => (newTabs.showsAPage(complete) ? "more" : "enough"));
});
whenBrowserStarts(() => {
  if (!isPrivate()) void checkOpenPages(pageFor).catch(() => undefined);
});
forgetGateKeyOnChange();
keepStandingBy();
listen({
  install: installGate,
  remove: removeGate,
  stands: gateStands,
  lostWith: (tabId) => newTabs.lostWith(tabId),
  openTheWay: async (search, tabId) => {
    if ((await passes.open(search.address, tabId, "person")) !== "open") return false;
    continued.opened(search, tabId);
    return true;
  },
  pageFor,
});
