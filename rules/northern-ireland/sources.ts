import type { Citation } from '../kernel/provision.ts';

/** The scheme itself. It was not read: what is known of it is from the pages below. */
export const circular = (place = 'whole circular'): Citation => ({
  act: 'Department of Education Circular 1996/41, updated September 2009',
  place,
});

const EA = 'https://www.eani.org.uk/financial-help/home-to-school-transport';

export const faq: Citation = {
  act: 'Education Authority, home to school transport: information and FAQs',
  place: 'opening of the page',
  url: `${EA}/home-to-school-transport-information-and-faqs`,
};

export const checker: Citation = {
  act: 'Education Authority, eligibility checker',
  place: 'opening of the page',
  url: 'https://transport.eani.org.uk/EligibilityChecker/',
};

export const appeals: Citation = {
  act: 'Education Authority, transport appeals',
  place: 'opening of the page',
  url: `${EA}/transport-appeals`,
};

export const nidirect: Citation = {
  act: 'nidirect, school transport',
  place: 'opening of the page',
  url: 'https://www.nidirect.gov.uk/articles/school-transport',
};

/** A charity's page, for which the sources give no address. */
export const contact: Citation = { act: 'Contact', place: 'page on school transport in Northern Ireland' };
