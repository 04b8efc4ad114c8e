import { expect, test } from "vitest";
import { wouldStopMost } from "./common-words";

test.each(["a", "A", "é", "7", "in", "to", " Of! ", "is", "the", "THE", "and", "how", "what", "where", "“with”"])(
  "One word that most searches have would stop most of them: %s",
  (text) => expect(wouldStopMost(text)).toBe(true),
);

test.each(["", "…", "zoo", "zebra", "paper lantern", "how to", "a b", "to the zoo", "斑马", "しま", "ゼブラ", "말"])(
  "Anything else would not: %s",
  (text) => expect(wouldStopMost(text)).toBe(false),
);
