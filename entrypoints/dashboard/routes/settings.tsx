import { useLoading } from '../../../components/loading';
import { useSpeech } from '../../../components/words';
import { loadUserSettings } from '../client/gather';
import { loadClientWords } from '../client/load-words';
import { AuthorityForm } from '../settings/authority-form';
import { LanguageChoice } from '../settings/language-choice';
import { Presentation } from '../settings/presentation';
import { UserForm } from '../settings/user-form';
import { LoadingLine, ReadFailure } from '../state-of-loading';
import { useDashboardWords } from '../words';
import '../client/client.css';

/** What the user decides for all clients. */
export function Settings() {
  const words = useDashboardWords().settings;
  const { language } = useSpeech();
  const [settings, reload] = useLoading(async () => {
    const [user, { forms }] = await Promise.all([loadUserSettings(), loadClientWords(language)]);
    return { user, forms };
  }, language);
  return (
    <>
      <h1>{words.heading}</h1>
      <LanguageChoice />
      <Presentation />
      {settings.state === 'loading' && <LoadingLine />}
      {settings.state === 'failed' && <ReadFailure error={settings.error} onRetry={reload} />}
      {settings.state === 'ready' && <UserForm user={settings.value.user} words={settings.value.forms} />}
      <AuthorityForm />
    </>
  );
}
