import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/notice';
import { useRoute } from '../../components/router';
import { DamageBanner } from './import/damage-banner';
import { onUpgrade } from './log-store';
import { PAGES } from './routes';
import { useDashboardWords } from './words';

/** The full page: navigation, and the route that the address names. */
export function Dashboard() {
  const words = useDashboardWords();
  const route = useRoute();
  const [outdated, setOutdated] = useState(false);
  useEffect(() => onUpgrade(() => setOutdated(true)), []);
  const name = route.path[0] ?? PAGES[0]?.name;
  const page = PAGES.find((one) => one.name === name);
  const title = page ? words.nav[page.name] : words.notFound.heading;
  useEffect(() => {
    document.title = `${title} · Signoff`;
  }, [title]);
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {words.skip}
      </button>
      <nav aria-label={words.nav.label}>
        <b>Signoff</b>
        {PAGES.map((one) => (
          <a
            key={one.name}
            href={`#/${one.name}`}
            aria-current={one.name === page?.name ? 'page' : undefined}
          >
            {words.nav[one.name]}
          </a>
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        {outdated && (
          <Notice tone="watch" alert>
            <p>{words.reload}</p>
          </Notice>
        )}
        <DamageBanner route={name ?? ''} />
        {page ? (
          <page.view route={route} />
        ) : (
          <>
            <h1>{words.notFound.heading}</h1>
            <p>
              <a href="#/clients">{words.notFound.back}</a>
            </p>
          </>
        )}
      </main>
    </>
  );
}

/** The hash names the route, so the jump is made by hand. */
function skip(): void {
  document.getElementById('content')?.focus();
}
