import { NothingThere, type Tab } from "./browsers/browser.ts";
import { eventually } from "./processes.ts";

/** Waits until the page has something at the selector. */
export async function present(tab: Tab, selector: string, patience?: number): Promise<void> {
  const question = `document.querySelector(${JSON.stringify(selector)}) !== null`;
  await eventually(`${selector} to be on the page`, () => tab.evaluate<boolean>(question).catch(() => false), patience);
}

/** The visible text at a selector, or of the whole page; empty when there is none. */
export const textOf = (tab: Tab, selector = "body") =>
  tab.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`).catch(() => "");

/** Waits until the page shows these words. */
export async function reads(tab: Tab, words: string, patience?: number): Promise<void> {
  await eventually(`the page to say "${words}"`, async () => (await textOf(tab)).includes(words), patience).catch(async (error: Error) => {
    throw new Error(`${error.message} It says: ${(await textOf(tab)).slice(0, 1_500)}`);
  });
}

/** Presses the button or link with this name, as soon as it is there; it is looked for again when what comes above moves it in between. */
export async function press(tab: Tab, name: string, patience?: number): Promise<void> {
  await eventually(
    `a button or link called "${name}"`,
    async () => {
      const selector = await tab.evaluate<string | null>(selectorOf(name)).catch(() => null);
      return selector !== null && isClicked(tab, selector);
    },
    patience,
  );
}

const isClicked = (tab: Tab, selector: string): Promise<boolean> =>
  tab.click(selector).then(
    () => true,
    (reason: unknown) => {
      if (reason instanceof NothingThere) return false;
      throw reason;
    },
  );

/** A path of children from the body to the element, so that the page is not changed to find it again. */
const selectorOf = (name: string) => `(() => {
  let element = [...document.querySelectorAll("button, a[href]")].find((candidate) => candidate.innerText.trim() === ${JSON.stringify(name)});
  if (!element) return null;
  const steps = [];
  for (; element !== document.body; element = element.parentElement)
    steps.unshift(":nth-child(" + (1 + [...element.parentElement.children].indexOf(element)) + ")");
  return "body > " + steps.join(" > ");
})()`;
