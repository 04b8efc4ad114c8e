import type { Finding } from "../commitment/protocol/chain";

/** What each look says anew. */
const ofOneLook: readonly Finding["reason"][] = ["truncated", "rolled-back"];

/** What is wrong after another look: what came whole in the meantime is right, and nothing is said twice. */
export function findingsAfter(before: readonly Finding[], found: readonly Finding[], taken: ReadonlySet<number>): readonly Finding[] {
  const stays = ({ reason, from, to }: Finding) => !ofOneLook.includes(reason) && (reason === "forked" || !isWhole(from, to, taken));
  const all = [...before.filter(stays), ...found];
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
}

const isSame = (one: Finding, other: Finding) => one.reason === other.reason && one.from === other.from && one.to === other.to;

const isWhole = (from: number, to: number, taken: ReadonlySet<number>): boolean => {
  for (let counter = from; counter <= to; counter++) if (!taken.has(counter)) return false;
  return true;
};
