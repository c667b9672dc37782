/** Words of the warning that a text seems to hold what tells of one person. */
export const privacy = {
  kinds: {
    bsn: "een burgerservicenummer (BSN)",
    phone: "een telefoonnummer",
    email: "een e-mailadres",
    name_with_birth_date: "een naam met een geboortedatum",
    birth_date: "een geboortedatum",
    name: "een naam",
  },
  warning: (kinds: string[]) =>
    `Dit lijkt op ${kinds.join(", ").replace(/, (?=[^,]*$)/, " en ")}. ` +
    "Schrijf geen gegevens van ouders of kinderen op.",
};
