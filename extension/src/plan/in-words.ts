import type { OwnWords } from "./own-words";
import { words } from "./words";

type Plan = Pick<OwnWords, "moment" | "act">;

/** What was written, without a beginning that the sentence around it says already. */
function without(beginnings: string, written: string): string {
  const said = beginnings.split(" / ").find((beginning) => written.toLowerCase().startsWith(`${beginning.toLowerCase()} `));
  return said === undefined ? written : written.slice(said.length).trimStart();
}

/** The plan as one sentence. */
export const planInWords = ({ moment, act }: Plan): string =>
  words.shown.sentence({ moment: without(words.begins.moment, moment), act: without(words.begins.act, act) });

/** The question about its moment. */
export const askedOf = ({ moment }: Pick<Plan, "moment">): string => words.rehearse.ask({ moment: without(words.begins.moment, moment) });
