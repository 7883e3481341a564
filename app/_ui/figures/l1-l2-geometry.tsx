'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controls, Panel, Panels, Readout, Slider } from './kit/controls.tsx'
import { Curve, fixed, Mark, Plot, Tag } from './kit/plot.tsx'
import { line, steps } from './kit/scale.ts'
import { ball, CENTRE, contour, lasso, loss, ridge } from './models/penalties.ts'

const LAMBDAS = steps(0, 3, 61)

/** Contours of a loss with the ball of the penalty that touches them, for L1 and for L2. */
export default function L1L2Geometry() {
  const t = useTranslations('figures')
  const [lambda, setLambda] = useState(1.5)
  const l1 = lasso(lambda)
  const l2 = ridge(lambda)
  const show = ({ x, y }: { x: number; y: number }) => `(${exact(x)}, ${exact(y)})`
  return (
    <>
      <Panels>
        {(
          [
            ['l1', l1, lasso],
            ['l2', l2, ridge],
          ] as const
        ).map(([norm, w, solve]) => (
          <Panel key={norm} title={t(`penalties.${norm}`)}>
            <Plot
              label={t(`penalties.${norm}Label`)}
              square
              x={{ domain: [-1.6, 2.4], ticks: [-1, 0, 1, 2], label: 'w₁' }}
              y={{ domain: [-1.8, 2.2], ticks: [-1, 0, 1, 2], label: 'w₂' }}
            >
              {(frame) => (
                <>
                  <path
                    d={line(ball(norm, w), frame.x, frame.y)}
                    fill="var(--accent-soft)"
                    stroke="var(--accent)"
                    strokeWidth="2"
                    clipPath={frame.clip}
                  />
                  {[0.05, 0.2, 0.5, 1, 1.7].map((level) => (
                    <path
                      key={level}
                      d={line(contour(level), frame.x, frame.y)}
                      fill="none"
                      stroke="var(--line-strong)"
                      strokeWidth="0.9"
                      clipPath={frame.clip}
                    />
                  ))}
                  {loss(w) > 1e-9 ? (
                    <Curve frame={frame} data={contour(loss(w))} series="b" width={2} />
                  ) : null}
                  <Curve frame={frame} data={LAMBDAS.map(solve)} series="c" width={2.4} />
                  <Mark frame={frame} at={CENTRE} series="d" size={6} />
                  <Tag x={frame.x(CENTRE.x)} y={frame.y(CENTRE.y) - 12} anchor="middle">
                    {t('penalties.least')}
                  </Tag>
                  <Mark frame={frame} at={w} series="b" size={6} />
                </>
              )}
            </Plot>
          </Panel>
        ))}
      </Panels>
      <p className="mt-1 text-[13px] text-ink-3">{t('penalties.key')}</p>
      <Controls>
        <Slider
          label="λ"
          value={lambda}
          min={0}
          max={3}
          step={0.05}
          shown={fixed(lambda)}
          onChange={setLambda}
        />
      </Controls>
      <Readout>
        {t('penalties.now', { lambda: fixed(lambda), l1: show(l1), l2: show(l2) })}{' '}
        {l1.x === 0 && l1.y === 0 ? t('penalties.bothZero') : l1.y === 0 ? t('penalties.oneZero') : null}
      </Readout>
    </>
  )
}

/** A weight that is exactly 0 is written so; a small one is not. */
function exact(value: number): string {
  return value === 0 ? '0' : fixed(value)
}
