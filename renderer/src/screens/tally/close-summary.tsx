import type { Tally } from "../../../../db/model/tally.ts";
import { Section } from "../../parts/section.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import "./close-summary.css";

/** What was counted: the total, what was marked, and the ages as bars. */
export function CloseSummary({ tally }: { tally: Tally }) {
  const words = useWords();
  const formats = useFormats();
  const own = words.tally;
  const { conversations, firstContacts } = tally;
  const marks = [
    { label: own.totals.first, count: firstContacts },
    { label: own.marks.again, count: conversations - firstContacts },
    { label: own.marks.voucher, count: tally.vouchers },
    { label: own.marks.otherLanguage, count: tally.otherLanguage },
    { label: own.marks.referral, count: tally.referrals },
    { label: own.marks.membership, count: tally.memberships },
  ];
  const carers = { code: " carer", label: own.grandparent, conversations: tally.grandparents };
  const rows = [...tally.bands, carers];
  const most = Math.max(1, ...rows.map((row) => row.conversations));
  return (
    <Section title={own.closing.counts}>
      <p className="tally-sum">
        <strong>{formats.number(conversations)}</strong>
        <span className="muted">{words.fields.conversations.toLowerCase()}</span>
      </p>
      <dl className="tally-facts">
        {marks.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formats.number(count)}</dd>
          </div>
        ))}
      </dl>
      <table className="tally-ages">
        <caption className="muted small">{own.closing.ages}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.label}</th>
              <td className="tally-age-bar" aria-hidden="true">
                <progress max={most} value={row.conversations} tabIndex={-1} />
              </td>
              <td>{formats.number(row.conversations)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
