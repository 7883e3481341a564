import { useTranslations } from 'next-intl'
import type { InterviewText } from '#labs/read-interview.ts'
import { Markdown } from '../markdown.tsx'

const levels = ['weak', 'good', 'excellent'] as const
const edges = { weak: 'border-warn', good: 'border-accent', excellent: 'border-pass' }
const dots = { weak: '●○○', good: '●●○', excellent: '●●●' }

/** What a weak, a good and an excellent answer says, and what is asked next. */
export function Rubric({ text }: { text: InterviewText }) {
  const t = useTranslations('interview')
  return (
    <div className="flex flex-col gap-4">
      {levels.map((level) => (
        <section key={level} className={`keep-together border-l-[3px] pl-4 ${edges[level]}`}>
          <h3 className="text-[14px] text-ink-2">
            <span aria-hidden="true" className="mr-1.5 tracking-[0.1em]">
              {dots[level]}
            </span>
            {t(`${level}Head`)}
          </h3>
          <Markdown source={text[level]} className="mt-1" />
        </section>
      ))}
      <section className="keep-together mt-1">
        <h3 className="text-[14px] text-ink-2">{t('followUps')}</h3>
        <Markdown source={text.followUps} className="follow-ups mt-1" />
      </section>
    </div>
  )
}
