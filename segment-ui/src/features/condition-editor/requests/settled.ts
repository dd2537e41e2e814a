import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { ConditionGroup } from '../../../api/types'
import { sameCondition } from '../tree/condition'

/** In milliseconds: what changes again sooner is not asked about. */
const PAUSE = 300

/** A number for each condition or list, because writing 100,000 values into a key at each render would be felt. */
const numbers = new WeakMap<object, number>()
let lastNumber = 0

/** A number that stands for an object in the key of a query: the same for the same object, another for every other. */
export function numberOf(object: ConditionGroup | readonly string[]): number {
  const known = numbers.get(object)
  if (known !== undefined) return known
  lastNumber += 1
  numbers.set(object, lastNumber)
  return lastNumber
}

/** A condition that changes while somebody works on it. */
export interface Settling {
  /** As it is now: the object of before for as long as it is written alike. */
  readonly now: ConditionGroup | undefined
  /** As it was when it last came to rest. What is asked is asked about this one. */
  readonly settled: ConditionGroup | undefined
}

/** Follows a condition with a pause, so that not every key stroke becomes a request. */
export function useSettled(condition: ConditionGroup | undefined): Settling {
  const now = useStable(condition)
  const [settled] = useDebouncedValue(now, PAUSE)
  return { now, settled }
}

function useStable(condition: ConditionGroup | undefined): ConditionGroup | undefined {
  const [stable, setStable] = useState(condition)
  if (sameCondition(stable, condition)) return stable
  setStable(condition)
  return condition
}
