import { createContext } from 'react'

/** The id of a figure's readout: its numbers describe the pictures to whoever cannot see them. */
export const ReadoutId = createContext<string | undefined>(undefined)
