// @vitest-environment happy-dom
import { useState } from "preact/hooks";
import { beforeEach, describe, expect, test } from "vitest";
import { AskFirst } from "./AskFirst";
import { FakePage } from "./fake-page";
import { Said } from "./Said";

let page: FakePage;
beforeEach(() => {
  page = new FakePage().install();
});

const focusOn = (name: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.focus();
const focused = () => document.activeElement?.textContent;

describe("A button that asks first", () => {
  test("gives the focus to its question, and has it back after a no", async () => {
    const done: string[] = [];
    await page.show(<AskFirst button="Delete" sure="Are you sure?" yes="Yes" no="No" onYes={() => done.push("deleted")} />);
    focusOn("Delete");
    await page.press("Delete");
    expect(focused()).toBe("Are you sure?");
    focusOn("No");
    await page.press("No");
    expect(focused()).toBe("Delete");
    expect(done).toEqual([]);
    await page.press("Delete");
    await page.press("Yes");
    expect(done).toEqual(["deleted"]);
  });
});

describe("What came of a button", () => {
  function Work({ staysThere }: { readonly staysThere: boolean }) {
    const [isDone, setIsDone] = useState(false);
    return (
      <>
        {(staysThere || !isDone) && (
          <button type="button" onClick={() => setIsDone(true)}>
            Do it
          </button>
        )}
        <Said text={isDone ? "It is done." : ""} />
      </>
    );
  }

  test("takes the focus when the button is gone", async () => {
    await page.show(<Work staysThere={false} />);
    focusOn("Do it");
    await page.press("Do it");
    expect(focused()).toBe("It is done.");
  });

  test("leaves the focus on a button that stays", async () => {
    await page.show(<Work staysThere />);
    focusOn("Do it");
    await page.press("Do it");
    expect(focused()).toBe("Do it");
  });
});
