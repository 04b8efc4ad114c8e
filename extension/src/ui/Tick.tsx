import type { ComponentChildren } from "preact";

interface Props {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  /** The id of what explains it. */
  readonly describedBy?: string;
  readonly children: ComponentChildren;
}

/** A box that shows what is kept, not what was pressed: keeping it can fail, or wait. */
export function Tick({ isTicked, onChange, describedBy, children }: Props) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({ currentTarget }) => {
          currentTarget.checked = isTicked;
          onChange(!isTicked);
        }}
        aria-describedby={describedBy}
      />
      {children}
    </label>
  );
}
