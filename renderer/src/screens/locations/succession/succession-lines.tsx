import type { ReactNode } from "react";
import type { SuccessionProposal } from "../../../../../db/model/succession.ts";
import type { Tone } from "../../../parts/chip.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Section } from "../../../parts/section.tsx";
import { Notice } from "../../../parts/states.tsx";
import type { Formats } from "../../../words/formats.ts";
import { useFormats, useWords } from "../../../words/use-words.ts";
import type { Words } from "../../../words/words.ts";
import type { SuccessionChoices } from "./succession-ask.ts";

type Outcome = SuccessionProposal["participations"][number]["outcome"];

/** Something of a disappearing location and where it goes. */
type Line = {
  key: string;
  fromLabel: string | null;
  what: string;
  detail: ReactNode;
  toId: string;
  toLabel: string;
  outcome: Outcome;
  /** Whether it can be left behind, and whether another successor can be chosen for it. */
  isChoice: boolean;
  canGoElsewhere: boolean;
};

const tones: Record<Outcome, Tone> = {
  goes_on: "good",
  resumes: "accent",
  already_there: "neutral",
  stays: "warn",
};

type SuccessionLinesProps = {
  proposal: SuccessionProposal;
  choices: SuccessionChoices;
  onChoose: (choices: SuccessionChoices) => void;
};

/** What goes where, a table per kind: each line can stay behind, some can go elsewhere. */
export function SuccessionLines({ proposal, choices, onChoose }: SuccessionLinesProps) {
  const words = useWords();
  const formats = useFormats();
  const own = words.succession;
  const groups = [
    { title: own.participations, lines: participationLines(proposal, choices, words, formats) },
    { title: own.pupils, lines: pupilLines(proposal, choices, formats, words) },
    { title: own.contactRoles, lines: roleLines(proposal, choices) },
    { title: own.registrations, lines: registrationLines(proposal, choices, words) },
  ].filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return <Notice>{own.nothing}</Notice>;
  return groups.map(({ title, lines }) => (
    <Section key={title} title={title}>
      <LineTable title={title} lines={lines} {...{ proposal, choices, onChoose }} />
    </Section>
  ));
}

type LineTableProps = SuccessionLinesProps & { title: string; lines: readonly Line[] };

function LineTable({ title, lines, proposal, choices, onChoose }: LineTableProps) {
  const own = useWords().succession;
  const { leave, elsewhere } = choices;
  const toggle = (key: string) =>
    onChoose({
      elsewhere,
      leave: leave.includes(key) ? leave.filter((one) => one !== key) : [...leave, key],
    });
  const successors = proposal.locations.filter(({ role }) => role === "to");
  return (
    <table className="succession-lines" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{own.along}</th>
          <th scope="col">{own.now}</th>
          <th scope="col">{own.what}</th>
          <th scope="col">{own.afterwards}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <td>
              {line.isChoice && (
                <input
                  type="checkbox"
                  aria-label={own.takeAlong(line.what, line.toLabel)}
                  checked={!leave.includes(line.key)}
                  onChange={() => toggle(line.key)}
                />
              )}
            </td>
            <td>{line.fromLabel}</td>
            <td>
              {line.what}
              {line.detail && <div className="muted small">{line.detail}</div>}
            </td>
            <td>
              {line.canGoElsewhere && successors.length > 1 && line.outcome !== "stays" ? (
                <select
                  className="input"
                  aria-label={own.to(line.what)}
                  value={elsewhere[line.key] ?? line.toId}
                  onChange={(event) =>
                    onChoose({
                      leave,
                      elsewhere: { ...elsewhere, [line.key]: event.currentTarget.value },
                    })
                  }
                >
                  {successors.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              ) : (
                <span className="row">
                  {line.outcome !== "stays" && line.toLabel}
                  <Chip tone={tones[line.outcome]}>{own.outcomes[line.outcome]}</Chip>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function participationLines(
  { participations }: SuccessionProposal,
  { leave }: SuccessionChoices,
  words: Words,
  formats: Formats,
): Line[] {
  return participations.map((line) => {
    const { key, fromLabel, toId, toLabel, programmeName, phase, outcome, pupils } = line;
    const detail = [
      phase && words.codes.phase[phase],
      ...line.agreements.map(({ title }) => title),
      ...line.fundingSources,
      pupils === null ? null : words.locations.pupilsJoin(formats.number(pupils)),
    ];
    const isLeft = leave.includes(key);
    return {
      ...{ key, fromLabel, toId, toLabel, canGoElsewhere: false },
      what: programmeName,
      detail: detail.filter(Boolean).join(" · "),
      outcome: isLeft ? "stays" : outcome,
      isChoice: isLeft || outcome === "goes_on" || outcome === "resumes",
    };
  });
}

function pupilLines(
  { pupils }: SuccessionProposal,
  { leave }: SuccessionChoices,
  formats: Formats,
  words: Words,
): Line[] {
  return pupils.map((line) => ({
    key: line.key,
    fromLabel: null,
    what: `${line.programmeName}: ${words.succession.pupilCount(formats.number(line.pupils))}`,
    detail: line.source,
    toId: line.toId,
    toLabel: line.toLabel,
    outcome: leave.includes(line.key) ? "stays" : "goes_on",
    isChoice: true,
    canGoElsewhere: false,
  }));
}

function roleLines({ contactRoles }: SuccessionProposal, { leave }: SuccessionChoices): Line[] {
  return contactRoles.map(({ key, fromLabel, toId, toLabel, contactName, role, outcome }) => ({
    ...{ key, fromLabel, toId, toLabel },
    what: contactName,
    detail: role,
    outcome: leave.includes(key) ? "stays" : outcome,
    isChoice: outcome === "goes_on",
    canGoElsewhere: outcome === "goes_on",
  }));
}

function registrationLines(
  { registrations }: SuccessionProposal,
  { leave }: SuccessionChoices,
  words: Words,
): Line[] {
  return registrations.map(({ key, fromLabel, toId, toLabel, lrkNumber, registerType }) => ({
    ...{ key, fromLabel, toId, toLabel },
    what: lrkNumber,
    detail: words.codes.registerType[registerType],
    outcome: leave.includes(key) ? "stays" : "goes_on",
    isChoice: true,
    canGoElsewhere: true,
  }));
}
