import { useTranslations } from 'next-intl'
import type { LabStage } from '../../../_server/queries/types.ts'
import { classes } from '../../../_ui/classes.ts'
import { Link } from '../../../_ui/navigation.ts'
import { type Lane, type PlacedLab, placeLabs } from './lab-layout.ts'

export interface GraphLab {
  readonly id: string
  readonly topic: string
  readonly title: string
  readonly needs: readonly string[]
  readonly stage: LabStage
}

const BOX = { width: 188, height: 54 }
const STEP = { x: 224, y: 68 }
const HEADING = 40

const signs: Record<LabStage, string> = { passed: '✓', tried: '◐', draft: '◐', new: '○' }

/**
 * The labs in a lane for each topic, with lines from what is needed to what needs it. Where there is no room for
 * that, the same as lists that name what to do first; the lists are what a screen reader gets in both cases.
 */
export function LabGraph({
  topics,
  labs,
}: {
  topics: readonly { readonly id: string; readonly title: string }[]
  labs: readonly GraphLab[]
}) {
  const t = useTranslations('topics')
  const lanes = placeLabs(
    topics.map(({ id }) => id),
    labs,
  )
  const byId = new Map(labs.map((lab) => [lab.id, lab]))
  const spots = spotsOf(lanes)
  const columns = 1 + Math.max(0, ...lanes.flatMap((lane) => lane.labs.map(({ column }) => column)))
  const size = { width: (columns - 1) * STEP.x + BOX.width, height: heightOf(lanes) }
  const ready = (lab: GraphLab) =>
    lab.stage !== 'passed' && lab.needs.every((need) => byId.get(need)?.stage === 'passed')
  return (
    // A wide graph is scrolled with the keyboard too, so it must take focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="overflow-x-auto pb-2" aria-label={t('graphLabel')} tabIndex={0}>
      <div className="relative lg:w-(--w)" style={{ '--w': `${size.width}px` } as React.CSSProperties}>
        <svg
          aria-hidden="true"
          width={size.width}
          height={size.height}
          className="absolute inset-0 hidden lg:block"
        >
          {labs.flatMap((lab) =>
            lab.needs.map((need) => {
              const [from, to] = [spots.get(need), spots.get(lab.id)]
              return from && to ? <Edge key={`${need} ${lab.id}`} from={from} to={to} /> : null
            }),
          )}
        </svg>
        {lanes.map((lane) => (
          <section key={lane.topic} className="mb-5 lg:mb-0">
            <h2 className="relative flex items-end pb-1 text-[14px] text-ink-2 lg:h-[40px]">
              <Link
                href={`/topics/${lane.topic}`}
                // A line that comes from a lane above passes behind the name.
                className="relative z-1 bg-paper pr-1 underline-offset-4 hover:underline"
              >
                {topics.find(({ id }) => id === lane.topic)?.title}
              </Link>
            </h2>
            <ol
              className="flex flex-col gap-2 lg:relative lg:block lg:h-(--h)"
              style={{ '--h': `${lane.rows * STEP.y}px` } as React.CSSProperties}
            >
              {lane.labs.map((place) => {
                const lab = byId.get(place.id)
                return lab ? (
                  <Box
                    key={lab.id}
                    lab={lab}
                    place={place}
                    ready={ready(lab)}
                    needs={lab.needs.flatMap((need) => byId.get(need)?.title ?? [])}
                  />
                ) : null
              })}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}

function Box({
  lab,
  place,
  ready,
  needs,
}: {
  lab: GraphLab
  place: PlacedLab
  ready: boolean
  needs: readonly string[]
}) {
  const t = useTranslations('topics')
  const stages = useTranslations('labs')
  const stage = lab.stage === 'tried' ? t('labTried') : stages(`stage.${lab.stage}`)
  return (
    <li
      className={classes(
        'relative flex flex-col justify-center rounded-lg border bg-surface px-3 py-1.5 leading-tight hover:border-line-strong lg:absolute lg:top-(--y) lg:left-(--x) lg:h-[54px] lg:w-[188px]',
        ready ? 'border-accent' : 'border-line',
      )}
      style={{ '--x': `${place.column * STEP.x}px`, '--y': `${place.row * STEP.y}px` } as React.CSSProperties}
    >
      <Link
        href={`/labs/${lab.id}`}
        prefetch={false}
        className="line-clamp-2 text-[13.5px] font-[550] after:absolute after:inset-0 after:rounded-lg"
      >
        <span aria-hidden="true" className={lab.stage === 'passed' ? 'text-pass' : 'text-ink-3'}>
          {signs[lab.stage]}{' '}
        </span>
        {lab.title}
      </Link>
      <span className="sr-only">
        {stage}
        {ready ? `, ${t('ready')}` : ''}
      </span>
      {needs.length > 0 ? (
        <span className="mt-0.5 text-[12.5px] text-ink-3 lg:sr-only">
          {t('needs', { topics: needs.join(t('listSeparator')) })}
        </span>
      ) : null}
    </li>
  )
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** Where each lab's box begins in the whole picture. */
function spotsOf(lanes: readonly Lane[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  let top = 0
  for (const lane of lanes) {
    for (const { id, column, row } of lane.labs)
      spots.set(id, { x: column * STEP.x, y: top + HEADING + row * STEP.y })
    top += HEADING + lane.rows * STEP.y
  }
  return spots
}

function heightOf(lanes: readonly Lane[]): number {
  return lanes.reduce((sum, { rows }) => sum + HEADING + rows * STEP.y, 0)
}

function Edge({ from, to }: { from: Spot; to: Spot }) {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2]
  const [x2, y2] = [to.x, to.y + BOX.height / 2]
  const middle = x2 - (STEP.x - BOX.width) / 2
  return (
    <path
      d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
      fill="none"
      stroke="var(--line-strong)"
      strokeWidth="1.5"
    />
  )
}
