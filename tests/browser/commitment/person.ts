import type { Browser, Tab } from "../browsers/browser.ts";
import { present, press, reads, textOf } from "../on-the-page.ts";

/** Opens the extension's page on which somebody shares notes. */
export async function notesPage(browser: Browser): Promise<Tab> {
  const page = await browser.openExtensionPage("commitment/index.html");
  await reads(page, "Notes to somebody you trust");
  return page;
}

/** Begins with a first note, and gives the link, which the page shows this once. */
export async function begins(page: Tab, label: string, firstNote: string): Promise<string> {
  await writes(page, "#label", label);
  await writes(page, "#first-note", firstNote);
  await press(page, "Send this note and show the link");
  await reads(page, "Give them this link");
  return textOf(page, ".link");
}

/** Writes a note and presses Send. */
export async function sends(page: Tab, text: string): Promise<void> {
  await writes(page, "textarea[id^=note-]", text);
  await press(page, "Send");
}

export async function writes(page: Tab, selector: string, text: string): Promise<void> {
  await present(page, selector);
  await page.click(selector);
  await page.type(text);
}

/** The person's notes as the page lists them, newest first. */
export const notesOn = (page: Tab) =>
  page.evaluate<string[]>(`[...document.querySelectorAll("[aria-labelledby^=sent-] li .words")].map(({ innerText }) => innerText)`);
