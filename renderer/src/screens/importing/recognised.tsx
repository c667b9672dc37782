import { type RegisterSource, registerSources } from "../../../../db/model/register.ts";
import type { ImportResult } from "../../../../electron/contract/importing.ts";
import { ChoicePicker, ChoicesPicker } from "../../parts/pick/choice-picker.tsx";
import { useWords } from "../../words/use-words.ts";
import type { ImportChoices } from "./use-import.ts";

type RecognisedProps = {
  /** What the trial run found out; null when the file was refused. */
  result: ImportResult | null;
  /** The register that the refused file is, as far as it was told. */
  refusedSource: string | null;
  choices: ImportChoices;
  onChoices: (choices: ImportChoices) => void;
  municipalities: {
    codes: readonly string[];
    options: readonly { value: string; label: string }[];
  };
  onMunicipalities: (codes: string[]) => void;
};

type Choice<Name extends keyof ImportChoices> = NonNullable<ImportChoices[Name]>;

const encodings: readonly Choice<"encoding">[] = ["utf-8", "windows-1252"];
const separators: readonly Choice<"separator">[] = [";", ",", "\t"];
const sourcesOfAYear: readonly (string | undefined)[] = [
  "duo-po-pupils",
  "duo-vo-pupils",
  "cbs-disadvantage",
] satisfies RegisterSource[];

/** How the file is read: what was recognised, and what the person makes of it instead. */
export function Recognised(props: RecognisedProps) {
  const { result, choices, onChoices, municipalities, onMunicipalities } = props;
  const words = useWords().importing;
  const source = result?.source ?? choices.source ?? props.refusedSource ?? undefined;
  return (
    <div className="row">
      <ChoicePicker
        label={words.source}
        value={source ?? "–"}
        options={named(words.sources, registerSources)}
        onChange={(key) => onChoices({ ...choices, source: key as Choice<"source"> })}
      />
      {result?.encoding !== null && (
        <TextChoices result={result} choices={choices} onChoices={onChoices} />
      )}
      {sourcesOfAYear.includes(source) && <YearChoice choices={choices} onChoices={onChoices} />}
      {source === "lrk" && <AfterSchoolCareChoice choices={choices} onChoices={onChoices} />}
      <ChoicesPicker
        label={words.municipalities}
        none={words.allMunicipalities}
        many={words.someMunicipalities}
        values={municipalities.codes}
        options={municipalities.options.map(({ value, label }) => ({
          key: value,
          label,
          hint: value,
        }))}
        onChange={onMunicipalities}
      />
    </div>
  );
}

function named(names: Record<string, string>, keys: readonly string[]) {
  return keys.map((key) => ({ key, label: names[key] ?? key }));
}

type ChoiceProps = Pick<RecognisedProps, "choices" | "onChoices">;

/** Encoding and separator; a workbook has neither. */
function TextChoices({
  result,
  choices,
  onChoices,
}: ChoiceProps & Pick<RecognisedProps, "result">) {
  const words = useWords().importing;
  const encoding = result?.encoding ?? choices.encoding ?? "–";
  const separator = result?.separator ?? choices.separator ?? "–";
  const names: Record<string, string> = words.encodings;
  return (
    <>
      <ChoicePicker
        label={words.encoding}
        value={names[encoding] ?? encoding}
        options={named(words.encodings, encodings)}
        onChange={(key) => onChoices({ ...choices, encoding: key as Choice<"encoding"> })}
      />
      <ChoicePicker
        label={words.separator}
        value={separator}
        options={named(words.separators, separators)}
        onChange={(key) => onChoices({ ...choices, separator: key as Choice<"separator"> })}
      />
    </>
  );
}

const fromFile = "file";

/** The year that a file is about, when it does not say so itself. */
function YearChoice({ choices, onChoices }: ChoiceProps) {
  const words = useWords().importing;
  const last = new Date().getFullYear() + 1;
  const years = Array.from({ length: 20 }, (_, index) => String(last - index));
  const { year, ...others } = choices;
  return (
    <ChoicePicker
      label={words.year}
      value={year === undefined ? fromFile : String(year)}
      options={[
        { key: fromFile, label: words.yearOfFile },
        ...years.map((key) => ({ key, label: key })),
      ]}
      onChange={(key) => onChoices(key === fromFile ? others : { ...others, year: Number(key) })}
    />
  );
}

/** Whether after-school care is read out of the register of childcare too. */
function AfterSchoolCareChoice({ choices, onChoices }: ChoiceProps) {
  const words = useWords().importing;
  return (
    <ChoicePicker
      label={words.afterSchoolCare}
      value={choices.includeAfterSchoolCare ? "yes" : "no"}
      options={named(words.afterSchoolCareChoices, ["no", "yes"])}
      onChange={(key) => onChoices({ ...choices, includeAfterSchoolCare: key === "yes" })}
    />
  );
}
