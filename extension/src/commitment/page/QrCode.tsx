import { encode } from "uqr";

interface Props {
  readonly text: string;
  readonly label: string;
}

/** Light around it, as cameras need (ISO/IEC 18004). */
const quietZone = 4;

/** A text as a picture for cameras: dark on light whatever the page's colours are. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg class="code-picture" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path class="light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="dark" d={dark} />
    </svg>
  );
}
