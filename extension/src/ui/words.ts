import { catalogue } from "../language/catalogue";

/** Words that stand on more than one page. */
export const words = catalogue("ui", {
  exit: "Exit this page",
  exitHint: "You can also press the Shift key three times.",
  exitNote:
    "“Exit this page”, or pressing Shift three times, closes every page of ours, with its Back list. It does not erase what your browser keeps elsewhere. If you opened a helper’s website, it is in your history.",
  notInstalledByYou:
    "Somebody else put this on your browser. They may see what this computer does. For help that is only yours, use your own device or another phone.",
  broken: {
    title: "This page could not open",
    body: "Something here could not be read. Nothing was sent. You can close this page. Below you can find somebody to talk to.",
  },
  concerns: {
    any: "Something I decided to stop looking for, such as gambling",
    "sexual-content": "Sexual content",
    "sexual-images-of-children": "Sexual images of children",
  },
});
