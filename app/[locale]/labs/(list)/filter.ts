import type { LabStage } from '../../../_server/queries/types.ts'

export const filters = ['all', 'open', 'begun', 'passed'] as const
export type Filter = (typeof filters)[number]

/** The filter that an address asks for; anything unknown is `all`. */
export function parseFilter(value: string | string[] | undefined): Filter {
  return filters.find((filter) => filter === value) ?? 'all'
}

const stages: Record<Filter, readonly LabStage[]> = {
  all: ['new', 'draft', 'tried', 'passed'],
  open: ['new', 'draft', 'tried'],
  begun: ['draft', 'tried'],
  passed: ['passed'],
}

export function passesFilter({ stage }: { stage: LabStage }, filter: Filter): boolean {
  return stages[filter].includes(stage)
}
