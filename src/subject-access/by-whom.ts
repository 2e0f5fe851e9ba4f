/**
 * Who did things, told by what they are and not by name: `an officer (1)`, `an officer (2)`. The same person has the same number
 * all through one file, so that a reader sees that a second person looked, and nothing else.
 */
export class ByWhom {
  readonly #numbers = new Map<string, number>();

  /** @param person an id; null where nobody of the council did it @param otherwise who it was then */
  tell(person: string | null, otherwise: string): string {
    if (person === null || person === otherwise) return otherwise;
    const number = this.#numbers.get(person) ?? this.#numbers.size + 1;
    this.#numbers.set(person, number);
    return `an officer (${number})`;
  }
}
