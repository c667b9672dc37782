import type { ProblemCode, ProblemData } from "../../../../electron/contract/problems.ts";
import { fieldName } from "./fields.ts";
import { blockedQuotes } from "./quotes.ts";

/** One sentence per problem code: which record, which field, why, and what to do next. */
export type ProblemSentences = Record<ProblemCode, (data: ProblemData) => string>;

const quoted = (text: string | undefined, otherwise: string) => (text ? `“${text}”` : otherwise);

const undoReasons: Record<string, string> = {
  example: "het voorbeeld kan alleen als geheel worden vervangen",
  restore: "een teruggezette kopie kan niet; zet een andere kopie terug",
  undone: "dat is al gebeurd; maak eventueel het ongedaan maken zelf ongedaan",
  nothing: "er is niets meer van dat nog zo is en waar niets op steunt",
};

const limits: Record<string, string> = {
  more_than: "meer dan",
  less_than: "minder dan",
  at_most: "hoogstens",
};

/** "at_most 6" as it is read between brackets; any other detail as it is. */
function limitText(detail: string): string {
  const [name = "", ...rest] = detail.split(" ");
  return [limits[name] ?? name, ...rest].join(" ");
}

/** What a half-day refuses that no field of a form can mend. */
const sessionRefusals: Record<string, (value: string | undefined) => string> = {
  state: (value) =>
    `Dit kan niet meer: het dagdeel is intussen ${value ?? "veranderd"}. Er is niets dubbel ` +
    "vastgelegd. Ga terug naar de dagdelen om te zien hoe het er staat.",
  presses: (value) =>
    `In dit dagdeel is intussen geturfd (${value ?? "?"}). Sluit eerst de turf af; daarna kunt ` +
    "u de aantallen verbeteren.",
};

const successionReasons: Record<string, string> = {
  same_location: "een locatie kan zichzelf niet opvolgen; kies een andere",
  kinds_differ: "kinderopvang en school kunnen elkaar niet opvolgen; kies dezelfde soort",
  successor_closed: "de opvolger is dan al gesloten; kies een open locatie of een eerdere dag",
  before_opening: "de dag ligt voor de opening; kies een latere dag of verbeter de opening",
  already_succeeded: "de locatie heeft al een opvolger; maak die samenvoeging eerst ongedaan",
  succeeds_later: "de locatie volgt zelf op die dag of later een andere op; kies een latere dag",
  too_few: "een splitsing heeft minstens twee opvolgers; kies er nog een",
  main_elsewhere: "de hoofdopvolger is geen van de opvolgers; kies een van hen",
};

const dutchDay = (day: string) => day.split("-").reverse().join("-");

/** "2024-05-03 Bibliotheek Sleen" as it is read in a sentence. */
function whereAndWhen(detail: string | undefined): string {
  const [day, ...place] = (detail ?? "").split(" ");
  return day ? `: ${place.join(" ")}, ${dutchDay(day)}` : "";
}

const ends: Record<string, string> = {
  redeemed_elsewhere: "al elders ingeleverd",
  void: "vervallen verklaard",
  lost: "als verloren geboekt",
  expired: "verlopen",
};

/** How a voucher ended, where and when: "expired 2024-12-31 Coevorden"; redeemed has no word. */
function endWhereAndWhen(detail: string | undefined): string {
  const [kind = "", ...rest] = (detail ?? "").split(" ");
  const end = ends[kind];
  return end ? `${end}${whereAndWhen(rest.join(" "))}` : `al gebruikt${whereAndWhen(detail)}`;
}

const isNumber = (field: string | undefined) => /(Number|Text)$/.test(field ?? "");

function blockedTexts(detail: string | undefined): string {
  const texts = blockedQuotes(detail).map(({ text }) => text);
  return texts.join("; ");
}

