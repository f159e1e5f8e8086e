import { authing } from '../../../lib/auth';

// For other programs: they bring a token.
export async function GET(request: Request) {
  try {
    const { sub } = await authing.requireToken(request);
    return Response.json({ orders: [], of: sub });
  } catch (error) {
    return authing.refusal(error);
  }
}
