import type { JSX } from 'preact';
import type { NoticesProps } from '../frame-view.ts';
import { useLoaded } from './use-loaded.ts';

const loadList = () => import('./notice-list.tsx');

/** Banners; their region is always there, so that a new one is read out. */
export function Notices(props: NoticesProps): JSX.Element {
  const list = useLoaded(props.notices.length > 0, loadList);
  return <div role="status">{list && <list.NoticeList {...props} />}</div>;
}
