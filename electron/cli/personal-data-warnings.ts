import type { Language } from "../../db/model/figure.ts";
import { type PersonalDataKind, personalDataIn } from "../../db/model/personal-data.ts";

const words: Record<Language, Record<PersonalDataKind, string>> = {
  nl: {
    bsn: "een burgerservicenummer (BSN)",
    phone: "een telefoonnummer",
    email: "een e-mailadres",
    name_with_birth_date: "een naam met een geboortedatum",
    birth_date: "een geboortedatum",
    name: "een naam",
  },
  en: {
    bsn: "a citizen's number (BSN)",
    phone: "a telephone number",
    email: "an e-mail address",
    name_with_birth_date: "a name with a date of birth",
    birth_date: "a date of birth",
    name: "a name",
  },
};

function sentence(language: Language, field: string, kinds: readonly PersonalDataKind[]): string {
  const listed = kinds.map((kind) => words[language][kind]);
  return language === "nl"
    ? `Let op: ${field} lijkt op ${listed.join(" en ")}. ` +
        "Schrijf geen gegevens van ouders of kinderen op."
    : `Mind: ${field} looks like ${listed.join(" and ")}. ` +
        "Do not write down data of parents or children.";
}

/**
 * Gives a line per text of an input that seems to hold personal data, naming its field, such as
 * "patch.notes". It warns only; what was asked is done.
 */
export function personalDataWarnings(language: Language, input: unknown, path = ""): string[] {
  if (typeof input === "string") {
    const kinds = personalDataIn(path.split(".").at(-1) ?? "", input);
    return kinds.length > 0 ? [sentence(language, path, kinds)] : [];
  }
  if (typeof input !== "object" || input === null || input instanceof Blob) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    const inside = Array.isArray(input) ? path : path === "" ? name : `${path}.${name}`;
    return personalDataWarnings(language, value, inside);
  });
}
