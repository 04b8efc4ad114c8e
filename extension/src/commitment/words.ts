import { catalogue, message } from "../language/catalogue";
import { beginning } from "./words/beginning";
import { goingOn } from "./words/going-on";

export const words = catalogue("commitment", {
  documentTitle: message<{ product: string }>("{product}: notes to somebody"),
  title: "Notes to somebody you trust",
  lead: "You can tell somebody that you have decided to stop, and how it goes. You write a note and press Send. Nothing is sent by itself.",
  private: "This is a private window. Open this page in a normal window.",
  unreadable: "What you wrote here could not be read. Nothing was sent. Close this page and open it again.",
  failed: "The browser did not save that. Try again.",
  ...beginning,
  ...goingOn,
});
