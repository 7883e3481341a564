'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'

/** The figures by id, each in a file of its own that a browser loads when it is shown. */
export const figures: Readonly<Record<string, ComponentType>> = {
  'bn-axes': dynamic(() => import('./bn-axes.tsx')),
  'bn-folding': dynamic(() => import('./bn-folding.tsx')),
  'bn-paths': dynamic(() => import('./bn-paths.tsx')),
  'bn-sliders': dynamic(() => import('./bn-sliders.tsx')),
  'dead-units': dynamic(() => import('./dead-units.tsx')),
  'gradient-through-layers': dynamic(() => import('./gradient-through-layers.tsx')),
  'l1-l2-geometry': dynamic(() => import('./l1-l2-geometry.tsx')),
  'loss-curves': dynamic(() => import('./loss-curves.tsx')),
  'mask-average': dynamic(() => import('./mask-average.tsx')),
  'relu-family': dynamic(() => import('./relu-family.tsx')),
  'sigmoid-derivative': dynamic(() => import('./sigmoid-derivative.tsx')),
  'tanh-derivative': dynamic(() => import('./tanh-derivative.tsx')),
  'tanh-from-sigmoid': dynamic(() => import('./tanh-from-sigmoid.tsx')),
  'thinned-network': dynamic(() => import('./thinned-network.tsx')),
  'variance-by-depth': dynamic(() => import('./variance-by-depth.tsx')),
  'xor-boundary': dynamic(() => import('./xor-boundary.tsx')),
  'zero-init-symmetry': dynamic(() => import('./zero-init-symmetry.tsx')),
  'zig-zag': dynamic(() => import('./zig-zag.tsx')),
}
