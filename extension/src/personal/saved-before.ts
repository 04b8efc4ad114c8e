import { lastingFlag } from "../platform/lasting-flag";

/** Says that phrases were saved and not erased since, in another place than they are, so that losing that place whole is noticed as well. */
export const savedBefore = lastingFlag("phrases-saved");
