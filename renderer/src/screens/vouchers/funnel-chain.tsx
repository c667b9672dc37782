import type { Funnel } from "../../../../db/model/voucher-life.ts";
import { Link, useAddress } from "../../router.tsx";
import { useFormats, useWords } from "../../words/use-words.ts";
import { LineButton } from "../records/line-button.tsx";
import { sectionBase } from "../suitcases/suitcase-sections.ts";
import type { FunnelStep } from "./funnel-records.ts";

type FunnelChainProps = { funnel: Funnel; onStep: (step: FunnelStep) => void };

/** The four steps from voucher to member, each with its share of what was issued with a number. */
export function FunnelChain({ funnel, onStep }: FunnelChainProps) {
  const words = useWords().vouchers.funnel;
  const formats = useFormats();
  const { total } = funnel;
  const shareOf = (count: number) => (total.issuedNumbered ? count / total.issuedNumbered : null);
  const steps = [
    { step: "issued", count: total.issued, share: null, note: words.numbered(total) },
    {
      step: "redeemed",
      count: total.redeemed,
      share: total.rate,
      note: [
        total.redeemedElsewhere > 0 && words.elsewhere(formats.number(total.redeemedElsewhere)),
        total.days && words.days(formats.number(total.days.median)),
      ]
        .filter(Boolean)
        .join(", "),
    },
    {
      step: "suitcases",
      count: total.suitcases,
      share: shareOf(total.suitcases),
      note: words.ofNumbered,
    },
    {
      step: "memberships",
      count: total.memberships,
      share: shareOf(total.memberships),
      note: words.ofNumbered,
    },
  ] as const;
  return (
    <>
      <ol className="funnel" aria-label={words.chain}>
        {steps.map(({ step, count, share, note }) => (
          <li key={step} className="funnel-step">
            <span className="muted small">{words.steps[step]}</span>
            <span className="row">
              <LineButton onClick={() => onStep(step)}>
                <span className="funnel-value">{formats.number(count)}</span>
                <span className="unseen"> {words.openStep(words.steps[step])}</span>
              </LineButton>
              {share !== null && <span className="muted numbers">{formats.percent(share)}</span>}
            </span>
            <span className="funnel-bar" aria-hidden="true">
              <span style={{ width: `${Math.min(1, share ?? 1) * 100}%` }} />
            </span>
            <span className="muted small">{note}</span>
          </li>
        ))}
      </ol>
      <Beside beside={funnel.beside} />
    </>
  );
}

/** What happened in the period and belongs to no numbered issue. */
function Beside({ beside }: Pick<Funnel, "beside">) {
  const words = useWords().vouchers.funnel;
  const formats = useFormats();
  const period = useAddress().query.get("periode");
  if (!beside) return null;
  const kinds = Object.entries(words.beside) as [keyof typeof beside, string][];
  const shown = kinds.filter(([kind]) => beside[kind] !== 0);
  if (shown.length === 0) return null;
  return (
    <ul className="funnel-beside" aria-label={words.besideTitle}>
      <li>{words.besideTitle}:</li>
      {shown.map(([kind, label]) => (
        <li key={kind}>
          <strong className="numbers">{formats.number(beside[kind])}</strong> {label}
        </li>
      ))}
      <li>
        <Link to={`${sectionBase("reconcile")}${period ? `?periode=${period}` : ""}`}>
          {words.besidePerBranch}
        </Link>
      </li>
    </ul>
  );
}
