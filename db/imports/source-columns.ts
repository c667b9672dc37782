/** What a column of a list of school locations says of one. */
export type SchoolField =
  | "locationCode"
  | "institutionCode"
  | "boardNumber"
  | "name"
  | "street"
  | "houseNumber"
  | "postalCode"
  | "town"
  | "municipalityCode"
  | "municipalityName"
  | "denomination"
  | "structure"
  | "website"
  | "phone";

/** What a column of the list of school boards says of one. */
export type BoardField =
  | "boardNumber"
  | "name"
  | "street"
  | "houseNumber"
  | "postalCode"
  | "town"
  | "municipalityCode"
  | "municipalityName"
  | "denomination"
  | "kvkNumber"
  | "website"
  | "phone";

/** What a column of a count of pupils says. */
export type PupilField =
  | "locationCode"
  | "institutionCode"
  | "name"
  | "schoolType"
  | "municipalityCode"
  | "municipalityName"
  | "year"
  | "pupils";

/** What a column of the register of childcare says of one location. */
export type ChildcareField =
  | "lrkNumber"
  | "kind"
  | "parentParticipation"
  | "name"
  | "childPlaces"
  | "preschoolEducation"
  | "status"
  | "registeredOn"
  | "deregisteredOn"
  | "address"
  | "postalCode"
  | "town"
  | "bagId"
  | "holderName"
  | "holderKvkNumber"
  | "holderBranchNumber"
  | "holderLegalForm"
  | "municipalityCode"
  | "municipalityName"
  | "url";

/** What a column of the figures of births says. */
export type BirthField = "region" | "municipalityName" | "period" | "sex" | "liveBirths";

/** What a column of the workbook of disadvantage scores says. */
export type DisadvantageField = "locationCode" | "pupils" | "score";

/** What a column of any register says. */
export type RegisterField =
  | SchoolField
  | BoardField
  | PupilField
  | ChildcareField
  | BirthField
  | DisadvantageField;

/**
 * A column of a register: its names through the years, the present one first. A `number` after the
 * name is not looked at (`LevendGeborenKinderen_2`); a `year` after it makes it this column, and
 * then there may be several (`LEERLINGEN_1996` to `LEERLINGEN_2025`).
 */
export interface ColumnDescription {
  field: RegisterField;
  names: readonly [string, ...string[]];
  required: boolean;
  suffix?: "number" | "year";
}

/** The names that the column of the location code has had. */
export const LOCATION_CODE_NAMES = [
  "VESTIGINGSCODE",
  "VESTIGINGSNUMMER",
  "BRINNUMMER-VESTIGING",
] as const;

const INSTITUTION_CODE_NAMES = ["INSTELLINGSCODE", "BRIN NUMMER", "BRINNUMMER"] as const;

/** The columns of DUO's list of primary school locations. */
export const SCHOOL_COLUMNS: readonly ColumnDescription[] = [
  required("locationCode", ...LOCATION_CODE_NAMES),
  required("name", "VESTIGINGSNAAM"),
  required("street", "STRAATNAAM"),
  required("houseNumber", "HUISNUMMER-TOEVOEGING"),
  required("postalCode", "POSTCODE"),
  required("town", "PLAATSNAAM"),
  required("municipalityCode", "GEMEENTENUMMER", "GEMEENTECODE"),
  optional("institutionCode", ...INSTITUTION_CODE_NAMES),
  optional("boardNumber", "BEVOEGD GEZAG NUMMER"),
  optional("municipalityName", "GEMEENTENAAM"),
  optional("denomination", "DENOMINATIE"),
  optional("website", "INTERNETADRES"),
  optional("phone", "TELEFOONNUMMER"),
];

/** The columns of DUO's list of secondary school locations. */
export const SECONDARY_COLUMNS: readonly ColumnDescription[] = [
  ...SCHOOL_COLUMNS,
  required("structure", "ONDERWIJSSTRUCTUUR"),
];

/** The columns of DUO's list of special school locations. */
export const SPECIAL_COLUMNS: readonly ColumnDescription[] = [
  ...SCHOOL_COLUMNS,
  required("structure", "SOORT PRIMAIR ONDERWIJS"),
];

