import { type ComponentChild, render } from "preact";
import { CrisisLines } from "../help/CrisisLines";
import { directionOf } from "../language/direction";
import { languageInUse } from "../language/in-use";
import { closeThisPage } from "../platform/tabs";
import { closeWhenTold } from "./everywhere";
import { Page } from "./Page";
import { Title } from "./Title";
import { words } from "./words";

/**
 * Renders a page once, when everything it shows is ready and the language it speaks is known, so that nothing moves afterwards. `title` is asked in that
 * language.
 */
export async function mount(prepare: () => Promise<ComponentChild>, title: () => string): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element with the id root.");
  closeWhenTold(closeThisPage);
  const page = await prepare().catch(() => <Broken />);
  document.documentElement.lang = languageInUse();
  document.documentElement.dir = directionOf(languageInUse());
  document.title = title();
  render(page, root);
}

/** Stands where a page could not be drawn; knows nothing but what is written here. */
export function Broken() {
  return (
    <Page installedBySomebodyElse={false}>
      <Title text={words.broken.title} />
      <p>{words.broken.body}</p>
      <CrisisLines crisis={{ country: null, lines: [] }} now={Date.now()} />
    </Page>
  );
}
