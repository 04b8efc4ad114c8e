import type { ComponentChildren } from "preact";
import { useCallback, useLayoutEffect } from "preact/hooks";
import { closeOtherPages } from "./everywhere";
import { exit as leaveTab, useExitByShift } from "./exit";
import { words } from "./words";

interface Props {
  /** Which of the four looks, 0 to 3. */
  readonly look?: number;
  readonly installedBySomebodyElse: boolean;
  /** What to forget before the tab closes. */
  readonly leave?: () => void;
  /** What the way out is called, where it leaves something else than a page. */
  readonly exit?: string;
  readonly children: ComponentChildren;
}

const leaveNow = (): void => void leaveTab();

/** The frame of every page: the way out, of all our pages at once unless it is called otherwise, whoever else installed this, and one column. */
export function Page({ look = 0, installedBySomebodyElse, leave = leaveNow, exit, children }: Props) {
  const leaveAll = useCallback(() => {
    if (exit === undefined) closeOtherPages();
    leave();
  }, [exit, leave]);
  useExitByShift(leaveAll);
  useLayoutEffect(() => document.documentElement.setAttribute("data-look", String(look)), [look]);
  return (
    <div class="page">
      <div class="column">
        <div class="top">
          <button type="button" title={words.exitHint} onClick={leaveAll}>
            {exit ?? words.exit}
          </button>
        </div>
        {installedBySomebodyElse && (
          <div class="notice">
            <p>{words.notInstalledByYou}</p>
          </div>
        )}
        <main>{children}</main>
      </div>
    </div>
  );
}
