export { figures } from "./definitions.ts";
export { explainFigure } from "./explain-figure.ts";
export { figureValue } from "./figure-value.ts";
export { reportFigures } from "./report-figures.ts";
export { reports } from "./reports.ts";
export {
  chooseSetting,
  type FigureSettings,
  figureSettings,
  offeredSettings,
  readFigureSettings,
  standardSettings,
} from "./settings.ts";
