import { once } from 'es-toolkit/function';

/** What makes each value of an object. */
export type Makers<Made extends object> = { readonly [Name in keyof Made]: () => Made[Name] };

/**
 * An object with further values, each made when it is first asked for: a template asks for few of all that a bulletin may
 * say, and figures take most of the time.
 */
export function lazily<Given extends object, Made extends object>(given: Given, makers: Makers<Made>): Given & Made {
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(given, name, { get: once(make), enumerable: true });
  }
  return given as Given & Made;
}
