import { z } from "zod";
import type { Bilingual, Language } from "../model/figure.ts";
import { Problem } from "../model/problem.ts";
import { writeSetting } from "../queries/settings.ts";
import { all, type Db, sql } from "../sql.ts";
import { figures } from "./definitions.ts";

/** A choice where the sector itself is ambiguous; the first option is the default. */
interface FigureSettingDefinition {
  readonly label: Bilingual;
  readonly options: Readonly<Record<string, Bilingual>>;
  readonly standard: string;
}

/** Every choice that changes or explains a figure, with its options and its stated default. */
export const figureSettings = {
  "figure.participants.who": {
    label: { nl: "Wie telt als deelnemer", en: "Who counts as a participant" },
    standard: "children",
    options: {
      children: { nl: "kinderen", en: "children" },
      children_and_adults: { nl: "kinderen en volwassenen", en: "children and adults" },
    },
  },
  "figure.participation.from-phase": {
    label: { nl: "Deelname telt vanaf fase", en: "Participation counts from phase" },
    standard: "implementation",
    options: {
      implementation: { nl: "implementatie", en: "implementation" },
      running: { nl: "uitvoering", en: "running" },
    },
  },
  "figure.reach.shift": {
    label: { nl: "Geboorten voor het bereik", en: "Births for the reach" },
    standard: "same_months",
    options: {
      same_months: { nl: "van dezelfde maanden", en: "of the same months" },
      three_months: { nl: "van drie maanden eerder", en: "of three months earlier" },
    },
  },
  "figure.suitcases.counting-method": {
    label: { nl: "Telwijze van de koffertjes", en: "How suitcases are counted" },
    standard: "desk_tally",
    options: {
      desk_tally: { nl: "geteld bij de uitreiking", en: "tallied when handed out" },
      voucher_count: { nl: "getelde bonnen", en: "counted vouchers" },
      ils_code: { nl: "code in het bibliotheeksysteem", en: "code in the library system" },
      new_members: { nl: "nieuwe BoekStart-leden", en: "new BoekStart members" },
      ordered: { nl: "aantal besteld", en: "number ordered" },
    },
  },
} as const satisfies Record<string, FigureSettingDefinition>;

/** The key of a setting in the table of settings. */
export type FigureSettingKey = keyof typeof figureSettings;

/** The option in force per setting. */
export type FigureSettings = {
  readonly [Key in FigureSettingKey]: keyof (typeof figureSettings)[Key]["options"];
};

const settingRow = z.object({ key: z.string(), value: z.string() });

/** Gives the defaults: children, from implementation, births of the same months, tallied. */
export const standardSettings: FigureSettings = {
  "figure.participants.who": figureSettings["figure.participants.who"].standard,
  "figure.participation.from-phase": figureSettings["figure.participation.from-phase"].standard,
  "figure.reach.shift": figureSettings["figure.reach.shift"].standard,
  "figure.suitcases.counting-method": figureSettings["figure.suitcases.counting-method"].standard,
};

/** Whether a text is an option of a setting. */
function isOption(key: FigureSettingKey, option: unknown): boolean {
  return typeof option === "string" && Object.hasOwn(figureSettings[key].options, option);
}

/**
 * Gives the settings in force: the stored ones over the defaults. A stored value that is no option
 * is refused with INVALID_FIELD, because printing the default instead would be untrue.
 */
export function readFigureSettings(db: Db): FigureSettings {
  const query = sql`select key, value from setting where key like 'figure.%'`;
  const settings: Record<string, string> = { ...standardSettings };
  for (const row of all(db, settingRow, query)) {
    if (!Object.hasOwn(figureSettings, row.key)) continue;
    const option: unknown = JSON.parse(row.value);
    if (!isOption(row.key as FigureSettingKey, option)) {
      const data = { entity: "setting", record: row.key, field: "value", value: row.value };
      throw new Problem("INVALID_FIELD", data);
    }
    settings[row.key] = String(option);
  }
  return settings as FigureSettings;
}

/** Gives the setting as a sentence, such as "Telwijze van de koffertjes: getelde bonnen". */
export function settingNote(
  settings: FigureSettings,
  key: FigureSettingKey,
  language: keyof Bilingual,
): string {
  const { label, options, standard }: FigureSettingDefinition = figureSettings[key];
  const option = settings[key];
  const byDefault = { nl: " (standaard)", en: " (default)" }[language];
  const text = options[option]?.[language] ?? option;
  return `${label[language]}: ${text}${option === standard ? byDefault : ""}`;
}

/** A setting as the screen offers it, in one language. */
export interface OfferedSetting {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly standard: string;
  readonly options: { value: string; label: string }[];
  /** The figures that it changes or explains. */
  readonly figures: string[];
}

/** Gives every setting with its options and the one in force. */
export function offeredSettings(db: Db, language: Language): OfferedSetting[] {
  const inForce = readFigureSettings(db);
  const keys = Object.keys(figureSettings) as FigureSettingKey[];
  return keys.map((key) => {
    const { label, standard, options }: FigureSettingDefinition = figureSettings[key];
    return {
      key,
      label: label[language],
      value: inForce[key],
      standard,
      options: Object.entries(options).map(([value, each]) => ({ value, label: each[language] })),
      figures: figures.filter(({ settings }) => settings.includes(key)).map(({ id }) => id),
    };
  });
}

/** Chooses an option of a setting; another value is refused, naming what it can be. */
export function chooseSetting(db: Db, key: string, value: string): void {
  if (!Object.hasOwn(figureSettings, key)) {
    throw new Problem("NOT_FOUND", { entity: "setting", field: "key", value: key });
  }
  const known = key as FigureSettingKey;
  if (!isOption(known, value)) {
    const detail = Object.keys(figureSettings[known].options).join(", ");
    throw new Problem("INVALID_FIELD", { entity: "setting", field: "value", value, detail });
  }
  writeSetting(db, key, value);
}
