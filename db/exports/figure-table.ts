import type { FigureValue, Language, Report, Unit } from "../model/figure.ts";
import { sheetName } from "./sheet-name.ts";
import { type Audience, shownFigure } from "./shown-figure.ts";
import type { ColumnKind, ExportNote, ExportTable } from "./table.ts";

const words = {
  nl: {
    columns: ["Cijfer", "Waarde", "Eenheid", "Toestand", "Peildatum", "Aandeel geschat", "Code"],
    period: "Periode",
    scope: "Gebied",
    audience: "Voor",
    external: "extern gebruik: zonder namen, aantallen mensen onder 5 verborgen",
    internal: "intern gebruik",
    source: "Bron",
    sourceText: "Leesspoor, geteld uit de afzonderlijke vastleggingen",
    version: "definitie",
    check: "Controle",
    holds: "klopt",
    fails: "klopt niet",
  },
  en: {
    columns: ["Figure", "Value", "Unit", "State", "Reference day", "Estimated share", "Code"],
    period: "Period",
    scope: "Scope",
    audience: "For",
    external: "external use: no names, numbers of people under 5 hidden",
    internal: "internal use",
    source: "Source",
    sourceText: "Leesspoor, counted from the separate records",
    version: "definition",
    check: "Check",
    holds: "holds",
    fails: "does not hold",
  },
} as const;

/** For whom a file is made, and over what. */
export interface FigureTableAsk {
  readonly period: string;
  readonly scope: string;
  readonly language: Language;
  readonly audience: Audience;
}

function notesOf(report: Report, ask: FigureTableAsk): ExportNote[] {
  const said = words[ask.language];
  const [first] = report.figures;
  const head = [
    { term: said.period, text: `${first?.period.from ?? ""} – ${first?.period.until ?? ""}` },
    { term: said.scope, text: first?.scopeLabel ?? ask.scope },
    { term: said.audience, text: said[ask.audience] },
    { term: said.source, text: said.sourceText },
  ];
  const figures = report.figures.map((figure) => ({
    term: figure.label,
    text: [
      figure.definition,
      ...figure.notes,
      `${said.version} ${figure.definitionVersion} (${figure.id})`,
    ].join(" · "),
  }));
  const checks = report.checks.map((check) => ({
    term: said.check,
    text: `${check.label}: ${check.detail} (${check.holds ? said.holds : said.fails})`,
  }));
  return [...head, ...figures, ...checks];
}

/** How numbers of a unit are shown that are not whole. */
const kindsOfUnits: Partial<Record<Unit, ColumnKind>> = {
  share: "percentage",
  minutes: "decimal",
  conversations_per_hour: "decimal",
};

/** The number in the unit that is printed beside it: time is kept in minutes and told in hours. */
function numberOf({ unit, value }: FigureValue): number | null {
  return unit === "minutes" && value !== null ? value / 60 : value;
}

/**
 * Gives a report as a table to export: one row per figure with its number as a number, and notes
 * with each definition, reference day, setting, source and version. A count of people from 1 to 4
 * is hidden for an external audience.
 */
export function figureTable(report: Report, ask: FigureTableAsk): ExportTable {
  const said = words[ask.language];
  const [figure, value, unit, state, day, share, code] = said.columns;
  const shown = report.figures.map((each) => shownFigure(each, ask.audience, ask.language));
  const rows = shown.map((each) => ({
    figure: each.label,
    value: numberOf(each),
    unit: each.unitLabel,
    state: each.state === "value" ? null : each.display,
    day: each.referenceDay,
    share: each.state === "value" ? Math.round(each.estimatedShare * 1000) / 1000 : null,
    code: each.id,
  }));
  const isShare = report.figures.every((each) => each.unit === "share");
  return {
    name: sheetName(report.title),
    title: report.title,
    language: ask.language,
    columns: [
      { key: "figure", header: figure, kind: "text", width: 48 },
      {
        key: "value",
        header: value,
        kind: isShare ? "percentage" : "integer",
        kinds: report.figures.map(({ unit }) => kindsOfUnits[unit] ?? "integer"),
      },
      { key: "unit", header: unit, kind: "text" },
      { key: "state", header: state, kind: "text" },
      { key: "day", header: day, kind: "day" },
      { key: "share", header: share, kind: "percentage" },
      { key: "code", header: code, kind: "code", width: 36 },
    ],
    rows,
    notes: notesOf(report, ask),
  };
}
