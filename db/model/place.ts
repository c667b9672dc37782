import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  municipalityCodeSchema,
  optionalCount,
  optionalDay,
  optionalId,
  optionalNotes,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

/** A municipality as a person enters it. */
export const municipalityDraft = z.strictObject({
  code: municipalityCodeSchema,
  name: requiredText,
});
/** A municipality as it is stored, with the names of the groups it belongs to today. */
export const municipalityRow = rowOf(municipalityDraft, {
  groups: z.string().nullable(),
  branches: z.int(),
  servicePoints: z.int(),
});

/** The inhabitants and live births of a municipality in a calendar year. */
export const municipalityYearDraft = z.strictObject({
  municipalityCode: municipalityCodeSchema,
  year: z.int().min(1900).max(2200),
  inhabitants: optionalCount,
  liveBirths: optionalCount,
  source: requiredText,
});
/** A municipality's year as it is stored. */
export const municipalityYearRow = rowOf(municipalityYearDraft, {
  id: idSchema,
  municipalityName: z.string(),
});

/** Kinds of groups of municipalities. */
export const groupKinds = ["province", "partnership", "other"] as const;
/** A group of municipalities, such as the nine Bind municipalities or the province. */
export const groupDraft = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  name: requiredText,
  kind: z.enum(groupKinds),
});
/** A group as it is stored, with the number of members today. */
export const groupRow = rowOf(groupDraft, { members: z.int() });

/** The membership of a municipality in a group, from a day until and including a day. */
export const groupMemberDraft = z.strictObject({
  groupCode: z.string().min(1),
  municipalityCode: municipalityCodeSchema,
  validFrom: daySchema,
  validUntil: optionalDay,
});
/** A membership as it is stored. */
export const groupMemberRow = rowOf(groupMemberDraft, {
  id: idSchema,
  groupName: z.string(),
  municipalityName: z.string(),
});

/** Kinds of organisations. */
export const organisationKinds = [
  "board",
  "provider",
  "youth_health_service",
  "library",
  "funder",
  "other",
] as const;
/** A school board, childcare provider, youth health service, library, funder … */
export const organisationDraft = z.strictObject({
  kind: z.enum(organisationKinds),
  name: requiredText,
  number: optionalText,
  notes: optionalNotes,
});
/** An organisation as it is stored, with the number of locations it has today. */
export const organisationRow = rowOf(organisationDraft, { id: idSchema, locations: z.int() });

/** Kinds of branches. */
export const branchKinds = ["branch", "service_point"] as const;
/** A library branch or service point. */
export const branchDraft = z.strictObject({
  name: requiredText,
  kind: z.enum(branchKinds),
  municipalityCode: municipalityCodeSchema,
  town: optionalText,
  openedOn: optionalDay,
  closedOn: optionalDay,
});
/** A branch as it is stored. */
export const branchRow = rowOf(branchDraft, { id: idSchema, municipalityName: z.string() });

/** A child health clinic (consultatiebureau) under its youth health service. */
export const clinicDraft = z.strictObject({
  name: requiredText,
  town: optionalText,
  municipalityCode: municipalityCodeSchema,
  organisationId: optionalId,
  /** The branch out of whose stock suitcases are handed out there. */
  branchId: optionalId,
  openedOn: optionalDay,
  closedOn: optionalDay,
});
/** A clinic as it is stored. */
export const clinicRow = rowOf(clinicDraft, {
  id: idSchema,
  branchName: z.string().nullable(),
  municipalityName: z.string(),
  organisationName: z.string().nullable(),
});
