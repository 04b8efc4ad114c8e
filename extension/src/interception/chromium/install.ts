import { coveredEngines } from "../../engines/engines";
import { grantedHosts } from "../../platform/extension";
import { dynamicRules } from "../../platform/rules";
import { type Chosen, whatIsChosen } from "../index-cache";
import { gateAddress } from "./addresses";
import { drawGateKey, gateKey } from "./gate-key";
import { gateRules } from "./rules";

/**
 * Puts the rules in place that bring searches to the gate, once anything is to be blocked; before that, and when the last list was switched off, a
 * search is as without us. An optional engine has rules only while we may see it. Rules that stand are kept though nothing at all is stored behind
 * them: then it was lost, and a fault is to be shown rather than passed over.
 */
export async function installGate(): Promise<void> {
  const standing = await dynamicRules.get();
  const chosen = await whatIsChosen().catch((): Chosen => "terms");
  if (chosen === "none") return standing.length > 0 ? dynamicRules.replace([]) : undefined;
  if (chosen === "nothing-stored" && standing.length === 0) return;
  const rules = gateRules(coveredEngines(await grantedHosts()), gateAddress((await gateKey()) ?? (await drawGateKey())));
  if (!sameRules(standing, rules)) await dynamicRules.replace(rules);
}

export const gateStands = async (): Promise<boolean> => (await dynamicRules.get()).length > 0;

/** Takes the rules away, as only deleting everything does. */
export const removeGate = (): Promise<void> => dynamicRules.replace([]);

const sameRules = (standing: readonly chrome.declarativeNetRequest.Rule[], wanted: readonly chrome.declarativeNetRequest.Rule[]): boolean =>
  standing.length === wanted.length &&
  wanted.every((rule) => {
    const other = standing.find((candidate) => candidate.id === rule.id);
    return (
      other?.condition.regexFilter === rule.condition.regexFilter &&
      other?.action.redirect?.regexSubstitution === rule.action.redirect?.regexSubstitution &&
      other?.condition.requestDomains?.join() === rule.condition.requestDomains?.join()
    );
  });
