import { z } from "zod";
import { type Noun, nouns } from "../../db/model/nouns.ts";
import { movementCorrectionDraft } from "../../db/model/suitcase.ts";
import { reading, writing } from "./problems.ts";

const keySchema = z.string().min(1).max(60);

/** What is told when a record was stored: its key. */
export const storedSchema = z.strictObject({ key: z.string() });

type FilterShape<Filter extends string> = { [Name in Filter]: z.ZodOptional<z.ZodString> };
type PartialShape<Shape extends z.ZodRawShape> = {
  [Name in keyof Shape]: z.ZodOptional<Shape[Name]>;
};

function filterOf<Filter extends string>(filters: readonly Filter[]) {
  const shape = Object.fromEntries(filters.map((name) => [name, keySchema.optional()]));
  return z.strictObject(shape as FilterShape<Filter>);
}

/** Gives the procedures every kind of record has: list, create, correct and remove. */
function procedures<
  Draft extends z.ZodObject,
  Shape extends z.ZodRawShape,
  Row extends z.ZodObject,
  Filter extends string,
>(noun: Noun<Draft, z.ZodObject<Shape, z.core.$strict>, Row, Filter>) {
  const patch = noun.patch.partial() as z.ZodObject<PartialShape<Shape>, z.core.$strict>;
  const correction = { key: keySchema, patch, reason: z.string().max(400).optional() };
  const removal = { key: keySchema, reason: z.string().trim().min(1).max(400) };
  return {
    list: reading.input(filterOf(noun.filters)).output(z.array(noun.row)),
    create: writing.input(noun.draft).output(storedSchema),
    correct: writing.input(z.strictObject(correction)).output(storedSchema),
    remove: writing.input(z.strictObject(removal)).output(storedSchema),
  };
}

/** The records of the programme, each kind with list, create, correct and remove. */
export const recordContract = {
  municipality: procedures(nouns.municipality),
  municipalityYear: procedures(nouns.municipalityYear),
  group: procedures(nouns.group),
  groupMember: procedures(nouns.groupMember),
  organisation: procedures(nouns.organisation),
  branch: procedures(nouns.branch),
  clinic: procedures(nouns.clinic),
  staff: procedures(nouns.staff),
  contactPerson: procedures(nouns.contactPerson),
  contactRole: procedures(nouns.contactRole),
  location: procedures(nouns.location),
  locationVersion: procedures(nouns.locationVersion),
  registration: procedures(nouns.registration),
  programme: procedures(nouns.programme),
  fundingSource: procedures(nouns.fundingSource),
  participation: procedures(nouns.participation),
  phase: procedures(nouns.phase),
  agreement: procedures(nouns.agreement),
  coverage: procedures(nouns.coverage),
  participationFunding: procedures(nouns.participationFunding),
  pupilCount: procedures(nouns.pupilCount),
  series: procedures(nouns.series),
  activity: procedures(nouns.activity),
  movement: {
    ...procedures(nouns.movement),
    correctHandout: writing.input(movementCorrectionDraft).output(storedSchema),
  },
  voucherBatch: procedures(nouns.voucherBatch),
  voucherIssue: procedures(nouns.voucherIssue),
  voucherRedemption: procedures(nouns.voucherRedemption),
  voucherHolding: procedures(nouns.voucherHolding),
  countingMethod: procedures(nouns.countingMethod),
  clinicAgreement: procedures(nouns.clinicAgreement),
  clinicAgreementClinic: procedures(nouns.clinicAgreementClinic),
  holiday: procedures(nouns.holiday),
  ageBand: procedures(nouns.ageBand),
  clinicSession: procedures(nouns.clinicSession),
  hourEntry: procedures(nouns.hourEntry),
  leesklikRound: procedures(nouns.leesklikRound),
  quote: procedures(nouns.quote),
  quoteConsent: procedures(nouns.quoteConsent),
  highlight: procedures(nouns.highlight),
  scheme: procedures(nouns.scheme),
  tranche: procedures(nouns.tranche),
  application: procedures(nouns.application),
  award: procedures(nouns.award),
};
