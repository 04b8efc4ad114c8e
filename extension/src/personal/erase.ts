import { commitmentsLock } from "../commitment/kept";
import { oneAtATime } from "../platform/locks";
import { ask } from "../platform/requests";
import { durable, memory } from "../platform/storage";
import { changingChoices } from "./choices";
import { savedBefore } from "./saved-before";

/**
 * Erases everything this extension keeps in this browser, at once, and takes the rules away: nothing is stopped any more. Where one part fails the
 * others are erased all the same; then it rejects.
 */
export async function eraseEverything(): Promise<void> {
  // Alone, or what another page or the background is just writing back would come again.
  const erased = await oneAtATime("waiting", () =>
    changingChoices(() =>
      oneAtATime("progress", () =>
        oneAtATime(commitmentsLock, () => Promise.allSettled([durable.clear(), memory.clear(), savedBefore.lower()])),
      ),
    ),
  );
  const answer = await ask("erased", {});
  if (!answer || erased.some(({ status }) => status === "rejected")) throw new Error("Not everything was erased.");
}
