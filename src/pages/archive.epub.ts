import { toWholeRoute } from '../archive/whole/whole-route.ts';

export const GET = toWholeRoute('epub');
