/** Who was there: attendance, lists and certificates. */
export const trainingAttendance = {};
