import * as api from './api.js';

const at = (id) => document.getElementById(id);
const given = () => ({ apiUrl: at('apiUrl').value, key: at('key').value });

function tell(ok, words) {
  at('result').dataset.state = ok ? 'ready' : 'failed';
  at('result').textContent = words;
}

/** Asks for leave to reach the API's host alone; granted hosts are not asked for again. */
async function save() {
  const origin = `${new URL(given().apiUrl).origin}/*`;
  if (!(await chrome.permissions.request({ origins: [origin] }))) {
    tell(false, 'Without leave to reach that host nothing can work');
    return false;
  }
  await api.saveSettings(given());
  tell(true, 'Saved');
  return true;
}

at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  save().catch((error) => tell(false, error.message));
});

at('test').addEventListener('click', async () => {
  try {
    if (!(await save())) return;
    await api.health();
    // A page that nobody processed tells a good key (nothing found) from a bad one.
    await api.questions('https://example.org/askable-settings-test').catch((error) => {
      if (error.code !== 'domain_mismatch') throw error;
    });
    tell(true, 'The API answers, and takes the key');
  } catch (error) {
    tell(false, error instanceof api.ApiError ? `${error.message} (${error.code})` : 'The API does not answer at this address');
  }
});

const { apiUrl, key } = await api.settings();
at('apiUrl').value = apiUrl;
at('key').value = key;
