import { passesElevenProof } from "./eleven-proof.ts";
import { findBirthDates, findNames, type Span } from "./personal-days.ts";

/** What a text can hold that tells of one person. */
export const personalDataKinds = [
  "bsn",
  "phone",
  "email",
  "name_with_birth_date",
  "birth_date",
  "name",
] as const;
/** A kind of thing that tells of one person. */
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Something in a text that looks like it tells of one person. */
export interface PersonalData extends Span {
  readonly kind: PersonalDataKind;
}

/** No more than this of a text is looked through; no field takes more. */
const MOST = 20_000;

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    until: match.index + match[0].length,
  }));
}

function overlaps(one: Span, others: readonly Span[]): boolean {
  return others.some((other) => one.from < other.until && other.from < one.until);
}

const email = /[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/gu;

/** Spaces, full stops and dashes between the groups of a number. */
const gap = "[ .\\u00a0\\u2011\\u2013-]?";

const phones: readonly RegExp[] = [
  // Abroad and with the code of the country: +31 6 12345678, 0031 (0)591 123456, +49 5941 1234.
  new RegExp(
    `(?<![\\p{L}\\d+-])(?:\\+|00)[1-9]\\d${gap}(?:\\(0\\))?(?:${gap}\\d){8,11}(?!\\d)`,
    "gu",
  ),
  // Mobile: 06-12345678, 06 12 34 56 78.
  new RegExp(`(?<![\\p{L}\\d.,-])06(?:${gap}\\d){8}(?![\\d])`, "gu"),
  // Landline: 0591-123456, (0591) 12 34 56, 020 123 45 67. The area stands together.
  new RegExp(
    `(?<![\\p{L}\\d.,/-])\\(?0[1-578]\\d\\d\\)?(?:${gap}\\d\\d\\d?){2,3}(?!${gap}\\d)`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,/-])\\(?0[1-578]\\d\\)?(?:${gap}\\d\\d\\d?\\d?){2,3}(?!${gap}\\d)`,
    "gu",
  ),
];

function findPhones(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of phones) {
    for (const span of spansOf(text, pattern)) {
      const written = text.slice(span.from, span.until);
      const digits = written.replaceAll(/\D/g, "");
      const abroad = /^(?:\+|00)/.test(written);
      if (!abroad && (digits.length !== 10 || isOtherNumber(text, span.from))) continue;
      if (!overlaps(span, found)) found.push(span);
    }
  }
  return found;
}

/** Words after which a long number is no number of a person. */
const ownNumbers = new RegExp(
  "\\b(?:lrk|rsin|bon|bonnen|bonnr|voucher\\p{L}*|kvk|brin|bag|isbn|ean|vestigings|dossier|zaak" +
    "|factuur|order|kenmerk|beschikking|artikel)[\\p{L}-]*|€",
  "giu",
);
const personWords = /\b(?:bsn|burgerservice|sofi|tel|mobiel|telefoon|bel)/iu;

/**
 * Whether the words just before a number say that it is another number, such as "LRK 100000009" or
 * one further in such a list.
 */
function isOtherNumber(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  const last = [...before.matchAll(ownNumbers)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index + last[0].length);
  const list = /^[^\d\n]{0,16}(?:[A-Z]{0,4}-?\d[\d-]*(?:[\s,;/&+-]|en|t\/m|tot){1,6})*$/i;
  return !personWords.test(between) && list.test(between);
}

const contiguous = /(?<![\p{L}\d,.-])\d{9}(?![\p{L}\d]|[.,]\d|-\d)/gu;
const grouped =
  /(?<![\p{L}\d,.-])\d{2,5}(?:([ .\u00a0-])\d{2,5})(?:\1\d{2,5}){0,2}(?![\p{L}\d]|[ .,-]\d)/gu;
/** Three groups of three, also when a year or a count stands beside it. */
const triple = /(?<![\p{L}\d,.-])\d{3}([ .])\d{3}\1\d{3}(?![\p{L}\d]|[.,-]\d)/gu;

function findCitizenNumbers(text: string, others: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const pattern of [contiguous, grouped, triple]) {
    for (const span of spansOf(text, pattern)) {
      const digits = text.slice(span.from, span.until).replaceAll(/\D/g, "");
      if (digits === "000000000" || !passesElevenProof(digits)) continue;
      if (overlaps(span, found) || overlaps(span, others)) continue;
      if (!isOtherNumber(text, span.from)) found.push(span);
    }
  }
  return found;
}

/**
 * Finds what in a text looks like it tells of one person: a citizen's number (nine digits, also in
 * groups, that pass the eleven-proof), a Dutch or foreign telephone number, an e-mail address, a
 * day of birth, and with `names` also a name. In the order of the text; a guess that warns and
 * never refuses, so a rare name may be passed over and a rare title may be taken for a name.
 */
export function findPersonalData(text: string, options: { names?: boolean } = {}): PersonalData[] {
  const looked = text.slice(0, MOST);
  const emails = spansOf(looked, email);
  const phoneNumbers = findPhones(looked).filter((span) => !overlaps(span, emails));
  const births = findBirthDates(looked);
  const certain = [...emails, ...phoneNumbers];
  const numbers = findCitizenNumbers(looked, [...certain, ...births]);
  const names = options.names
    ? findNames(looked).filter((span) => !overlaps(span, [...certain, ...births]))
    : [];
  const told = (kind: PersonalDataKind) => (span: Span) => ({ kind, ...span });
  return [
    ...numbers.map(told("bsn")),
    ...phoneNumbers.map(told("phone")),
    ...emails.map(told("email")),
    ...births,
    ...names.map(told("name")),
  ].toSorted((one, other) => one.from - other.from || one.until - other.until);
}

/** Fields that are there to hold such data: of contacts at work, and numbers of registers. */
const meantForIt = new Set([
  "workEmail",
  "workPhone",
  "workAddress",
  "lrkNumber",
  "number",
  "numberText",
  "firstNumber",
  "lastNumber",
  "firstText",
  "lastText",
  "voucher",
  "reference",
]);

/** Fields that are printed as someone's words, in which no name may stand. */
const saidBySomeone = new Set(["quotation", "quoteTown"]);

/** Gives the kinds of personal data that a free text in a field seems to hold, each once. */
export function personalDataIn(field: string, text: string): PersonalDataKind[] {
  if (meantForIt.has(field)) return [];
  const found = findPersonalData(text, { names: saidBySomeone.has(field) });
  const kinds = new Set(found.map(({ kind }) => kind));
  return personalDataKinds.filter((kind) => kinds.has(kind));
}
