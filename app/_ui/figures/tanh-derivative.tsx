import { ActivationCurve } from './activation-curve.tsx'

export default function TanhDerivative() {
  return <ActivationCurve name="tanh" />
}
