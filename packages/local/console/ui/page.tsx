import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useConsole } from '../app/context.js';

interface PageProps {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly lead?: ComponentChildren;
  readonly tools?: ComponentChildren;
  /** The way back to the list. */
  readonly back?: { readonly href: string; readonly name: string };
  readonly children: ComponentChildren;
}

/** A page with its heading, to which the focus goes when the page is opened: screen readers then say where one is. */
export function Page({ title, lead, tools, back, children }: PageProps) {
  const { t } = useConsole();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('title')}`;
  }, [title, t]);
  useEffect(() => {
    if (location.hash) heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <div class="head">
        <div>
          {back && (
            <a class="back" href={back.href}>
              ← {back.name}
            </a>
          )}
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {tools && <div class="tools">{tools}</div>}
      </div>
      {children}
    </>
  );
}
