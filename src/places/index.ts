export { type Address, type AddressRecord, readUprn } from './addresses/address.ts';
export { type AddressPlace, type AddressTable, addressIn, addressTable } from './addresses/address-table.ts';
export { type AddressesStatus, addressesMark, addressesStatus } from './addresses/addresses-status.ts';
export { addressesAt, addressesNumbered, findAddress } from './addresses/find-addresses.ts';
export {
  type AddressesKept,
  type KeepAddresses,
  keepAddresses,
  type ListedAddresses,
  MOST_IN_A_PART,
} from './addresses/keep-addresses.ts';
export {
  type OfficerPointVersion,
  officerPointHistory,
  type PointEdit,
  setOfficerPoint,
  withdrawOfficerPoint,
} from './addresses/officer-point.ts';
export { offersOf, vacanciesOf } from './admissions/find-places.ts';
export { type KeepPlaces, keepOffers, keepVacancies, type PlacesKept } from './admissions/keep-places.ts';
export {
  APPLIES_TO,
  type AppliesTo,
  type CriterionResult,
  type Kept,
  type OfferResults,
  type Outcome,
  type Vacancy,
  yearGroupWords,
} from './admissions/results.ts';
export { type Bounds, isWithin, widen } from './bounds.ts';
export { schoolsListedWithin } from './choose.ts';
export { type AddressPlan, planOfAddresses } from './csv/address-columns.ts';
export { readPostcode } from './csv/cells.ts';
export type { NamedFile } from './csv/decode.ts';
export { type AddressRead, readAddress } from './csv/read-address.ts';
export { type GateRecord, readGates } from './csv/read-gates.ts';
export { readOffers } from './csv/read-offers.ts';
export { type PostcodeRecord, readPostcodes } from './csv/read-postcodes.ts';
export { readSchools, type SchoolRecord, type SchoolsReading } from './csv/read-schools.ts';
export { readVacancies } from './csv/read-vacancies.ts';
export type { Reading } from './csv/records.ts';
export type { Fault } from './csv/rows.ts';
export { areas, findArea, type HeldArea } from './find-area.ts';
export { findPostcode, type PostcodeFound, postcodesNamed, postcodesOf } from './find-postcode.ts';
export { findSchool, type SchoolSearch, schoolsOf, searchSchools } from './find-school.ts';
export {
  type AreaVersion,
  pickVersion,
  type VersionState,
  versionsOf,
  type WhichVersion,
} from './find-versions.ts';
export { addGate, type NewGate } from './gates/add-gate.ts';
export { changeGate, type GateChange } from './gates/change-gate.ts';
export { closeGate, type GateClosing, withdrawGate } from './gates/close-gate.ts';
export { FURTHEST_FROM_SCHOOL, type GateDetails } from './gates/details.ts';
export { doGateAct } from './gates/do-act.ts';
export { compareListed, type GatesListed, keepListed } from './gates/keep-listed.ts';
export type { GateEdit, GateSeen } from './gates/next-version.ts';
export { actsFrom, type GateAct, gatesAfter } from './gates/propose.ts';
export { undoGate } from './gates/undo-gate.ts';
export { usableOn } from './gates/usable.ts';
export { type GateVersion, gateHistory, gatesBySchool } from './gates/versions.ts';
export { fromGrid, isOnGrid } from './grid.ts';
export { type AreaImport, type AreaImported, importArea } from './import-area.ts';
export { type ImportBeside, type ImportedBeside, importBeside } from './import-beside.ts';
export { findComparison, type KeptComparison, keepComparison } from './keep-comparison.ts';
export { foldersHeld, KEPT_BEFORE } from './keep-versions.ts';
export { type Places, placesOfVersion } from './places-of-version.ts';
export type { LatLon } from './point.ts';
export type { PreparedMap } from './prepared-map.ts';
export type { Area, Gate, Phase, Postcode, School, SchoolType } from './school.ts';
export { type SwitchArea, type Switched, switchArea } from './switch-area.ts';
