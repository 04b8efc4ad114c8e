import { catalogue, message } from "../language/catalogue";
import type { FindingId } from "./findings";
import type { TestResult } from "./run";

export const words = catalogue("self-test", {
  documentTitle: message<{ product: string }>("{product}: check"),
  title: "Check that it works",
  explain:
    "We open a real search for harmless words, and look at what happens to it. If all is well, it is stopped before it is sent. The search engine sees it only if something is wrong.",
  phrase: message<{ phrase: string }>("The words are: {phrase}."),
  engine: "Search engine",
  notCovered: message<{ name: string }>("{name} (not covered)"),
  start: "Start the check",
  again: "Check again",
  private: "This is a private window. To check, open this page in a normal window.",

  steps: {
    heading: "What happened",
    running: "The check is running. It takes a few seconds…",
    opened: message<{ engine: string }>("We opened a search on {engine}, in a tab behind this one."),
    results: {
      stopped: "It was stopped before it was sent, and our page opened.",
      unchecked: "It was not sent, but we could not check it. Our page asked what to do.",
      "past-us": "It was not stopped.",
      "no-background": "The part that stops searches did not answer. So we opened nothing.",
    } satisfies Record<TestResult, string>,
    closed: "We closed that tab again.",
    failed: "The check could not run. The browser did not let us. Try again.",
  },

  findings: {
    heading: "What we found",
    allWell: "All is well. We found nothing to mend.",
    text: {
      "switched-off": "The pause is switched off. No search is stopped.",
      "index-unreadable": "What you saved could not be read, so searches cannot be checked.",
      "nothing-chosen": "You have not chosen anything yet, so no other search is stopped.",
      "permission-revoked": "The browser does not let us check searches on every search engine.",
      "private-windows": "It does not work in private windows.",
      "engine-not-covered": "We do not check searches on this search engine yet.",
      "taken-over": "Something else took this search before us. That is most likely another extension.",
      "not-checked": "We could not check the search in time.",
      "no-background": "The extension did not answer.",
      stale: "Messages and phone numbers have not been updated for a long time.",
      faults: "In the last days there were searches that we could not check.",
    } satisfies Record<FindingId, string>,
    mend: {
      "switched-off": "Switch it on in settings.",
      "index-unreadable": "In settings, delete everything, then choose again what to stop.",
      "nothing-chosen": "Choose a list or save a phrase in settings.",
      "permission-revoked": "Press “Let it check searches” in settings.",
      "private-windows": {
        chromium: "Open the browser's page for extensions. There, choose Details. Then switch on “Allow in Incognito”.",
        firefox: "Open “Add-ons and themes”. There, choose this extension. Then allow it to run in private windows.",
      },
      "engine-not-covered": "You can cover it in settings, under “More search engines”.",
      "taken-over": "Open the browser's page for extensions. Switch off the others, one by one, and check again each time.",
      "not-checked": "Check again. If it stays like this, restart the browser.",
      "no-background": "Restart the browser, then check again.",
      stale: "Press “Check now” in settings.",
      faults: "Settings show when and why.",
    } satisfies Record<FindingId, string | Record<"chromium" | "firefox", string>>,
    settings: "Open settings",
  },
});

export const mendOf = (id: FindingId): string => {
  const mend = words.findings.mend[id];
  return typeof mend === "string" ? mend : mend[__BROWSER__];
};
