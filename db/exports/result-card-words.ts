import type { homeLanguages } from "../model/clinic-session.ts";

type HomeLanguage = (typeof homeLanguages)[number];

const dutchLanguages: Record<HomeLanguage, string> = {
  ar: "Arabisch",
  de: "Duits",
  en: "Engels",
  fa: "Perzisch",
  fr: "Frans",
  pl: "Pools",
  so: "Somalisch",
  ti: "Tigrinya",
  tr: "Turks",
  uk: "Oekraïens",
  zh: "Chinees",
  other: "een andere taal",
};

const englishLanguages: Record<HomeLanguage, string> = {
  ar: "Arabic",
  de: "German",
  en: "English",
  fa: "Persian",
  fr: "French",
  pl: "Polish",
  so: "Somali",
  ti: "Tigrinya",
  tr: "Turkish",
  uk: "Ukrainian",
  zh: "Chinese",
  other: "another language",
};

/** The words of the result card. */
export const cardWords = {
  nl: {
    locale: "nl-NL",
    kicker: "BoekStart op het consultatiebureau",
    title: (clinic: string) => `Resultaten ${clinic}`,
    months: "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" "),
    results: "De resultaten",
    halfDays: "Dagdelen gehouden",
    conversations: "Gesprekken",
    firstContacts: "Eerste contacten",
    referrals: "Doorverwezen",
    vouchers: "Bonnen gegeven",
    redeemed: "Bonnen ingeleverd",
    suitcases: "Koffertjes uitgereikt",
    memberships: "Nieuwe leden",
    rate: (share: string) => `deel: ${share}`,
    before: (value: string) => `periode ervoor: ${value}`,
    noBefore: "geen eerder cijfer",
    hidden: "niet getoond",
    none: "–",
    perMonth: "Gesprekken per maand",
    languages: "Thuistalen naast Nederlands",
    noLanguages: "Er is geen andere thuistaal geteld.",
    language: "Taal",
    count: "Gesprekken",
    together: "Samen",
    names: dutchLanguages,
    meaning: "Wat de cijfers zeggen",
    notes: (before: string) => [
      `De periode ervoor is ${before}.`,
      "Ingeleverd: wat van deze bonnen tot nu toe is ingeleverd, hier of elders. Het deel is van " +
        "de bonnen met een nummer.",
      "Koffertjes: uitgereikt op het consultatiebureau of in ruil voor een bon van hier.",
      "Nieuwe leden: op het consultatiebureau gemeld of geworden bij het inleveren van een bon.",
    ],
    unknown: (count: string) => `Dagdelen waarvan het aantal gesprekken niet bekend is: ${count}.`,
    estimated: (count: string) => `Dagdelen waarvan het aantal gesprekken is geschat: ${count}.`,
    suppressed:
      "Aantallen van 1 tot en met 4 worden niet getoond, zodat niemand herkenbaar is; soms ook " +
      "het volgende niet.",
    thanks: "Dank jullie wel",
    thanksText:
      "Elk gesprek over voorlezen begint bij jullie. Dankzij het team van het consultatiebureau " +
      "maken ouders en kinderen al vroeg kennis met boeken en met de bibliotheek.",
    footer: (day: string) =>
      `Gemaakt op ${day} met Leesspoor, opgeteld uit de afzonderlijke dagdelen en bonnen.`,
  },
  en: {
    locale: "en-GB",
    kicker: "BoekStart at the child health clinic",
    title: (clinic: string) => `Results ${clinic}`,
    months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    results: "The results",
    halfDays: "Half-days held",
    conversations: "Conversations",
    firstContacts: "First contacts",
    referrals: "Referred",
    vouchers: "Vouchers given",
    redeemed: "Vouchers redeemed",
    suitcases: "Suitcases handed out",
    memberships: "New members",
    rate: (share: string) => `share: ${share}`,
    before: (value: string) => `period before: ${value}`,
    noBefore: "no earlier figure",
    hidden: "not shown",
    none: "–",
    perMonth: "Conversations a month",
    languages: "Home languages beside Dutch",
    noLanguages: "No other home language was counted.",
    language: "Language",
    count: "Conversations",
    together: "Together",
    names: englishLanguages,
    meaning: "What the numbers say",
    notes: (before: string) => [
      `The period before is ${before}.`,
      "Redeemed: what was redeemed of these vouchers until now, here or elsewhere. The share is " +
        "of those with a number.",
      "Suitcases: handed out at the clinic or in exchange for a voucher from here.",
      "New members: told at the clinic or joined when redeeming a voucher from here.",
    ],
    unknown: (count: string) =>
      `Half-days of which the number of conversations is not known: ${count}.`,
    estimated: (count: string) =>
      `Half-days of which the number of conversations is an estimate: ${count}.`,
    suppressed:
      "Numbers from 1 to 4 are not shown, so that nobody can be recognised; sometimes the next " +
      "one neither.",
    thanks: "Thank you",
    thanksText:
      "Every conversation about reading aloud begins with you. Thanks to the team of the clinic, " +
      "parents and children meet books and the library early on.",
    footer: (day: string) =>
      `Made on ${day} with Leesspoor, added up from the separate half-days and vouchers.`,
  },
} as const;

/** The words of the result card in one language. */
export type CardWords = (typeof cardWords)[keyof typeof cardWords];
