import { asDay } from "../language/said-by-intl";
import { type DayCount, total } from "./month";
import { words } from "./words";

const height = 80;
const step = 10;

/** Bars, one a day, with the table of the same numbers behind them. No bar is a warning: all have one colour. */
export function Chart({ days }: { readonly days: readonly DayCount[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const sum = total(days);
  return (
    <>
      <svg
        class="chart"
        role="img"
        viewBox={`0 0 ${31 * step} ${height + 16}`}
        aria-label={words.kept.chart({ count: sum, days: days.length })}
      >
        <line x1="0" y1={height} x2={31 * step} y2={height} />
        {days.map(({ day, count }, index) => (
          <rect key={day} x={index * step + 1} y={height - (count / most) * height} width={step - 2} height={(count / most) * height} />
        ))}
        {days.map(({ day }, index) =>
          index % 7 === 0 ? (
            <text key={day} x={index * step + 1} y={height + 13}>
              {index + 1}
            </text>
          ) : null,
        )}
      </svg>
      <details>
        <summary>{words.kept.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.kept.day}</th>
              <th scope="col">{words.kept.count}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{asDay(day)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
