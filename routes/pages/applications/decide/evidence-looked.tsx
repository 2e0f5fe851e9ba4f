import { type Application, factsOf } from '../../../../src/applications/index.ts';
import { factLabel } from '../../../../src/checks/index.ts';
import { Checkboxes } from '../../../views/fields.tsx';
import { evidenceOf } from './read-form.ts';

/** Which papers the person looked at: it stands in the record and in the letter. */
export function EvidenceLooked({ application, form }: { application: Application; form: FormData | undefined }) {
  const items = papersOf(application);
  if (items.length === 0) return null;
  return (
    <Checkboxes
      name="evidence"
      legend={{ text: 'Which papers did you look at?', size: 's' }}
      items={items}
      chosen={form ? evidenceOf(form) : []}
    />
  );
}

/** Each paper once, by what it was looked at for. */
function papersOf(application: Application) {
  const about = new Map<string, string[]>();
  for (const { fact, evidence = [] } of factsOf(application).values())
    for (const each of evidence) about.set(each, [...(about.get(each) ?? []), factLabel('england', fact)]);
  return [...about].map(([value, facts]) => ({ value, text: `The paper on ${facts.join(' and ')}` }));
}
