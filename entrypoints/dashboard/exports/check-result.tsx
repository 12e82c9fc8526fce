import { useSpeech } from '../../../components/words';
import type { BundleCheck, Fault } from '../../../lib/exports/bundle/check-types';
import { statesOf } from './checks';
import { useExportsWords } from './words';

/** How a bundle stands, in words: the first thing that is wrong, every check, and what has to be known. */
export function CheckResult({ check, mailed }: { check: BundleCheck; mailed: boolean }) {
  const words = useExportsWords().verify;
  const [first, ...more] = check.faults;
  const notices = [...new Set(check.notices.map(({ code }) => code))];
  return (
    <section class={check.result === 'broken' ? 'notice watch checked' : 'notice checked'}>
      {first && (
        <>
          <h2>{words.first}</h2>
          <FaultLine fault={first} />
        </>
      )}
      {more.length > 0 && (
        <details>
          <summary>{words.more(more.length)}</summary>
          <ul>
            {more.map((fault) => (
              <li key={`${fault.code} ${fault.file} ${fault.line} ${fault.message}`}>
                <FaultLine fault={fault} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <h2>{words.checksHeading}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.check}</th>
              <th scope="col">{words.columns.how}</th>
            </tr>
          </thead>
          <tbody>
            {statesOf(check, mailed).map(([name, state]) => (
              <tr key={name}>
                <th scope="row">{words.checks[name]}</th>
                <td>{state === 'broken' ? <b>{words.states[state]}</b> : words.states[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notices.length > 0 && (
        <>
          <h2>{words.noticesHeading}</h2>
          <ul>
            {notices.map((code) => (
              <li key={code}>{words.notices[code]}</li>
            ))}
          </ul>
        </>
      )}
      {check.about && <About about={check.about} />}
    </section>
  );
}

/** The fault in the reader's language and where it is; then the checker's own words, which are English. */
function FaultLine({ fault }: { fault: Fault }) {
  const words = useExportsWords().verify;
  const where = [
    fault.file && <code>{fault.file}</code>,
    fault.line !== undefined && words.line(fault.line),
    fault.seq !== undefined && words.event(fault.seq),
    fault.chain && <bdi>{words.log(fault.chain)}</bdi>,
  ].filter(Boolean);
  return (
    <>
      <p>
        {words.faults[fault.code]}{' '}
        {where.length > 0 && (
          <span class="soft">({where.map((part, i) => (i === 0 ? part : [', ', part]))})</span>
        )}
      </p>
      <p class="soft small" lang="en">
        <bdi>{fault.message}</bdi>
      </p>
    </>
  );
}

function About({ about }: { about: NonNullable<BundleCheck['about']> }) {
  const words = useExportsWords().verify;
  const { language } = useSpeech();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const when = (iso: string): string => format.format(Date.parse(iso));
  return (
    <>
      <h2>{words.aboutHeading}</h2>
      <dl class="facts">
        <dt>{words.madeBy}</dt>
        <dd>
          <bdi>{words.made(`${about.product} ${about.version}`, when(about.made))}</bdi>
        </dd>
        {about.key && (
          <>
            <dt>{words.key}</dt>
            <dd>
              <bdi>{about.key.name}</bdi> <code>{about.key.publicKey}</code>
            </dd>
          </>
        )}
        <dt>{words.logs}</dt>
        <dd>
          {about.chains.map(({ id, events, from, to }) => (
            <p key={id}>
              <bdi>{words.logOf(id, events)}</bdi>
              {from && to && `, ${words.span(when(from), when(to))}`}
            </p>
          ))}
        </dd>
        <dt>{words.checkpoints}</dt>
        <dd>{words.checkpointsOf(about.checkpoints, about.mailed)}</dd>
        {about.stamps.length > 0 && (
          <>
            <dt>{words.stamps}</dt>
            <dd>
              {about.stamps.map(({ checkpoint, at }) => (
                <p key={checkpoint}>{words.stampOf(checkpoint, when(at))}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
