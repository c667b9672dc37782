import { z } from "zod";
import { daySchema } from "./day.ts";
import { periodSchema, scopeSchema } from "./figure-ask.ts";

export {
  type Period,
  parsePeriod,
  parseScope,
  periodSchema,
  type Scope,
  type ScopeKind,
  scopeText,
} from "./figure-ask.ts";

/** The languages of labels, definitions and reasons. */
export const languageSchema = z.enum(["nl", "en"]);
/** A language of labels, definitions and reasons. */
export type Language = z.infer<typeof languageSchema>;
/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Every figure, by id. */
export const figureIds = [
  "boekstart.childcare-locations",
  "boekstart.suitcases-handed-out",
  "boekstart.activities",
  "boekstart.participants",
  "dbos.primary-schools",
  "dbos.pupils",
  "dbos.secondary-schools",
  "dbos.locations",
  "grants.childcare-new",
  "grants.childcare-development",
  "grants.primary-new",
  "grants.primary-development",
  "grants.secondary-new",
  "grants.secondary-development",
  "grants.dbos-plus",
  "dbos.coverage",
  "childcare.coverage",
  "coach.half-days",
  "coach.hours",
  "coach.conversations",
  "coach.conversations-per-hour",
  "kleintje-bieb.meetings",
  "kleintje-bieb.participants",
  "vouchers.issued",
  "vouchers.redeemed",
  "vouchers.redemption-rate",
  "suitcases.received",
  "suitcases.stock",
  "reach.births",
  "memberships.after-voucher",
  "leesklik.locations",
  "leesklik.books",
  "leesklik.parents",
] as const;
/** The id of a figure. */
export const figureIdSchema = z.enum(figureIds);
/** The id of a figure. */
export type FigureId = z.infer<typeof figureIdSchema>;

/** The id of a report: the annual review, the subsidy table, coverage, BoekStart, the coach. */
export const reportIdSchema = z.enum([
  "annual-review",
  "subsidies",
  "coverage",
  "boekstart",
  "coach",
]);
/** The id of a report. */
export type ReportId = z.infer<typeof reportIdSchema>;

/**
 * In which structure a figure is asked: as it was then, or with each location as the one that it
 * has become by today (its main successor), with the type and municipality of today.
 */
export const structureSchema = z.enum(["then", "today"]);
/** In which structure a figure is asked. */
export type Structure = z.infer<typeof structureSchema>;

/** What a value is when it is no number: none is "–", the others are said in words. */
export const figureStateSchema = z.enum(["value", "none", "not_entered", "unknown", "suppressed"]);
/** What a value is when it is no number. */
export type FigureState = z.infer<typeof figureStateSchema>;

/** What a figure counts. */
export const unitSchema = z.enum([
  "locations",
  "schools",
  "pupils",
  "suitcases",
  "activities",
  "participants",
  "share",
  "half_days",
  "minutes",
  "conversations",
  "conversations_per_hour",
  "vouchers",
  "members",
  "books",
  "parents",
]);
/** What a figure counts. */
export type Unit = z.infer<typeof unitSchema>;

/**
 * How the contributions become the number. A ratio divides two numbers of records and a quotient
 * two sums of amounts; a rate divides two sums, the lower one in minutes, and gives it per hour.
 */
export const aggregateSchema = z.enum(["sum", "distinct", "ratio", "rate", "quotient"]);
/** How the contributions become the number. */
export type Aggregate = z.infer<typeof aggregateSchema>;

/** A national figure with the same definition, to compare with: its year and its source. */
export const besideSchema = z.object({
  label: z.string(),
  value: z.number(),
  unit: unitSchema,
  display: z.string(),
  year: z.string(),
  source: z.string(),
});
/** A national figure with the same definition. */
export type Beside = z.infer<typeof besideSchema>;

const printed = {
  id: figureIdSchema,
  label: z.string(),
  value: z.number().nullable(),
  state: figureStateSchema,
  unit: unitSchema,
  display: z.string(),
  period: periodSchema,
  scope: scopeSchema,
  definitionVersion: z.int().positive(),
  estimatedShare: z.number().min(0).max(1),
  /** National figures with the same definition, where there are any. */
  beside: z.array(besideSchema).optional(),
};

