/** The user and the group that own nothing. */
export const NOBODY = 65534
