import type { Language } from "../model/figure.ts";
import { displayDay, displayNumber } from "./display.ts";

/** A sentence per language in which {day} and {number} stand for the detail of the reason. */
const reasons = {
  closed: { nl: "locatie gesloten op {day}", en: "location closed on {day}" },
  not_yet_open: { nl: "locatie opent pas op {day}", en: "location opens only on {day}" },
  no_details: {
    nl: "geen naam en gemeente bekend op de peildatum",
    en: "no name and municipality known on the reference day",
  },
  other_type: {
    nl: "ander soort locatie dan dit cijfer telt",
    en: "another kind of location than this figure counts",
  },
  starts_later: { nl: "deelname begint op {day}", en: "participation starts on {day}" },
  no_phase: { nl: "deelname zonder fase", en: "participation without a phase" },
  ended: { nl: "deelname beëindigd op {day}", en: "participation ended on {day}" },
  paused: { nl: "deelname gepauzeerd sinds {day}", en: "participation paused since {day}" },
  acquisition: { nl: "nog in de acquisitiefase", en: "still in the acquisition phase" },
  implementation: {
    nl: "in de implementatiefase; volgens de instelling telt pas de uitvoering",
    en: "in implementation; by the setting only running participations count",
  },
  level_general: {
    nl: "algemene samenwerking (losse diensten), niet structureel",
    en: "general co-operation (loose services), not structural",
  },
  level_comparable: {
    nl: "vergelijkbare aanpak, niet het programma zelf",
    en: "a comparable approach, not the programme itself",
  },
  level_exploring: { nl: "verkennende gesprekken", en: "exploratory talks" },
  no_agreement: { nl: "geen overeenkomst", en: "no agreement" },
  agreement_later: { nl: "overeenkomst gaat in op {day}", en: "agreement starts on {day}" },
  agreement_ended: { nl: "overeenkomst liep af op {day}", en: "agreement ended on {day}" },
  no_count: {
    nl: "geen telling van leerlingen op of voor de peildatum",
    en: "no count of pupils on or before the reference day",
  },
  count_unknown: {
    nl: "aantal leerlingen onbekend bij de telling van {day}",
    en: "number of pupils unknown at the count of {day}",
  },
  opening_balance: {
    nl: "beginvoorraad van {number}: voorraad, geen uitdeling",
    en: "opening balance of {number}: stock, not a hand-out",
  },
  received: {
    nl: "{number} ontvangen: voorraad, geen uitdeling",
    en: "{number} received: stock, not a hand-out",
  },
  ordered: {
    nl: "{number} besteld: nog niet binnen, geen uitdeling",
    en: "{number} ordered: not in yet, not a hand-out",
  },
  transferred_out: {
    nl: "{number} naar een andere vestiging: geen uitdeling",
    en: "{number} to another branch: not a hand-out",
  },
  transferred_in: {
    nl: "{number} van een andere vestiging: voorraad, geen uitdeling",
    en: "{number} from another branch: stock, not a hand-out",
  },
  damaged: {
    nl: "{number} beschadigd: geen uitdeling",
    en: "{number} damaged: not a hand-out",
  },
  count_correction: {
    nl: "telverschil van {number}: geen uitdeling",
    en: "difference of {number} at a count: not a hand-out",
  },
  stock_opening_balance: {
    nl: "beginvoorraad van {number}: niet in de periode ontvangen",
    en: "opening balance of {number}: not received in the period",
  },
  stock_ordered: {
    nl: "{number} besteld: nog niet helemaal ontvangen",
    en: "{number} ordered: not fully received yet",
  },
  stock_transferred_in: {
    nl: "{number} van een andere vestiging: niet van buiten",
    en: "{number} from another branch: not from outside",
  },
  other_period: {
    nl: "geboekt in de periode, maar uitgedeeld op {day}",
    en: "booked in the period, but handed out on {day}",
  },
  not_issued: { nl: "{number} nog niet uitgegeven", en: "{number} not issued yet" },
  never_issued: {
    nl: "ingeleverd of beëindigd, maar nooit als uitgegeven geboekt",
    en: "redeemed or ended, but never booked as issued",
  },
  issued_plain: {
    nl: "{number} zonder nummer uitgegeven: niet te volgen",
    en: "{number} issued without a number: cannot be followed",
  },
  issued_elsewhen: {
    nl: "uitgegeven op {day}, niet in deze periode en dit gebied",
    en: "issued on {day}, not in this period and area",
  },
  redeemed_plain: {
    nl: "{number} zonder nummer ingeleverd: niet te volgen",
    en: "{number} redeemed without a number: cannot be followed",
  },
  voucher_void: { nl: "{number} ongeldig gemaakt", en: "{number} made void" },
  voucher_lost: { nl: "{number} verloren", en: "{number} lost" },
  voucher_expired: { nl: "{number} verlopen", en: "{number} expired" },
  voucher_redeemed: {
    nl: "{number} ingeleverd bij een vestiging buiten dit gebied",
    en: "{number} redeemed at a branch outside this area",
  },
  voucher_redeemed_elsewhere: {
    nl: "{number} elders ingeleverd",
    en: "{number} redeemed elsewhere",
  },
  member_at_clinic: {
    nl: "{number} lid geworden op het consultatiebureau, niet bij bon of koffertje geboekt",
    en: "{number} became a member at the clinic, not booked with a voucher or suitcase",
  },
  births_by_month: {
    nl: "geboorten gaan per maand: kies een periode van hele maanden, hoogstens vijftig jaar",
    en: "births go by month: choose a period of whole months, at most fifty years",
  },
  births_missing: { nl: "geboorten niet ingevoerd", en: "births not entered" },
  cancelled: { nl: "activiteit ging niet door", en: "activity was cancelled" },
  planned: { nl: "gepland, niet als gehouden gemeld", en: "planned, not reported as held" },
  for_professionals: { nl: "voor professionals", en: "for professionals" },
  for_everyone: {
    nl: "voor iedereen, niet voor kinderen of ouders in het bijzonder",
    en: "for everyone, not for children or parents in particular",
  },
  class_borrowing: {
    nl: "klassikaal lenen telt niet als activiteit (Wsob)",
    en: "class borrowing is no activity (Wsob)",
  },
  other_programme: {
    nl: "hoort niet bij BoekStart voor baby's",
    en: "does not belong to BoekStart for babies",
  },
  several_municipalities: {
    nl: "voor meer gemeenten tegelijk, niet voor dit gebied alleen",
    en: "for several municipalities, not for this area alone",
  },
  no_municipality: {
    nl: "zonder gemeente of groep van gemeenten",
    en: "without a municipality or a group of municipalities",
  },
  accompanying_adults: {
    nl: "{number} begeleidende volwassenen",
    en: "{number} accompanying adults",
  },
  count_missing: { nl: "aantal niet ingevoerd", en: "number not entered" },
  count_not_known: { nl: "aantal onbekend", en: "number unknown" },
  withdrawn: { nl: "toekenning ingetrokken op {day}", en: "award withdrawn on {day}" },
  decided_elsewhen: {
    nl: "besloten op {day}, buiten de periode",
    en: "decided on {day}, outside the period",
  },
  no_day_care: {
    nl: "geen KDV in het register op de peildatum",
    en: "no day care (KDV) in the register on the reference day",
  },
  session_cancelled: { nl: "dagdeel afgelast", en: "half-day cancelled" },
  session_planned: { nl: "nog niet gehouden", en: "not held yet" },
  conversations_unknown: {
    nl: "gehouden, maar het aantal gesprekken is onbekend",
    en: "held, but the number of conversations is unknown",
  },
  hours_proposed: { nl: "voorgesteld, nog niet bevestigd", en: "proposed, not confirmed yet" },
  books_missing: { nl: "aantal boeken niet ingevoerd", en: "number of books not entered" },
  books_unknown: { nl: "aantal boeken onbekend", en: "number of books unknown" },
  parents_missing: { nl: "aantal ouders niet ingevoerd", en: "number of parents not entered" },
  parents_unknown: { nl: "aantal ouders onbekend", en: "number of parents unknown" },
  round_elsewhere: {
    nl: "ronde begon op {day}, buiten de periode",
    en: "round began on {day}, outside the period",
  },
  not_kleintje_bieb: { nl: "geen Kleintje Bieb", en: "not a Kleintje Bieb meeting" },
} as const satisfies Record<string, Record<Language, string>>;

/** The code of a reason why a record does not count. */
export type ReasonCode = keyof typeof reasons;

/** Every code of a reason. */
export const reasonCodes = Object.keys(reasons) as ReasonCode[];

function sentence(word: string, language: Language): string {
  const [code = "", detail = ""] = word.split(":");
  if (!Object.hasOwn(reasons, code)) throw new Error(`reason ${code} has no words`);
  return reasons[code as ReasonCode][language]
    .replace("{day}", () => displayDay(detail, language))
    .replace("{number}", () => displayNumber(Number(detail), language));
}

/** Gives words such as `paused:2024-09-01 no_agreement` as one sentence, with code and day. */
export function readReasons(
  text: string,
  language: Language,
): { reason: string; reasonCode: string; date: string | null } {
  const words = text.trim().split(/\s+/);
  const [code = "", detail = ""] = (words[0] ?? "").split(":");
  const isDate = /^\d{4}-/.test(detail);
  return {
    reason: words.map((word) => sentence(word, language)).join("; "),
    reasonCode: code,
    date: isDate ? detail : null,
  };
}
