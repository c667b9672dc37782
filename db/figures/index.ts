export { figures, findFigure } from "./definitions.ts";
export { explainFigure } from "./explain-figure.ts";
export type { Ask, FigureDefinition } from "./figure.ts";
export { type FigureRequest, figureValue, valueQuery } from "./figure-value.ts";
export { type ReportRequest, reportFigures } from "./report-figures.ts";
export { findReport, type ReportDefinition, reports } from "./reports.ts";
export {
  type FigureSettingKey,
  type FigureSettings,
  figureSettings,
  isOption,
  readFigureSettings,
  standardSettings,
} from "./settings.ts";
