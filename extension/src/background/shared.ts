import { lookInTime, lookNow, planFirstLook } from "../catalogue/looking";
import { whenReleaseChanges } from "../catalogue/store";
import { whenCommitmentsChange } from "../commitment/kept";
import { planSending, sendInTime } from "../commitment/sending";
import { showInToolbar } from "../commitment/toolbar";
import { eraseIfPast } from "../episode/day";
import { continueSearch, type OpenTheWay } from "../interception/continue";
import { sweepFaults } from "../interception/faults";
import { sweepForwarded } from "../interception/forwarded";
import { forgetIndex, forgetIndexOnChange, whatIsChosen } from "../interception/index-cache";
import { answerSeen } from "../interception/second-line/answer";
import { watchOptionalEngines } from "../interception/second-line/optional";
import { sweepTickets } from "../interception/tickets";
import { renewListsOfRelease } from "../lists/renew";
import { settle } from "../loosening/waiting";
import { isPrivate } from "../platform/extension";
import { every, opensWhenRemoved, whenBrowserStarts, whenInstalled, whenPermissionsChange, whenTabCloses } from "../platform/lifecycle";
import { answerRequests } from "../platform/requests";
import { openPage, openTab } from "../platform/tabs";
import { beginTest, endTest } from "../self-test/running";
import { readSettings } from "../settings/settings";

/** What differs between the browsers. */
export interface BrowserGate {
  /** Puts in place whatever stops searches here, according to what is saved now. */
  readonly install: () => Promise<void>;
  /** Takes that away again, when everything was erased. */
  readonly remove: () => Promise<void>;
  /** Whether anything stops searches now. */
  readonly stands: () => Promise<boolean>;
  /** Our page that was about to open in a tab that closed itself, if there was one; told once. */
  readonly lostWith: (tabId: number) => string | undefined;
  readonly openTheWay: OpenTheWay;
  readonly pageFor: (token: string) => Promise<string>;
}

/** The page forgets its own search in time; this is for a tab that went elsewhere and stayed open. */
const forgetPast = (now: number) => Promise.all([sweepTickets(now), sweepForwarded(now)]);

const openSettings = async () => openPage((await readSettings()).firstRunDone ? "settings/index.html" : "first-run/index.html");

/** Everything the extension reacts to in both browsers, on one screen. Catalogue updates and cleaning are the regular worker's alone. */
export function listen({ install, remove, stands, lostWith, openTheWay, pageFor }: BrowserGate): void {
  /** Stops searches on every engine that we may see now. */
  const cover = () => {
    void install();
    void watchOptionalEngines();
  };

  /** Counting and loosening are the regular worker's alone, like every write. */
  const settleNow = async () => {
    if (isPrivate() || (await settle(Date.now())) === 0) return;
    forgetIndex();
    await install();
  };

  const endTestNow = async (onlyPast: boolean) => {
    const ended = await endTest(Date.now(), onlyPast);
    if (!ended) return;
    forgetIndex();
    // What stands though nothing is stored is kept elsewhere, as a sign of loss; here the test put it there.
    await (ended.wasBare && (await whatIsChosen()) !== "terms" ? remove() : install());
  };

  /** Browsers may forget an alarm or a title as they start. */
  const takeUpSharing = () => {
    void planSending().catch(() => undefined);
    void showInToolbar().catch(() => undefined);
  };

  forgetIndexOnChange();
  whenTabCloses((tabId) => {
    const lost = lostWith(tabId);
    void (lost ? openTab(lost) : sweepTickets(Date.now(), (ticket) => ticket.tabId === tabId));
  });

  whenInstalled((reason) => {
    if (isPrivate()) return;
    cover();
    takeUpSharing();
    void renewListsOfRelease();
    // Whoever installs does so at their own time; an update of the extension reaches many in the same minutes.
    if (reason === "install") void lookNow();
    else void planFirstLook();
    if (reason === "install") void openSettings();
  });
  whenBrowserStarts(() => {
    if (isPrivate()) return;
    cover();
    takeUpSharing();
    void planFirstLook();
    void eraseIfPast(Date.now());
    void sweepFaults(Date.now());
    void settleNow();
  });
  whenPermissionsChange(() => {
    if (!isPrivate()) cover();
  });
  if (!isPrivate()) {
    // The same address for everybody: it tells that somebody removed it, and nothing of whom (decision 0107).
    void opensWhenRemoved(`${__SERVICE_ORIGIN__}/paused`).catch(() => undefined);
    lookInTime();
    sendInTime();
    whenCommitmentsChange(() => void showInToolbar().catch(() => undefined));
    whenReleaseChanges(() => void renewListsOfRelease());
    every("forget", 5, () => {
      void forgetPast(Date.now());
      void settleNow();
      void endTestNow(true).catch(() => undefined);
    });
  }

  answerRequests({
    continue: async ({ token }, from) => (from.tab?.id === undefined ? { kind: "gone" } : continueSearch(token, from.tab.id, openTheWay)),
    check: async (seen, from) => {
      if (from.tab?.id === undefined) return { paused: false };
      return { paused: await answerSeen(seen, { tabId: from.tab.id, isPrivate: from.tab.incognito }, pageFor) };
    },
    shown: async (_, from) => {
      if (from.tab?.id !== undefined) lostWith(from.tab.id);
      return { ok: true };
    },
    update: async () => (isPrivate() ? { kind: "failed", reason: "private-window" } : lookNow()),
    refresh: async () => {
      forgetIndex();
      await install();
      return { ok: true };
    },
    test: async ({ runs }) => {
      if (isPrivate()) return { ok: true };
      if (!runs) await endTestNow(false);
      else {
        await beginTest(!(await stands()), Date.now());
        forgetIndex();
        await install();
      }
      return { ok: true };
    },
    settle: async () => {
      await settleNow();
      return { ok: true };
    },
    erased: async () => {
      forgetIndex();
      if (!isPrivate()) takeUpSharing();
      await remove();
      return { ok: true };
    },
  });
}
