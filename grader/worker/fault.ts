import { z } from 'zod'

/** Why a submission could not be judged; never the learner's doing. `lab-changed`: no worker has that lab. */
export const FaultCode = z.enum(['grader-fault', 'lab-changed'])
export type FaultCode = z.infer<typeof FaultCode>

/** A submission cannot be judged by this worker now; another try may succeed. */
export class GradingFault extends Error {
  override name = 'GradingFault'
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
