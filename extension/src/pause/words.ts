import type { FaultReason } from "../interception/tickets";
import { catalogue, message } from "../language/catalogue";

export const words = catalogue("pause", {
  documentTitle: "A moment",
  leave: "Leave this page",
  stopped: "You asked us to stop you here. Nothing was sent.",
  noMessage: {
    title: "You asked us to stop you here",
    body: "Take a breath. Nothing has been sent. You can leave now, and this moment will pass. If you want company, the people below are there.",
  },
  support: {
    title: "Help is here, if you want it",
    body: "You asked us to stop you at these words. It looks as if you want help or facts, and that is good. Here is help you can use now. You can also go on to your search.",
    first: "Help you can use now",
  },
  again: { label: "Let this wave pass" },
  noWayOn: {
    closed: "You chose that there is no way on from here. Settings can change that, after the time you chose.",
    "not-sent": "You had not sent this search yet. If you still want it after all, type it in the address bar.",
  },
  tested: {
    title: "The test worked",
    body: "This search was stopped before it was sent. You can close this tab.",
  },
  gone: {
    title: "Nothing is waiting here",
    body: "This page was opened a while ago. What was typed is no longer kept, and nothing was sent. You can leave this page. If you still want to search, type it again.",
  },
  continue: {
    button: "Continue to the search",
    waiting: message<{ seconds: number }>("{seconds, plural, one {You can continue in # second.} other {You can continue in # seconds.}}"),
    ready: "You can continue now.",
    gone: "This search is no longer kept. Type it again.",
    failed: "The browser did not let the search through. Nothing was sent.",
    tryAgain: "Try again",
  },
  unchecked: {
    title: "We could not check this search.",
    continue: "Continue",
    tryAgain: "Try again",
    settings: "Settings",
    reasons: {
      "index-unreadable": "What you saved could not be read. Settings can help.",
      "storage-failed": "The browser did not let us read what you saved.",
      "too-slow": "Checking took too long.",
      "address-too-long": "The address of this search is too long.",
      "rule-refused": "The browser did not let us send the search on.",
      unexpected: "Something happened that we did not expect.",
    } satisfies Record<FaultReason, string>,
  },
});
