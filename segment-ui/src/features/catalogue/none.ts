/** The code of having none at all: no prospecting stage, no contract. It is no stage, and stands beside them. */
export const NONE = 'NONE'
