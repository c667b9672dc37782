import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { VoucherLife } from "../../../../db/model/voucher-life.ts";
import { api } from "../../api.ts";
import { Button } from "../../parts/button.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Loaded } from "../../parts/error-note.tsx";
import type { KeyValue } from "../../parts/section.tsx";
import { KeyValueList } from "../../parts/section.tsx";
import { SidePanel } from "../../parts/side-panel.tsx";
import { Link } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import type { Words } from "../../words/words.ts";
import { DayText } from "../records/day-text.tsx";
import { EndVoucher } from "./end-voucher.tsx";
import { voucherBase } from "./voucher-sections.ts";

type VoucherLifePanelProps = { voucher: string; onClose: () => void };

/** The whole life of one voucher: received, carried, given out, come back, and what followed. */
export function VoucherLifePanel({ voucher, onClose }: VoucherLifePanelProps) {
  const query = useQuery(api.voucher.find.queryOptions({ input: { voucher } }));
  const life = query.data;
  return (
    <SidePanel
      title={life?.voucher ?? voucher}
      chips={life && <StateChip life={life} />}
      onClose={onClose}
    >
      <Loaded query={query}>{(found) => <Life life={found} />}</Loaded>
    </SidePanel>
  );
}

function StateChip({ life }: { life: VoucherLife }) {
  const words = useWords();
  if (life.end) {
    const tone = life.end.kind === "redeemed" ? "good" : "warn";
    return <Chip tone={tone}>{words.codes.voucherEnd[life.end.kind]}</Chip>;
  }
  return life.issue ? (
    <Chip tone="accent">{words.vouchers.life.out}</Chip>
  ) : (
    <Chip>{words.vouchers.life.inStock}</Chip>
  );
}

function Life({ life }: { life: VoucherLife }) {
  const words = useWords();
  const own = words.vouchers.life;
  const [ending, setEnding] = useState(false);
  return (
    <>
      <KeyValueList labelWidth={92} items={eventsOf(life, words)} />
      {!life.end &&
        (ending ? (
          <EndVoucher voucher={life.voucher} onLeave={() => setEnding(false)} />
        ) : (
          <div>
            <Button onClick={() => setEnding(true)}>{own.end}</Button>
          </div>
        ))}
    </>
  );
}

/** What happened to a voucher, in order, each leading to its record. */
function eventsOf(life: VoucherLife, words: Words): KeyValue[] {
  const own = words.vouchers.life;
  const { batchId, receivedOn, edition, municipalityName, carriedBy, issue, end, suitcase } = life;
  const of = [municipalityName, edition].filter(Boolean).join(", ");
  const events: KeyValue[] = [
    {
      key: "batch",
      label: <DayText day={receivedOn} />,
      value: <Link to={`${voucherBase("batches")}/${batchId}`}>{own.received(of)}</Link>,
    },
  ];
  if (carriedBy) events.push({ key: "carried", label: "", value: own.carriedBy(carriedBy) });
  events.push(
    issue ? issueEvent(issue, words) : { key: "issue", label: "–", value: own.notIssued },
  );
  if (end) {
    const said = [end.branchName, end.reason, end.days === null ? null : own.after(end.days)];
    const how = words.codes.voucherEnd[end.kind];
    events.push({
      key: "end",
      label: <DayText day={end.day} />,
      value: (
        <Link to={`${voucherBase("redemptions")}/${end.id}`}>
          {[how, ...said.filter(Boolean)].join(", ")}
        </Link>
      ),
    });
  }
  if (suitcase) {
    events.push({
      key: "suitcase",
      label: <DayText day={suitcase.day} />,
      value: (
        <Link to={`/boekstart/koffertjes/${suitcase.movementId}`}>
          {own.suitcase(suitcase.branchName)}
        </Link>
      ),
    });
  }
  if (end && end.newMembers > 0) events.push({ key: "member", label: "", value: own.newMember });
  return events;
}

function issueEvent(issue: NonNullable<VoucherLife["issue"]>, words: Words): KeyValue {
  const channel = words.codes.voucherChannel[issue.channel];
  const place = issue.clinicName ?? issue.branchName;
  return {
    key: "issue",
    label: <DayText day={issue.issuedOn} />,
    value: (
      <Link to={`${voucherBase("issues")}/${issue.id}`}>
        {words.vouchers.life.issued([channel, place].filter(Boolean).join(", "))}
      </Link>
    ),
  };
}
