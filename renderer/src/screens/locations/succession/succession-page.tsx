import { useState } from "react";
import type { SuccessionProposal } from "../../../../../db/model/succession.ts";
import { refreshAll } from "../../../api.ts";
import { RecordForm } from "../../../parts/form/record-form.tsx";
import { Page, PageHead } from "../../../parts/page.tsx";
import { Section } from "../../../parts/section.tsx";
import { showToast } from "../../../parts/toasts.tsx";
import { go } from "../../../router.tsx";
import { useFormats, useWords } from "../../../words/use-words.ts";
import type { Location } from "../location-words.ts";
import { locationAddress } from "../location-words.ts";
import "./succession.css";
import type { SuccessionAsk, SuccessionChoices } from "./succession-ask.ts";
import { proposeSuccession, storeSuccession } from "./succession-ask.ts";
import type { SuccessionValues } from "./succession-forms.ts";
import { useSuccessionForm } from "./succession-forms.ts";
import { SuccessionPreview } from "./succession-preview.tsx";

type SuccessionPageProps = {
  kind: "merge" | "split";
  location: Location;
  onClose: () => void;
};

type Shown = {
  /** What was filled in, and how many times it was shown. */
  values: SuccessionValues;
  times: number;
  ask: SuccessionAsk;
  proposal: SuccessionProposal;
  choices: SuccessionChoices;
};

/** The choices about lines that are still proposed: no pupils begin where nothing goes on. */
function stillThere(
  { leave, elsewhere }: SuccessionChoices,
  { participations, pupils, contactRoles, registrations }: SuccessionProposal,
): SuccessionChoices {
  const lines = [...participations, ...pupils, ...contactRoles, ...registrations];
  const keys = new Set(lines.map(({ key }) => key));
  const left = leave.filter((key) => keys.has(key));
  const moved = Object.entries(elsewhere).filter(([key]) => keys.has(key) && !left.includes(key));
  return { leave: left, elsewhere: Object.fromEntries(moved) };
}

const noChoices: SuccessionChoices = { leave: [], elsewhere: {} };

/** Merging or splitting: which and when, then what goes where side by side, then storing it. */
export function SuccessionPage({ kind, location, onClose }: SuccessionPageProps) {
  const words = useWords().succession;
  const formats = useFormats();
  const form = useSuccessionForm(kind, location);
  const [shown, setShown] = useState<Shown | null>(null);
  const name = location.shortName ?? location.name;
  const show = async (values: SuccessionValues) => {
    const ask = form.ask(values);
    const proposal = await proposeSuccession(ask, []);
    const times = (shown?.times ?? 0) + 1;
    setShown({ values, times, ask, proposal, choices: noChoices });
  };
  const choose = async (choices: SuccessionChoices) => {
    if (!shown) return;
    // What goes along decides with how many pupils a participation begins: so it is asked anew.
    const proposal = await proposeSuccession(shown.ask, choices.leave);
    setShown({ ...shown, proposal, choices: stillThere(choices, proposal) });
  };
  const store = async () => {
    if (!shown) return;
    await storeSuccession(shown.ask, shown.choices, shown.values.notes);
    const to = shown.proposal.locations.filter(({ role }) => role === "to");
    const main = to.find(({ isMain }) => isMain) ?? to[0];
    const text =
      kind === "merge"
        ? words.merged(main?.label ?? "")
        : words.didSplit(formats.number(to.length));
    await refreshAll();
    showToast({ text });
    go(main ? locationAddress(main.kind, main.id) : locationAddress(location.kind, location.id));
  };
  return (
    <Page
      crumb={name}
      head={
        <PageHead
          title={kind === "merge" ? words.mergeTitle(name) : words.splitTitle(name)}
          lead={kind === "merge" ? words.mergeLead : words.splitLead}
        />
      }
    >
      <div className="succession">
        <Section title={words.form}>
          {/* Anew after each showing: nothing was stored, so no field may say that it was. */}
          <RecordForm
            key={shown?.times ?? 0}
            label={words.form}
            initial={shown?.values ?? form.blank}
            fields={form.fields}
            check={form.check}
            autoFocus={shown === null}
            saveLabel={shown ? words.showAgain : words.show}
            saveTone={shown ? "plain" : "primary"}
            onLeave={onClose}
            onSave={show}
          />
        </Section>
        {shown && (
          <SuccessionPreview
            key={shown.times}
            kind={kind}
            proposal={shown.proposal}
            choices={shown.choices}
            onChoose={choose}
            onStore={store}
          />
        )}
      </div>
    </Page>
  );
}
