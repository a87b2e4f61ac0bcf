import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Clip } from '../../clip/clip.js';
import type { ClipPlace, Composed, DraftOptions } from '../../pipeline/composing.js';
import type { Opened } from '../session/opened.js';
import type { Choice } from './choice.js';
import { finished, proofHere, proofOf, type Proof } from './compose.js';
import type { ComposingCore } from '../core.js';
import type { DraftCore } from './core.js';
import { prepareChoice } from './prepareChoice.js';
import { untilOvertaken, type Settled } from './settled.js';

/** What is asked to be shown. */
export interface Asked {
  opened: Opened;
  choice: Choice;
  options: DraftOptions;
  /** Those that were chosen. */
  clips: readonly Clip[];
}

/**
 * What is shown: a document, or why there is none, or neither as long as the first is being made; `pending` while what
 * was asked last is not shown yet.
 */
export interface Shown {
  asked: Asked;
  pending: boolean;
  composed: Composed | null;
  /** What became of the chosen clips in it. */
  places: readonly ClipPlace[];
  error: unknown;
}

/**
 * Composes what is asked, behind what is typed: a document takes some tens of milliseconds, and the page goes on meanwhile.
 * Own templates run elsewhere: what was shown stays until the new is there. No template is run for a change of the
 * options alone.
 * @param asked the same object as long as nothing changes, and so are the parts of it
 */
export function useShown({ composing, setup, sandbox }: DraftCore, asked: Asked): Shown {
  const behind = useDeferredValue(asked);
  const { opened, choice, options, clips } = behind;
  const prepare = useCallback(
    () => prepareChoice(composing, setup, opened, choice, clips),
    [composing, setup, opened, choice, clips],
  );
  const here = useMemo(
    () => (sandbox === null ? tried(() => proofHere(composing, setup, prepare())) : null),
    [composing, setup, sandbox, prepare],
  );
  const [there, setThere] = useState<{ of: typeof prepare; proof: Settled<Proof> } | null>(null);
  useEffect(() => {
    if (sandbox === null) return;
    return untilOvertaken(
      async () => proofOf(composing, { setup, sandbox }, prepare()),
      (proof) => setThere({ of: prepare, proof }),
    );
  }, [composing, setup, sandbox, prepare]);
  const proof = here ?? there?.proof ?? null;
  const result = useMemo(
    () =>
      proof === null || proof.value === null ? proof : tried(() => finished(composing, setup, proof.value, options)),
    [composing, setup, proof, options],
  );
  const places = useMemo(() => placesIn(composing, clips, proof?.value ?? null), [composing, clips, proof]);
  return {
    asked: behind,
    pending: behind !== asked || (here === null && there?.of !== prepare),
    composed: result?.value ?? null,
    places,
    error: result?.error ?? null,
  };
}

function placesIn(
  { clipPlaces }: Pick<ComposingCore, 'clipPlaces'>,
  clips: readonly Clip[],
  proof: Proof | null,
): ClipPlace[] {
  if (proof === null) return [];
  const { content, progress, order } = proof.prepared;
  return clipPlaces(clips, { content, progress, asOf: order.subject.asOf, figures: proof.rendered.figures });
}

function tried<T>(work: () => T): Settled<T> {
  try {
    return { value: work(), error: null };
  } catch (error) {
    return { value: null, error };
  }
}
