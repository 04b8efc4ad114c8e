import { catalogue, message } from "../language/catalogue";

/** What a browser says of the extension in its own list: 132 characters at most, or some stores refuse it. */
export const words = catalogue("listing", {
  description: "A pause you chose, before a search you decided to stop. Nothing about a search leaves this browser because of us.",
  /** What the toolbar button is called while notes are shared. */
  sharing: message<{ product: string }>("{product}: you share notes"),
});
