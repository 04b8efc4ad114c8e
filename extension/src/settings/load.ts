import type { Standing } from "../catalogue/open";
import type { TermList } from "../catalogue/term-lists";
import type { Catalogue } from "../catalogue/types";
import { isKnownToTheService, readCommitments } from "../commitment/kept";
import { hostPatterns } from "../engines/engines";
import { helpAtHand } from "../help/at-hand";
import { type Faults, readFaults } from "../interception/faults";
import { readOrElse } from "../interception/in-time";
import { chosenLists } from "../lists/chosen";
import { readWaiting, type WaitingUntil } from "../loosening/waiting";
import { isOff, withoutContinue } from "../personal/strictness";
import { noWords, type OwnWords, readOwnWords } from "../plan/own-words";
import { allowedInPrivateWindows, coversHosts, hasPermission, installedBySomebodyElse, isPrivate } from "../platform/extension";
import { ask } from "../platform/requests";
import type { HealthFacts } from "./Health";
import { readCoveredIds } from "./MoreEngines";
import { type Count, readCount } from "./Phrases";
import type { Settings } from "./settings";

export interface SettingsFacts {
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly standing: Standing | null;
  readonly count: Count;
  readonly termLists: readonly TermList[];
  /** Names and titles of the chosen lists; null when they cannot be read. */
  readonly chosenLists: ReadonlyMap<string, string> | null;
  /** The lists, and own phrases, for which there is no "continue". */
  readonly withoutContinue: ReadonlySet<string>;
  readonly waiting: readonly WaitingUntil[];
  readonly isOff: boolean;
  readonly own: OwnWords;
  readonly health: HealthFacts;
  readonly historyAllowed: boolean;
  /** Mailboxes of the commitments that the service holds open as far as is known here. */
  readonly shared: readonly string[];
  /** Ids of the optional engines that are covered. */
  readonly covered: readonly string[];
  readonly isPrivate: boolean;
  readonly installedBySomebodyElse: boolean;
}

/** Everything the page shows, read once. A fact the browser will not tell is taken as the one that asks for attention. */
export async function load(): Promise<SettingsFacts> {
  await readOrElse<unknown>(ask("settle", {}), undefined);
  const [atHand, count, chosen, final, waiting, off, own, hosts, privateWindows, faults, historyAllowed, covered, commitments, byOther] =
    await Promise.all([
      helpAtHand("with-lists"),
      readOrElse(readCount(), null),
      readOrElse(chosenLists(), null),
      readOrElse(withoutContinue(), new Set<string>()),
      readOrElse(readWaiting(Date.now()), []),
      readOrElse(isOff(), false),
      readOrElse(readOwnWords(), noWords),
      coversHosts(hostPatterns).catch(() => false),
      allowedInPrivateWindows().catch(() => false),
      readOrElse<Faults | null>(readFaults(), null),
      hasPermission("history").catch(() => false),
      readCoveredIds().catch(() => []),
      readOrElse(readCommitments(), []),
      installedBySomebodyElse().catch(() => false),
    ]);
  return {
    ...atHand,
    count,
    chosenLists: chosen,
    withoutContinue: final,
    waiting,
    isOff: off,
    own,
    health: { coversHosts: hosts, allowedInPrivateWindows: privateWindows, faults },
    historyAllowed,
    covered,
    shared: commitments.filter(isKnownToTheService).map(({ secrets }) => secrets.mailbox),
    isPrivate: isPrivate(),
    installedBySomebodyElse: byOther,
  };
}
