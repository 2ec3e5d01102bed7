/** Getting ready across record systems. */
export const trainingReadiness = {};