/** The columns of DUO's list of boards ("bevoegde gezagen"). */
export const BOARD_COLUMNS: readonly ColumnDescription[] = [
  required("boardNumber", "BEVOEGD GEZAG NUMMER"),
  required("name", "BEVOEGD GEZAG NAAM"),
  optional("street", "STRAATNAAM"),
  optional("houseNumber", "HUISNUMMER-TOEVOEGING"),
  optional("postalCode", "POSTCODE"),
  optional("town", "PLAATSNAAM"),
  optional("municipalityCode", "GEMEENTENUMMER", "GEMEENTECODE"),
  optional("municipalityName", "GEMEENTENAAM"),
  optional("denomination", "DENOMINATIE"),
  optional("kvkNumber", "KVK-NUMMER", "KVKNUMMER"),
  optional("website", "INTERNETADRES"),
  optional("phone", "TELEFOONNUMMER"),
];

const PUPIL_LOCATION_COLUMNS: readonly ColumnDescription[] = [
  required("locationCode", ...LOCATION_CODE_NAMES),
  optional("institutionCode", ...INSTITUTION_CODE_NAMES),
  optional("name", "NAAM_VESTIGING", "VESTIGINGSNAAM"),
  optional("schoolType", "SOORT_VESTIGING", "TYPE_PO"),
  optional("municipalityCode", "GEMEENTECODE_VESTIGING", "GEMEENTENUMMER", "GEMEENTECODE"),
  optional("municipalityName", "GEMEENTENAAM_VESTIGING", "GEMEENTENAAM"),
];

/** The columns of DUO's pupils per primary location with a column for each year. */
export const PUPIL_HISTORY_COLUMNS: readonly ColumnDescription[] = [
  ...PUPIL_LOCATION_COLUMNS,
  { ...required("pupils", "LEERLINGEN"), suffix: "year" },
];

/** The columns of DUO's pupils per primary location with a row for each year. */
export const PUPIL_YEAR_COLUMNS: readonly ColumnDescription[] = [
  ...PUPIL_LOCATION_COLUMNS,
  required("year", "PEILJAAR", "SCHOOLJAAR"),
  required("pupils", "AANTAL_LEERLINGEN"),
];

/** The columns of DUO's pupils per secondary location, a file for each year. */
export const SECONDARY_PUPIL_COLUMNS: readonly ColumnDescription[] = [
  required("locationCode", ...LOCATION_CODE_NAMES),
  required("name", "INSTELLINGSNAAM VESTIGING"),
  required("pupils", "AANTAL LEERLINGEN"),
  optional("institutionCode", ...INSTITUTION_CODE_NAMES),
  optional("municipalityCode", "GEMEENTENUMMER", "GEMEENTECODE"),
  optional("municipalityName", "GEMEENTENAAM"),
];

/** The columns of the register of childcare that are read; those of people are not among them. */
export const CHILDCARE_COLUMNS: readonly ColumnDescription[] = [
  required("lrkNumber", "lrk_id"),
  required("kind", "type_oko"),
  required("name", "actuele_naam_oko"),
  required("status", "status"),
  required("address", "opvanglocatie_adres"),
  required("postalCode", "opvanglocatie_postcode"),
  required("town", "opvanglocatie_woonplaats"),
  required("municipalityCode", "cbs_code"),
  optional("parentParticipation", "opc"),
  optional("childPlaces", "aantal_kindplaatsen"),
  optional("preschoolEducation", "ve", "vve"),
  optional("registeredOn", "inschrijfdatum"),
  optional("deregisteredOn", "uitschrijfdatum"),
  optional("bagId", "bag_id"),
  optional("holderName", "naam_houder"),
  optional("holderKvkNumber", "kvk_nummer_houder"),
  optional("holderBranchNumber", "vestigingsnummer_houder"),
  optional("holderLegalForm", "rechtsvorm_houder"),
  optional("municipalityName", "verantwoordelijke_gemeente"),
  optional("url", "lrk_url"),
];

/** The columns of CBS 37230ned and 37259ned and of an extract of them. */
export const BIRTH_COLUMNS: readonly ColumnDescription[] = [
  { ...required("region", "RegioS", "Regio's"), suffix: "number" },
  { ...required("period", "Perioden"), suffix: "number" },
  { ...required("liveBirths", "LevendGeborenKinderen", "Levendgeborenen"), suffix: "number" },
  { ...optional("sex", "Geslacht"), suffix: "number" },
  optional("municipalityName", "Gemeente"),
];

function required(field: RegisterField, ...names: [string, ...string[]]): ColumnDescription {
  return { field, names, required: true };
}

function optional(field: RegisterField, ...names: [string, ...string[]]): ColumnDescription {
  return { field, names, required: false };
}
