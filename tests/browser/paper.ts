import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tab } from "./browsers/browser.ts";
import { findProgram, removeDirectory, run, temporaryDirectory } from "./processes.ts";

/** What a page says, piece by piece in its order, without what is only pressed and what runs or stands in for a script. The style sheet has no say in it. */
const said = `(() => {
  const left = "form, nav, .choices, .jumps, .skip, .leave, script, noscript, #partner";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (nodeValue.trim() && !parentElement.closest(left)) found.push(nodeValue);
  }
  return found;
})()`;

const addresses = `[...document.querySelectorAll("main a:not(.choices a)")]
  .flatMap((link) => /^https:/.test(link.getAttribute("href")) ? [link.getAttribute("href")] : link.dataset.printed ?? [])`;

/** Lines are broken anew on paper, and letters may be drawn as one. */
const letters = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

/** The text of a PDF, in the order in which it was drawn. */
export async function textOnPaper(pdf: Buffer): Promise<string> {
  const directory = await temporaryDirectory("paper");
  try {
    const file = join(directory, "page.pdf");
    await writeFile(file, pdf);
    return await run(await findProgram("pdftotext"), ["-raw", "-enc", "UTF-8", file, "-"]);
  } finally {
    await removeDirectory(directory);
  }
}

/** What the page says, or where it leads, that is not on the sheets Chromium prints of it; empty when all is. */
export async function lostOnSheets(tab: Tab): Promise<string[]> {
  const [texts, links] = [await tab.evaluate<string[]>(said), await tab.evaluate<string[]>(addresses)];
  if (texts.length < 10) throw new Error("The page says next to nothing: is it there?");
  const sheets = letters(await textOnPaper(await tab.printed()));
  const lost: string[] = [];
  let read = 0;
  for (const text of texts) {
    const at = sheets.indexOf(letters(text), read);
    if (at < 0) lost.push(text.trim());
    else read = at + letters(text).length;
  }
  return [...lost, ...links.filter((link) => !sheets.includes(`(${letters(link)})`))];
}
