import { ActivationCurve } from './activation-curve.tsx'

export default function SigmoidDerivative() {
  return <ActivationCurve name="sigmoid" />
}
