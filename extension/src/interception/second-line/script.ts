/** The content script of the second line, as the build names its file. */
export const secondLineScript = "second-line.js";
