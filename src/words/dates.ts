import type { Span } from './span.ts';
export interface DatePlace extends Span { year?: number; month?: number; day?: number; lastYear?: number }
const MONTHS='jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const M='(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const D='(\\d{1,2})(?:st|nd|rd|th)?';
export function findDates(text: string): DatePlace[] {
  const out: DatePlace[] = [];
  const m=(s:string)=>MONTHS.indexOf(s.slice(0,3).toLowerCase())+1;
  const add=(re:RegExp,f:(g:string[])=>Partial<DatePlace>[])=>{for(const x of text.matchAll(re)){const s={start:x.index,end:x.index+x[0].length};if(out.some(o=>o.start<s.end&&s.start<o.end))continue;for(const r of f(x as unknown as string[]))out.push({...s,...r} as DatePlace)}};
  add(new RegExp(`\\b${D} ${M},? (\\d{4})\\b`,'giu'),g=>[{day:+g[1]!,month:m(g[2]!),year:+g[3]!}]);
  add(new RegExp(`\\b${M} ${D},? (\\d{4})\\b`,'giu'),g=>[{day:+g[2]!,month:m(g[1]!),year:+g[3]!}]);
  add(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/gu,g=>[{year:+g[1]!,month:+g[2]!,day:+g[3]!}]);
  add(/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/gu,g=>{const [a,b,y]=[+g[1]!,+g[2]!,+g[3]!];return [...(b<=12?[{day:a,month:b,year:y}]:[]),...(a<=12&&a!==b?[{day:b,month:a,year:y}]:[])]});
  add(/\b(\d{4})\/(\d{1,2})\b/gu,g=>[{year:+g[1]!,month:+g[2]!}]);
  add(new RegExp(`\\b${M},? (\\d{4})\\b`,'giu'),g=>[{month:m(g[1]!),year:+g[2]!}]);
  add(new RegExp(`\\b${M} ${D}\\b`,'gu'),g=>[{month:m(g[1]!),day:+g[2]!}]);
  return out.sort((a,b)=>a.start-b.start);
}
export function agrees(asked: DatePlace, printed: DatePlace, yearOfText?: number): boolean {
  const y=printed.year??yearOfText;
  if(asked.lastYear!==undefined) return y!==undefined&&asked.year!==undefined&&y>=asked.year&&y<=asked.lastYear;
  return (asked.year===undefined||asked.year===y)&&(asked.month===undefined||asked.month===printed.month)&&(asked.day===undefined||printed.day===undefined&&false||asked.day===printed.day);
}
