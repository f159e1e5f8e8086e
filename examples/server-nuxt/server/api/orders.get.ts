// For other programs: they bring a token.
export default defineEventHandler(async ({ context: { auth } }) => {
  try {
    const { sub } = await auth.requireToken();
    return { orders: [], of: sub };
  } catch (error) {
    return auth.authing.refusal(error);
  }
});
