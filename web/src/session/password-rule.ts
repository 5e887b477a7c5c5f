/** As the server has it (src/accounts): said before sending, decided there. */
export const PASSWORD_MIN = 12;
