import { type ImportResult, importSources } from "../../../../electron/contract/importing.ts";
import { ChoicePicker, ChoicesPicker } from "../../parts/pick/choice-picker.tsx";
import { useWords } from "../../words/use-words.ts";
import type { ImportChoices } from "./use-import.ts";

type RecognisedProps = {
  /** What the trial run found out; null when the file was refused. */
  result: ImportResult | null;
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

/** How the file is read: what was recognised, and what the person makes of it instead. */
export function Recognised(props: RecognisedProps) {
  const { result, choices, onChoices, municipalities, onMunicipalities } = props;
  const words = useWords().importing;
  const named = (names: Record<string, string>, keys: readonly string[]) =>
    keys.map((key) => ({ key, label: names[key] ?? key }));
  const chosen = (found: string | undefined, names: Record<string, string>) =>
    found === undefined ? "–" : (names[found] ?? found);
  const source = result?.source ?? choices.source;
  const encoding = result?.encoding ?? choices.encoding;
  const separator = result?.separator ?? choices.separator;
  return (
    <div className="row">
      <ChoicePicker
        label={words.source}
        value={source ?? chosen(undefined, {})}
        options={named(words.sources, importSources)}
        onChange={(key) => onChoices({ ...choices, source: key as Choice<"source"> })}
      />
      <ChoicePicker
        label={words.encoding}
        value={chosen(encoding, encoding?.startsWith("utf-16") ? words.encodings : {})}
        options={named(words.encodings, encodings)}
        onChange={(key) => onChoices({ ...choices, encoding: key as Choice<"encoding"> })}
      />
      <ChoicePicker
        label={words.separator}
        value={separator ?? "–"}
        options={named(words.separators, separators)}
        onChange={(key) => onChoices({ ...choices, separator: key as Choice<"separator"> })}
      />
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
