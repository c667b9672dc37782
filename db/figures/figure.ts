import type {
  Aggregate,
  Bilingual,
  FigureId,
  Period,
  Scope,
  ScopeKind,
  Unit,
} from "../model/figure.ts";
import type { Sql } from "../sql.ts";
import type { FigureSettingKey, FigureSettings } from "./settings.ts";

/** What a figure is asked: the last day of the period is the reference day. */
export interface Ask {
  readonly period: Period;
  readonly scope: Scope;
  readonly settings: FigureSettings;
  /** The day of today in whose structure it is asked; left out for the structure of then. */
  readonly structureOn?: string | undefined;
}

/**
 * A figure is a query of contributions.
 *
 * `contributions` gives the columns kind, id, label, label_code, amount, quality, date, part and
 * location_id; no record occurs twice in one part. In today's structure a figure of locations also
 * gives counts_as_id and counts_as, the location of today as which the record counts; its queries
 * then run inside `withStructure`. `nearMisses` gives kind, id, label, label_code, reasons, date
 * and location_id, where reasons is a text of `code` or `code:detail` words (see reasons.ts), never
 * empty. `amounts` is for a figure in which a record may have no amount: the contributions together
 * with those blanks, in columns amount (null for a blank) and quality (unknown or not_entered for a
 * blank); it spares reading the records twice. `whenEmpty` gives one state (value, none or
 * not_entered) for a figure without any of them; without it that is value 0.
 */
export interface FigureDefinition {
  readonly id: FigureId;
  readonly version: number;
  /** The day from which this version holds. */
  readonly validFrom: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly unit: Unit;
  readonly periodKind: "period" | "reference_day";
  readonly aggregate: Aggregate;
  /** Whether locations are counted, which in today's structure are those of today. */
  readonly countsLocations?: boolean;
  /** The kinds of scope that the figure can be asked for. */
  readonly scopes: readonly ScopeKind[];
  /** The settings that are printed with the figure. */
  readonly settings: readonly FigureSettingKey[];
  /** How the records are listed. */
  readonly order: "label" | "date";
  readonly contributions: (ask: Ask) => Sql;
  readonly nearMisses: (ask: Ask) => Sql;
  readonly amounts?: (ask: Ask) => Sql;
  readonly whenEmpty?: (ask: Ask) => Sql;
}
