import { z } from 'zod/mini';
import { isLink } from '../talking-points/link';

export const line = (max: number) => z.string().check(z.maxLength(max));
/** What may stand in a text as a link. */
export const link = () => z.string().check(z.maxLength(500), z.refine(isLink));
/** A calendar day. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A `BusinessCalendar` as it is stored. */
export const CalendarSettings = z.object({
  zone: line(60),
  week: z.array(z.number().check(z.int(), z.minimum(0), z.maximum(6))).check(z.maxLength(7)),
  opens: z.number().check(z.int(), z.minimum(0), z.maximum(1439)),
  closes: z.number().check(z.int(), z.minimum(1), z.maximum(1440)),
  country: z.nullable(line(10)),
  absences: z.array(z.object({ from: day, to: day })).check(z.maxLength(200)),
});
