import { OfficeError } from './officeError.js';

/** An enum of Office.js by its members' texts, which is what its script holds. */
type Texts<Enum> = { readonly [K in keyof Enum]: Enum[K] extends string ? `${Enum[K]}` : never };

const ConditionalFormatType: Texts<typeof Excel.ConditionalFormatType> = {
  custom: 'Custom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  topBottom: 'TopBottom',
  presetCriteria: 'PresetCriteria',
  containsText: 'ContainsText',
  cellValue: 'CellValue',
};

const SheetVisibility: Texts<typeof Excel.SheetVisibility> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

const RangeValueType: Texts<typeof Excel.RangeValueType> = {
  unknown: 'Unknown',
  empty: 'Empty',
  string: 'String',
  integer: 'Integer',
  double: 'Double',
  boolean: 'Boolean',
  error: 'Error',
  richValue: 'RichValue',
};

const ClearApplyTo: Texts<typeof Excel.ClearApplyTo> = {
  all: 'All',
  formats: 'Formats',
  contents: 'Contents',
  hyperlinks: 'Hyperlinks',
  removeHyperlinks: 'RemoveHyperlinks',
  resetContents: 'ResetContents',
};

const HorizontalAlignment: Texts<typeof Excel.HorizontalAlignment> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerAcrossSelection: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VerticalAlignment: Texts<typeof Excel.VerticalAlignment> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** The enums in the global `Excel`. */
export const enums = {
  ConditionalFormatType,
  SheetVisibility,
  RangeValueType,
  ClearApplyTo,
  HorizontalAlignment,
  VerticalAlignment,
};

/** The global `OfficeExtension`. */
export const officeExtension = { Error: OfficeError, config: { extendedErrorLogging: false } };