/** A figure as the command line prints it; parsing a fuller value with it drops the rest. */
export const printedFigureSchema = z.object(printed);

/** A figure as the screen and the exports need it. */
export const figureValueSchema = z.object({
  ...printed,
  unitLabel: z.string(),
  scopeLabel: z.string(),
  definition: z.string(),
  aggregate: aggregateSchema,
  /** The last day of the period when the figure is taken on one day, otherwise null. */
  referenceDay: daySchema.nullable(),
  /** Reference day, settings in force, what is missing, why there is no value. */
  notes: z.array(z.string()),
  /** How many records should have an amount and have none. */
  missing: z.int().nonnegative(),
  /** The two parts of a ratio; null for the other aggregates. */
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
  /** The heading under which a report shows the figure; null outside a report. */
  section: z.string().nullable(),
});
/** A figure as the screen and the exports need it. */
export type FigureValue = z.infer<typeof figureValueSchema>;

const contribution = {
  kind: z.enum([
    "location",
    "activity",
    "activity_adults",
    "suitcase_movement",
    "clinic_session",
    "hour_entry",
    "leesklik_round",
    "voucher_issue",
    "voucher_redemption",
    "municipality_year",
    "municipality_month",
  ]),
  id: z.string(),
  label: z.string(),
  amount: z.number(),
  quality: z.enum(["counted", "estimated", "averaged"]),
  date: daySchema.nullable(),
  part: z.enum(["value", "numerator", "denominator"]),
};
const nearMiss = {
  kind: z.enum([
    "location",
    "participation",
    "activity",
    "activity_adults",
    "suitcase_movement",
    "clinic_session",
    "hour_entry",
    "leesklik_round",
    "voucher_batch",
    "voucher_issue",
    "voucher_redemption",
    "municipality",
  ]),
  id: z.string(),
  label: z.string(),
  reason: z.string(),
};
const explained = {
  id: figureIdSchema,
  value: z.number().nullable(),
  state: figureStateSchema,
  aggregate: aggregateSchema,
  definition: z.string(),
};

/**
 * A record that counts, with its amount; `locationId` is the location it belongs to. In today's
 * structure a location counts as `countsAsId`, and those that are one today count once together.
 */
export const contributionSchema = z.object({
  ...contribution,
  locationId: z.string().nullable(),
  countsAsId: z.string().nullable().default(null),
  countsAs: z.string().nullable().default(null),
});
/** A record that counts, with its amount. */
export type Contribution = z.infer<typeof contributionSchema>;

/** A record that does not count and why. */
export const nearMissSchema = z.object({
  ...nearMiss,
  reasonCode: z.string(),
  date: daySchema.nullable(),
  locationId: z.string().nullable(),
});
/** A record that does not count and why. */
export type NearMiss = z.infer<typeof nearMissSchema>;

/** An explanation as the command line prints it; parsing a fuller one with it drops the rest. */
export const printedExplanationSchema = z.object({
  ...explained,
  contributions: z.array(z.object(contribution)),
  nearMisses: z.array(z.object(nearMiss)),
});

/** A figure with its formula, the records that count and those that do not. */
export const explanationSchema = z.object({
  ...explained,
  figure: figureValueSchema,
  formula: z.string(),
  contributions: z.array(contributionSchema),
  nearMisses: z.array(nearMissSchema),
});
/** A figure with its formula, the records that count and those that do not. */
export type Explanation = z.infer<typeof explanationSchema>;

/** A check between figures of a report, such as 24 + 2 = 26. */
export const checkSchema = z.object({
  id: z.string(),
  label: z.string(),
  holds: z.boolean(),
  detail: z.string(),
});
/** A check between figures of a report. */
export type Check = z.infer<typeof checkSchema>;

/** A report: its figures in order, under headings, and its checks. */
export const figureReportSchema = z.object({
  report: reportIdSchema,
  title: z.string(),
  sections: z.array(z.object({ heading: z.string(), ids: z.array(figureIdSchema) })),
  figures: z.array(figureValueSchema),
  checks: z.array(checkSchema),
});
/** A report: its figures in order, under headings, and its checks. */
export type Report = z.infer<typeof figureReportSchema>;
