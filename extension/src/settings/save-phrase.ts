import type { Concern } from "../catalogue/types";
import { hostPatterns } from "../engines/engines";
import { tighten } from "../loosening/waiting";
import { addPhrase, savedAs } from "../personal/phrases";
import { coversHosts } from "../platform/extension";
import { ask } from "../platform/requests";
import { words } from "./words";

/** What came of saving, and the sentence that says so. */
export interface Outcome {
  readonly saved: boolean;
  readonly said: string;
}

/** Saves a phrase and puts the background's rules in place before saying so; says what still stands in the way. Never rejects. */
export async function savePhrase(text: string, concern: Concern): Promise<Outcome> {
  const added = await addPhrase(text, concern).catch(() => undefined);
  if (!added) return { saved: false, said: words.phrases.failed };
  if (added.ok || added.reason === "already-saved") await keepFromDropping(text).catch(() => undefined);
  if (!added.ok) return { saved: false, said: words.phrases.refusals[added.reason] };
  const inTheWay = await whatIsInTheWay();
  if (added.moved) return { saved: true, said: [words.phrases.moved[concern], inTheWay].join(" ").trim() };
  return { saved: true, said: inTheWay ? `${words.phrases.savedOnly} ${inTheWay}` : words.phrases.saved };
}

/** Whoever types a phrase anew wants to be stopped at it, also when its taking away waits. */
async function keepFromDropping(text: string): Promise<void> {
  const fingerprint = await savedAs(text);
  if (fingerprint) await tighten({ kind: "drop-phrase", fingerprint }, Date.now(), async () => undefined);
}

async function whatIsInTheWay(): Promise<string> {
  const [answer, seesEngines] = await Promise.all([
    ask("refresh", {}).catch(() => undefined),
    coversHosts(hostPatterns).catch(() => false),
  ]);
  if (!seesEngines) return words.phrases.notAllowed;
  return answer ? "" : words.phrases.notReady;
}