export const problems: ProblemSentences = {
  ALREADY_EXISTS: ({ entity, field, value }) =>
    entity === "clinic_session" && field === "halfDay"
      ? "De coach heeft dit dagdeel op deze dag al bij dit consultatiebureau. Kies een andere " +
        "dag of een ander dagdeel, of open het dagdeel dat er staat."
      : `${fieldName(field, "Dit gegeven")} ${quoted(value, "")} bestaat al. ` +
        "Kies een ander, of open het record dat er al is.",
  BAD_FILE: ({ detail }) =>
    `Dit bestand kan niet worden gelezen${detail ? `: ${detail}` : ""}. ` +
    "Kies het bestand zoals het van de bron is gehaald.",
  CANNOT_UNDO: ({ record, detail }) =>
    `${quoted(record, "Dit")} kan niet ongedaan worden gemaakt: ` +
    `${undoReasons[detail ?? ""] ?? "kies een andere import of samenvoeging"}.`,
  CLOSED_PERIOD: ({ detail }) =>
    `Deze periode is gesloten${detail ? ` (${detail})` : ""}. ` +
    "Leg een correctie met een reden vast; het gepubliceerde cijfer verandert niet.",
  CONSENT_EXPIRED: ({ detail }) =>
    `Zonder geldige toestemming voor dit gebruik: ${blockedTexts(detail)}. ` +
    "Verleng de toestemming, of laat ze weg.",
  DAMAGED_FILE: ({ value }) =>
    `Het bestand ${quoted(value, "van de administratie")} is beschadigd. ` +
    "Zet een reservekopie terug.",
  END_BEFORE_START: ({ field, value }) =>
    `${fieldName(field, "De einddatum")} ${quoted(value, "")} ligt voor het begin. ` +
    `Kies een ${isNumber(field) ? "hoger nummer" : "latere dag"}.`,
  FILE_BUSY: () =>
    "Een ander programma of venster houdt de administratie vast. Er is niets veranderd; probeer " +
    "het zo dadelijk opnieuw.",
  FILE_EXISTS: ({ value }) =>
    `Het bestand ${quoted(value, "")} bestaat al. Kies een andere naam of plaats.`,
  FILE_NOT_FOUND: ({ value }) =>
    `Het bestand ${quoted(value, "")} is er niet. Kijk of de schijf is aangesloten.`,
  FIXED_FIELD: ({ field }) =>
    `${fieldName(field, "Dit veld")} kan na het vastleggen niet meer veranderen. ` +
    "Beëindig dit record en maak een nieuw.",
  IN_USE: ({ record, detail }) =>
    `${quoted(record, "Dit record")} wordt nog gebruikt${detail ? ` door ${detail}` : ""}. ` +
    "Haal eerst weg wat ernaar verwijst, of beëindig het.",
  INVALID_FIELD: ({ entity, field, value, detail }) =>
    entity === "clinic_session" && sessionRefusals[field ?? ""]
      ? (sessionRefusals[field ?? ""]?.(value) ?? "")
      : field === "suppliedBy"
        ? "Bij dit consultatiebureau staat niet uit welke voorraad de koffertjes komen. Kies die " +
          "vestiging bij Locaties › Consultatiebureaus, of laat de koffertjes leeg."
        : `${fieldName(field, "Dit veld")} ` +
          `${value ? `kan niet “${value}” zijn` : "klopt niet of ontbreekt"}` +
          `${detail ? ` (${limitText(detail)})` : ""}. Verbeter het en sla opnieuw op.`,
  NETWORK_SHARE: () =>
    "De administratie staat op een netwerkschijf. Daar kan zij beschadigd raken; " +
    "verplaats het bestand naar deze computer.",
  NEWER_FILE: () =>
    "Deze administratie is gemaakt door een nieuwere Leesspoor. Werk het programma eerst bij.",
  NO_ADMINISTRATION: () => "Er is geen administratie geopend. Maak of open er eerst een.",
  NO_SUCCESSION: ({ record, detail }) =>
    `${quoted(record, "Deze locatie")} kan zo niet worden samengevoegd of gesplitst: ` +
    `${successionReasons[detail ?? ""] ?? "kies andere locaties of een andere dag"}.`,
  NOT_A_DATABASE: ({ value }) =>
    `Het bestand ${quoted(value, "")} is geen administratie van Leesspoor. Kies een ander.`,
  NOT_FOUND: ({ record }) =>
    `${quoted(record, "Dit record")} is er niet meer. Misschien is het verwijderd; ` +
    "de geschiedenis vertelt door wie.",
  OVERLAP: ({ entity, field, detail }) =>
    entity === "voucher_batch"
      ? `Deze nummers zitten al in een partij${detail ? `: ${detail}` : ""}. Kies andere nummers.`
      : `${fieldName(field, "Deze periode")} overlapt met een andere` +
        `${detail ? ` (${detail})` : ""}. Laat de ene eindigen voor de andere begint.`,
  PERSON_UNKNOWN: () =>
    "Leesspoor weet nog niet wie u bent. Vul uw code in, dan weet de geschiedenis het ook.",
  READ_ONLY: ({ detail }) =>
    detail === "synchronised_folder"
      ? "De administratie is alleen te lezen. Verplaats het bestand uit de gesynchroniseerde map."
      : "De administratie is tegen schrijven beveiligd. Neem die beveiliging van het bestand en " +
        "zijn map weg, of kies een andere plaats.",
  STOCK_NEGATIVE: ({ value, detail }) => {
    const [day, suitcases] = (detail ?? "").split(" ");
    const place = value ? ` van ${value}` : "";
    const when = day
      ? ` op ${dutchDay(day)} uitkomen op ${suitcases} koffertjes`
      : " negatief zijn";
    return `Dan zou de voorraad${place}${when}. Boek eerst wat er binnenkwam, of tel de voorraad.`;
  },
  VOUCHERS_SHORT: ({ value, detail }) =>
    `Van deze bonnen zijn er nog ${detail ?? "te weinig"} over` +
    `${value ? `, geen ${value}` : ""}. Kies een kleiner aantal of een andere partij.`,
  VOUCHER_ISSUED: ({ value, detail }) =>
    `Bon ${quoted(value, "")} is al uitgegeven${whereAndWhen(detail)}. Kies andere nummers.`,
  VOUCHER_UNKNOWN: ({ value }) =>
    `Bon ${quoted(value, "")} hoort bij geen enkele partij bonnen. ` +
    "Kijk het nummer na, of boek een koffertje zonder bon.",
  VOUCHER_USED: ({ value, detail }) =>
    `Bon ${quoted(value, "")} is ${endWhereAndWhen(detail)}. ` +
    "Kijk het nummer na; één bon geeft één koffertje.",
};
