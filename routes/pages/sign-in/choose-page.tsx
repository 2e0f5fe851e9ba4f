import type { Membership } from '../../../src/authorities/index.ts';
import { Button } from '../../views/content.tsx';
import { Radios } from '../../views/fields.tsx';
import { ErrorSummary } from '../../views/form-parts.tsx';

const ASKED = 'Select where you want to work';

interface Asked {
  readonly choices: readonly Membership[];
  readonly missing?: boolean;
  readonly action: '/sign-in/choose' | '/switch';
  /** Where they work now, if they have chosen before. */
  readonly now?: string | undefined;
}

/** For somebody who works for several authorities: one at a time, so that nothing of one is seen or done while working for another. */
export function ChoosePage({ choices, missing, action, now }: Asked) {
  return (
    <>
      <ErrorSummary problems={missing ? [{ path: 'person', message: ASKED }] : []} />
      <form method="post" action={action} novalidate>
        <Radios
          name="person"
          legend={{
            text: now ? 'Where do you want to work now?' : 'Where do you want to work?',
            size: 'l',
            isPageHeading: true,
          }}
          hint={`${now ? `You are working for ${now}.` : 'You work for more than one council.'} You see and decide for one at a time.`}
          chosen={[]}
          items={choices.map(({ person, authority }) => ({ value: person.id, text: authority.name }))}
          {...(missing ? { error: ASKED } : {})}
        />
        <Button text="Continue" preventDoubleClick />
      </form>
    </>
  );
}
