import type { Db } from "../sql.ts";
import { methodNote } from "./counting-methods.ts";
import { displayDay, displayNumber } from "./display.ts";
import type { FigureDefinition } from "./figure.ts";
import type { PreparedAsk } from "./figure-value.ts";
import { besideNote, besideOf } from "./national.ts";
import { settingNote } from "./settings.ts";
import { isThen, structureNotes } from "./structure.ts";

const methodSetting = "figure.suitcases.counting-method";

/** Why there is no answer for this kind of scope, or for a group without municipalities. */
function scopeNote(figure: FigureDefinition, ask: PreparedAsk): string[] {
  const { language } = ask;
  if (!figure.scopes.includes(ask.scope.kind)) {
    const nl = "Dit cijfer bestaat niet voor dit soort gebied.";
    return [{ nl, en: "This figure does not exist for this kind of area." }[language]];
  }
  if (!ask.scopeEmpty) return [];
  const nl = `Deze groep heeft ${isThen(ask) ? "op de peildatum" : "vandaag"} geen gemeenten.`;
  const en = `This group has no municipalities ${isThen(ask) ? "on the reference day" : "today"}.`;
  return [{ nl, en }[language]];
}

/** The settings in force; how suitcases are counted is told per branch where that is on record. */
function settingNotes(db: Db, figure: FigureDefinition, ask: PreparedAsk): string[] {
  return figure.settings.map((key) => {
    const told = key === methodSetting ? methodNote(db, ask, ask.language) : null;
    return told ?? settingNote(ask.settings, key, ask.language);
  });
}

/**
 * Gives what is printed with a figure: why there is no answer, the reference day, the structure,
 * the settings in force, how many records lack a number, and the national figures beside it.
 */
export function figureNotes(
  db: Db,
  figure: FigureDefinition,
  ask: PreparedAsk,
  missing: number,
): string[] {
  const { language } = ask;
  const unanswered = scopeNote(figure, ask);
  if (unanswered.length > 0) return unanswered;
  const said: string[] = [];
  if (figure.periodKind === "reference_day") {
    const day = displayDay(ask.period.until, language);
    said.push({ nl: `Peildatum ${day}`, en: `Reference day ${day}` }[language]);
  }
  said.push(...structureNotes(ask, language), ...settingNotes(db, figure, ask));
  if (missing > 0) {
    const number = displayNumber(missing, language);
    said.push({ nl: `Zonder aantal: ${number}`, en: `Without a number: ${number}` }[language]);
  }
  said.push(...besideOf(figure.id, language).map((beside) => besideNote(beside, language)));
  return said;
}
