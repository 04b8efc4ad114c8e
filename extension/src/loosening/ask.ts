import { ask } from "../platform/requests";
import type { Loosening } from "./change";
import { type Loosened, loosen } from "./waiting";

/** What a page asks for; when it takes effect at once, the background is told. */
export async function askToLoosen(change: Loosening): Promise<Loosened> {
  const loosened = await loosen(change, Date.now());
  if (loosened.kind === "done") await ask("refresh", {}).catch(() => undefined);
  return loosened;
}
