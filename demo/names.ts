/**
 * Everything here is made up. No county, district or school of England has these names; road numbers begin with nought and postcodes
 * with QZ, as no real ones do; schools' reference numbers begin with 900.
 */
export const COUNTY = {
  id: 'brackenshire',
  name: 'Brackenshire',
  attribution: 'Fictional county, made by Fairmile; MIT',
} as const;

export const TOLVERTON_ACROSS = [
  'Weir Street',
  'Tanner Row',
  'South Parade',
  'Cooper Street',
  'High Street',
  'Lantern Street',
  'Castle Street',
  'Orchard Mews',
  'North Parade',
];
export const TOLVERTON_ALONG = [
  'West Walk',
  'Elder Road',
  'Kiln Road',
  'Foundry Lane',
  'Market Street',
  'Minster Road',
  'Quarry Road',
  'Bridge Street',
  'East Walk',
];
export const WICKMOUTH_ACROSS = [
  'Shingle Road',
  'Net Loft Row',
  'Chandler Street',
  'Station Road',
  'Harbour Street',
  'Kelp Mews',
  'Lighthouse Road',
];
export const WICKMOUTH_ALONG = [
  'Gull Road',
  'Cable Street',
  'Anchor Row',
  'Market Hill',
  'Rope Street',
  'Compass Road',
  'Tide Street',
];
export const SALLOWBY_ACROSS = [
  'Willow Road',
  'Osier Street',
  'Station Street',
  'Church Street',
  'Reed Mews',
  'Heron Road',
  'Alder Road',
];
export const SALLOWBY_ALONG = [
  'Sluice Road',
  'Corn Street',
  'Wool Street',
  'Market Place',
  'Drover Street',
  'Hurdle Road',
  'Barley Road',
];
