/** Words of the room of activities. */
export const activities = {
  lead: "Wat er is gehouden, gepland of afgelast, waar en voor wie.",
  newOne: "Nieuwe activiteit",
  empty: "Nog geen activiteiten",
  emptyText:
    "Hier staan bijeenkomsten van Kleintje Bieb, campagnes, schrijversbezoeken, webinars en wat " +
    "u verder organiseert, met hoeveel kinderen, volwassenen en professionals er waren.",
  placeKindHelp: "Een activiteit telt mee in de gemeente van haar plaats.",
  onlineGroup: "Voor groep gemeenten",
  coreFunctionHelp: "Precies één functie uit de bibliotheekwet.",
  countHelp: "Leeg is niet ingevuld; nul is niemand.",
  cancel: "Gelast af …",
  cancelTitle: "Activiteit afgelasten",
  cancelText: "Een afgelaste activiteit telt niet mee, maar blijft staan met haar reden.",
  copy: "Kopieer",
  copyText: "Overgenomen van een eerdere activiteit; datum en aantallen zijn leeg.",
  counts: "Aantallen",
  heldInFuture: "Deze dag moet nog komen: is de activiteit al gehouden?",
  notApplicable: "n.v.t.",
  uncounted: "Klassikaal lenen telt niet als activiteit (Wsob); het blijft wel geregistreerd.",
  programmeHelp: "Mag leeg blijven.",
  series: "Reeks",
};
