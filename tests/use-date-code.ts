/** Lets tests read queries with dates without waiting for the code. */
import { useDateCode } from '../src/search/query/date-code.ts';
import * as dates from '../src/words/dates.ts';

useDateCode(dates);
