/** The code for having no prospecting stage or no contract. It is listed with the stages, but is not one. */
export const NONE = 'NONE'
