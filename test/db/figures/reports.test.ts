import { describe, expect, it } from "vitest";
import {
  explainFigure,
  figureSettings,
  figures,
  figureValue,
  offeredSettings,
  reportFigures,
  reports,
  standardSettings,
} from "../../../db/figures/index.ts";
import { readReasons, reasonCodes } from "../../../db/figures/reasons.ts";
import {
  figureIds,
  figureReportSchema,
  parsePeriod,
  parseScope,
  printedExplanationSchema,
  printedFigureSchema,
} from "../../../db/model/figure.ts";
import { addLocation, addParticipation, emptyWorld } from "../../worlds/builders.ts";

const asked = { period: parsePeriod("2024"), scope: parseScope("0109"), language: "nl" } as const;

describe("the reports", () => {
  it("show every figure, each once in a report, and no other", () => {
    const perReport = reports.map(({ sections }) => sections.flatMap(({ ids }) => ids));
    for (const ids of perReport) expect(new Set(ids).size).toBe(ids.length);
    const shown = new Set(perReport.flat());
    expect([...shown].sort()).toEqual([...figureIds].sort());
    expect(figures.map(({ id }) => id).sort()).toEqual([...figureIds].sort());
  });

  it("give the annual review in the order and the words of the printed table", () => {
    const report = reportFigures(emptyWorld().db, { report: "annual-review", ...asked });
    expect(report.figures.map(({ label }) => label)).toEqual([
      "Locaties met BoekStart in de kinderopvang",
      "BoekStartkoffertjes uitgedeeld",
      "Activiteiten voor kinderen/ouders/verzorgers",
      "Deelnemers",
      "Scholen met dBos (po)",
      "Deelnemende leerlingen",
      "Aantal scholen voortgezet onderwijs",
      "dBos-locaties",
    ]);
    expect(figureReportSchema.parse(report)).toEqual(report);
  });

  it("give the subsidies in the words of the printed table, a dash where nothing happened", () => {
    const report = reportFigures(emptyWorld().db, { report: "subsidies", ...asked });
    expect(report.figures.map(({ label, display }) => `${label} ${display}`)).toEqual([
      "Nieuwe locatie Bidk –",
      "Doorontwikkelgeld Bidk –",
      "Nieuwe locaties dBos po –",
      "Doorontwikkelgeld dBos po –",
      "Nieuwe locaties dBos vo –",
      "Doorontwikkelgeld dBos vo –",
      "Masterplan dBos Plus –",
    ]);
  });

  it("print on the command line exactly the fields that were agreed", () => {
    const { db } = emptyWorld();
    const value = figureValue(db, { figure: "dbos.pupils", ...asked });
    expect(Object.keys(printedFigureSchema.parse(value))).toEqual([
      "id",
      "label",
      "value",
      "state",
      "unit",
      "display",
      "period",
      "scope",
      "definitionVersion",
      "estimatedShare",
    ]);
    const explained = explainFigure(db, { figure: "dbos.pupils", ...asked });
    expect(Object.keys(printedExplanationSchema.parse(explained))).toEqual([
      "id",
      "value",
      "state",
      "aggregate",
      "definition",
      "contributions",
      "nearMisses",
    ]);
  });

  it.each([
    ["figure", () => figureValue(emptyWorld().db, { figure: "dbos.none", ...asked })],
    ["report", () => reportFigures(emptyWorld().db, { report: "none", ...asked })],
    [
      "municipality",
      () => {
        const scope = parseScope("9999");
        return figureValue(emptyWorld().db, { figure: "dbos.pupils", ...asked, scope });
      },
    ],
    [
      "group",
      () => {
        const scope = parseScope("utrecht");
        return figureValue(emptyWorld().db, { figure: "dbos.pupils", ...asked, scope });
      },
    ],
  ])("refuse an unknown %s by name", (entity, read) => {
    expect(read).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    expect(read).toThrow(expect.objectContaining({ data: expect.objectContaining({ entity }) }));
  });

  it("have no value for a group without municipalities on the reference day, and say so", () => {
    const world = emptyWorld();
    world.db.exec(`insert into municipality_group values ('nieuw', 'Nieuw', 'other');
      insert into municipality_group_member values
        ('019400f0-0000-7000-8000-000000000001', 'nieuw', '0109', '2025-01-01', null)`);
    addParticipation(world, addLocation(world));
    const figure = "dbos.primary-schools";
    const scope = parseScope("nieuw");
    const before = figureValue(world.db, { figure, ...asked, scope });
    expect([before.state, before.notes[0]]).toEqual([
      "none",
      "Deze groep heeft op de peildatum geen gemeenten.",
    ]);
    const period = parsePeriod("2025");
    expect(figureValue(world.db, { figure, ...asked, scope, period }).value).toBe(1);
  });
});

describe("the words of the figures", () => {
  it("are there in both languages and differ where they say something", () => {
    const world = emptyWorld();
    addParticipation(world, addLocation(world), { agreement: { from: "2025-01-15" } });
    const english = explainFigure(world.db, {
      figure: "dbos.primary-schools",
      ...asked,
      language: "en",
    });
    expect(english.nearMisses[0]?.reason).toBe("agreement starts on 15 Jan 2025");
    expect(english.formula).toBe("0 distinct schools = 0");
    expect(english.figure.notes).toEqual([
      "Reference day 31 Dec 2024",
      "Participation counts from phase: implementation (default)",
    ]);
    for (const { definition } of figures) expect(definition.nl).not.toBe(definition.en);
  });

  it.each(reasonCodes)(
    "tell the reason %s in both languages, with its detail filled in",
    (code) => {
      for (const language of ["nl", "en"] as const) {
        for (const detail of ["2024-05-01", "7"]) {
          const { reason, reasonCode } = readReasons(`${code}:${detail}`, language);
          expect(reasonCode).toBe(code);
          expect(reason).not.toMatch(/[{}]/);
          expect(reason.length).toBeGreaterThan(5);
        }
      }
    },
  );

  it("offer each setting beside every figure that it changes or explains", () => {
    const offered = new Map(
      offeredSettings(emptyWorld().db, "nl").map(({ key, figures: ids }) => [key, ids]),
    );
    const participants = ["boekstart.participants", "kleintje-bieb.participants"];
    expect(offered.get("figure.participants.who")).toEqual(participants);
    expect(offered.get("figure.participation.from-phase")).toContain("leesklik.locations");
    expect(offered.get("figure.reach.shift")).toEqual(["reach.births"]);
  });

  it("name a default among the options of every setting", () => {
    for (const [key, setting] of Object.entries(figureSettings)) {
      expect(Object.keys(setting.options)).toContain(setting.standard);
      expect(standardSettings[key as keyof typeof standardSettings]).toBe(setting.standard);
    }
  });
});
