import type { APIRoute, GetStaticPaths } from 'astro';
import { listFigures } from '../../archive/figures.ts';

export const getStaticPaths: GetStaticPaths = () =>
  listFigures().map(({ file, getBytes }) => ({ params: { file }, props: { getBytes } }));

export const GET: APIRoute<{ getBytes: () => Uint8Array }> = ({ props }) =>
  new Response(new Uint8Array(props.getBytes()));
