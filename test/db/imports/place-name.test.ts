import { describe, expect, it } from "vitest";
import { placeName } from "../../../db/imports/place-name.ts";

describe("the name of a place that a register has in capitals", () => {
  it.each([
    ["GRONINGEN", "Groningen"],
    ["AA EN HUNZE", "Aa en Hunze"],
    ["DE WOLDEN", "De Wolden"],
    ["HET HOGELAND", "Het Hogeland"],
    ["BORGER-ODOORN", "Borger-Odoorn"],
    ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
    ["'T HARDE", "'t Harde"],
    ["CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"],
    ["IJSSELSTEIN", "IJsselstein"],
    ["SÚDWEST-FRYSLÂN", "Súdwest-Fryslân"],
    ["BERGEN (NH)", "Bergen (NH)"],
    ["NUENEN, GERWEN EN NEDERWETTEN", "Nuenen, Gerwen en Nederwetten"],
    ["2E EXLOERMOND", "2e Exloermond"],
    ["ALTEVEER GEM DE WOLDEN", "Alteveer gem De Wolden"],
    ["ZUIDWOLDE DR", "Zuidwolde Dr"],
  ])("%s is written %s", (capitals, written) => {
    expect(placeName(capitals)).toBe(written);
  });

  it("stays as it is when the register writes it with small letters", () => {
    expect(placeName("Hardinxveld-Giessendam aan 't Water")).toBe(
      "Hardinxveld-Giessendam aan 't Water",
    );
  });
});
