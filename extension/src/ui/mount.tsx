import { type ComponentChild, render } from "preact";
import { CrisisLines } from "../help/CrisisLines";
import { closeThisPage } from "../platform/tabs";
import { closeWhenTold } from "./everywhere";
import { Page } from "./Page";
import { Title } from "./Title";
import { words } from "./words";

/** Renders a page once, when everything it shows is ready, so that nothing moves afterwards. */
export async function mount(prepare: () => Promise<ComponentChild>): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element with the id root.");
  closeWhenTold(closeThisPage);
  render(await prepare().catch(() => <Broken />), root);
}

/** Stands where a page could not be drawn; knows nothing but what is written here. */
export function Broken() {
  return (
    <Page installedBySomebodyElse={false}>
      <Title text={words.broken.title} />
      <p>{words.broken.body}</p>
      <CrisisLines crisis={{ country: null, lines: [] }} locale="en-GB" now={Date.now()} />
    </Page>
  );
}
