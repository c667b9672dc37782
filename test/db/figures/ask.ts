import { explainFigure, figureValue } from "../../../db/figures/index.ts";
import type { Explanation, FigureValue } from "../../../db/model/figure.ts";
import { type FigureId, parsePeriod, parseScope } from "../../../db/model/figure.ts";
import type { World } from "../../worlds/builders.ts";

/** Gives a figure of a world, for 2024 in Coevorden unless said otherwise, in Dutch. */
export function valueIn(
  world: World,
  figure: FigureId,
  period = "2024",
  scope = "0109",
): FigureValue {
  const asked = { period: parsePeriod(period), scope: parseScope(scope), language: "nl" } as const;
  return figureValue(world.db, { figure, ...asked });
}

/** Gives the explanation of a figure, for 2024 in Coevorden unless said otherwise, in Dutch. */
export function explainIn(
  world: World,
  figure: FigureId,
  period = "2024",
  scope = "0109",
): Explanation {
  const asked = { period: parsePeriod(period), scope: parseScope(scope), language: "nl" } as const;
  return explainFigure(world.db, { figure, ...asked });
}

/** Gives the reasons why records do not count, for 2024 in Coevorden unless said otherwise. */
export function reasonsIn(
  world: World,
  figure: FigureId,
  period = "2024",
  scope = "0109",
): string[] {
  return explainIn(world, figure, period, scope).nearMisses.map(({ reason }) => reason);
}
