import { oneAtATime } from "../platform/locks";

/** Whoever reads what the person chose, changes it and writes it back does so alone: a page and the background may both want to. */
export const changingChoices = <T>(work: () => Promise<T>): Promise<T> => oneAtATime("choices", work);
