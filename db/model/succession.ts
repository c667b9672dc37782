import { z } from "zod";
import { daySchema } from "./day.ts";
import { optionalNotes } from "./fields.ts";
import { idSchema } from "./identity.ts";
import { locationKinds, locationTypes } from "./location.ts";
import { levels, phases } from "./participation.ts";

/** How locations follow each other. */
export const successionKinds = ["merge", "split"] as const;

/** Locations that go up in another on a day. */
export const mergeAskSchema = z.strictObject({
  fromIds: z.array(idSchema).min(1).max(50),
  toId: idSchema,
  happenedOn: daySchema,
});
/** A location that is split into others on a day; the main one is its successor in figures. */
export const splitAskSchema = z.strictObject({
  fromId: idSchema,
  toIds: z.array(idSchema).min(1).max(50),
  mainId: idSchema,
  happenedOn: daySchema,
});

/** What a person decides about a proposal: what does not go on, and what goes elsewhere. */
export const successionChoices = {
  /** Keys of lines that do not go on at the successor. */
  leave: z.array(z.string().max(160)).max(2000).optional(),
  /** Contact roles and registrations (by key) that go to another successor than proposed. */
  elsewhere: z
    .array(z.strictObject({ key: z.string(), toId: idSchema }))
    .max(2000)
    .optional(),
  notes: optionalNotes,
};

/** What becomes of something: it goes on at the successor, is there already, or stays behind. */
export const outcomes = ["goes_on", "resumes", "already_there", "stays"] as const;

const between = {
  /** By which a person leaves it behind. */
  key: z.string(),
  fromId: z.string(),
  fromLabel: z.string(),
  toId: z.string(),
  toLabel: z.string(),
};

const location = z.strictObject({
  id: z.string(),
  label: z.string(),
  role: z.enum(["from", "to"]),
  isMain: z.boolean(),
  kind: z.enum(locationKinds),
  type: z.enum(locationTypes),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  openedOn: z.string().nullable(),
  /** The day it is closed now; null when it is open. */
  closedOn: z.string().nullable(),
  /** The first day on which it will be closed; null for a successor. */
  closesOn: z.string().nullable(),
  /** What stays with it as history. */
  awards: z.int(),
  activities: z.int(),
});

const participation = z.strictObject({
  ...between,
  participationId: z.string(),
  programmeCode: z.string(),
  programmeName: z.string(),
  /** The phase and level on the day, as they go on. */
  phase: z.enum(phases).nullable(),
  level: z.enum(levels).nullable(),
  agreements: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  fundingSources: z.array(z.string()),
  pupils: z.int().nullable(),
  pupilsCountedOn: z.string().nullable(),
  outcome: z.enum(outcomes),
  /** The phase of the successor's own participation on the day, when it has one. */
  successorPhase: z.enum(phases).nullable(),
});
/** A participation of a disappearing location and what becomes of it. */
export type ParticipationLine = z.infer<typeof participation>;

const pupilLine = z.strictObject({
  key: z.string(),
  toId: z.string(),
  toLabel: z.string(),
  programmeCode: z.string(),
  programmeName: z.string(),
  /** The sum of the last counts; stored as an estimate on the day until the school counts. */
  pupils: z.int(),
  source: z.string(),
});
/** The pupils with whom a participation begins at the successor. */
export type PupilLine = z.infer<typeof pupilLine>;

const contactRole = z.strictObject({
  ...between,
  contactRoleId: z.string(),
  contactName: z.string(),
  role: z.string(),
  outcome: z.enum(["goes_on", "already_there"]),
});
const registration = z.strictObject({
  ...between,
  registrationId: z.string(),
  lrkNumber: z.string(),
  registerType: z.enum(["KDV", "BSO"]),
});

/** What a merge or split would do; nothing is stored yet. */
export const successionProposalSchema = z.strictObject({
  kind: z.enum(successionKinds),
  happenedOn: z.string(),
  locations: z.array(location),
  participations: z.array(participation),
  pupils: z.array(pupilLine),
  contactRoles: z.array(contactRole),
  registrations: z.array(registration),
});
/** What a merge or split would do; nothing is stored yet. */
export type SuccessionProposal = z.infer<typeof successionProposalSchema>;

/** A stored succession: which location follows which, since when, in which batch. */
export const successionRow = z.strictObject({
  id: z.string(),
  kind: z.enum(successionKinds),
  happenedOn: z.string(),
  fromLocationId: z.string(),
  fromLabel: z.string(),
  toLocationId: z.string(),
  toLabel: z.string(),
  isMain: z.enum(["yes", "no"]),
  batchId: z.string(),
  notes: z.string().nullable(),
});
/** A stored succession. */
export type SuccessionRow = z.infer<typeof successionRow>;
