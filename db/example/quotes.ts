import { z } from "zod";
import type { quoteDraft } from "../model/quote.ts";
import { createQuote } from "../queries/quotes.ts";
import { createRecord } from "../queries/record.ts";
import { type Db, first, sql } from "../sql.ts";
import type { ExampleWorld } from "./world.ts";

type Draft = z.infer<typeof quoteDraft>;

function activityOn(db: Db, heldOn: string, title: string): string {
  const found = first(
    db,
    z.object({ id: z.string() }),
    sql`select id from activity where held_on = ${heldOn} and title = ${title}`,
  );
  if (!found) throw new Error(`the example has no ${title} on ${heldOn}`);
  return found.id;
}

function said(world: ExampleWorld, town: string, quote: Partial<Draft>): Draft {
  const branchId = world.branches.get(town) ?? null;
  return {
    quotation: "",
    speaker: "mother",
    saidOn: "2024-09-18",
    placeKind: "branch",
    branchId,
    quoteTown: town,
    programmeCode: "boekstart-babies",
    consentHow: "paper",
    ...quote,
  };
}

/** Stores two quotes, of which one may no longer be used, and the harvest as a highlight. */
export function storeQuotes(world: ExampleWorld): void {
  const { db } = world;
  const harvest = activityOn(db, "2024-09-18", "Kleintje Bieb: thema Oogst");
  const quoteId = createQuote(
    db,
    said(world, "Sleen", {
      quotation: "Sinds het koffertje lezen wij elke avond een boekje, ook als het laat wordt.",
      clinicId: world.clinics.get("Sleen") ?? null,
      activityId: harvest,
      consentUses: ["report", "municipality", "website"],
      consentGivenOn: "2024-09-18",
      consentUntil: "2029-12-31",
    }),
  );
  createQuote(
    db,
    said(world, "Coevorden", {
      quotation: "Ik wist niet dat je met een baby van vier maanden al naar de bibliotheek kunt.",
      speaker: "father",
      saidOn: "2024-06-01",
      activityId: activityOn(db, "2024-06-01", "Landelijke BoekStartdag"),
      consentUses: ["report"],
      consentGivenOn: "2024-06-01",
      consentUntil: "2025-12-31",
      consentHow: "spoken",
    }),
  );
  createRecord(db, "highlight", {
    activityId: harvest,
    quoteId,
    fromDay: "2024-01-01",
    untilDay: "2024-12-31",
    text:
      "Tijdens Kleintje Bieb over de oogst proefden peuters appels uit het boek en vulden zij " +
      "samen een oogstmand. Vijftien kinderen kwamen met hun ouders of grootouders.",
  });
}
