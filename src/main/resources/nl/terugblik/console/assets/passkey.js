// Passkeys: the one thing here that no browser does without a script. What is asked of it stands in forms of the page.
'use strict';
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const post = async (form, path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value },
      body: body === undefined ? null : JSON.stringify(body)
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  };
  const described = list => (list || []).map(one => ({ type: one.type, id: bytes(one.id) }));

  const signIn = async form => {
    const asked = await (await post(form, '/webauthn/authenticate/options')).json();
    const key = await navigator.credentials.get({ publicKey: {
      ...asked, extensions: {}, challenge: bytes(asked.challenge), allowCredentials: described(asked.allowCredentials) } });
    await post(form, '/login/webauthn', {
      id: key.id,
      rawId: text(key.rawId),
      response: {
        authenticatorData: text(key.response.authenticatorData),
        clientDataJSON: text(key.response.clientDataJSON),
        signature: text(key.response.signature),
        userHandle: key.response.userHandle ? text(key.response.userHandle) : null
      },
      type: key.type,
      clientExtensionResults: {},
      authenticatorAttachment: key.authenticatorAttachment
    });
    location.assign(form.dataset.to || '/');
  };

  const make = async form => {
    if (form.dataset.begin) await post(form, form.dataset.begin);
    const asked = await (await post(form, '/webauthn/register/options')).json();
    const key = await navigator.credentials.create({ publicKey: {
      ...asked,
      extensions: {},
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: described(asked.excludeCredentials) } });
    await post(form, '/webauthn/register', { publicKey: {
      credential: {
        id: key.id,
        rawId: text(key.rawId),
        response: {
          attestationObject: text(key.response.attestationObject),
          clientDataJSON: text(key.response.clientDataJSON),
          transports: []
        },
        type: key.type,
        clientExtensionResults: {},
        authenticatorAttachment: key.authenticatorAttachment
      },
      label: form.elements.label.value || 'passkey'
    } });
    location.assign(form.dataset.to || '/');
  };

  if (window.PublicKeyCredential) {
    for (const form of document.querySelectorAll('form[data-passkey]')) {
      form.closest('section').hidden = false;
      form.addEventListener('submit', async event => {
        event.preventDefault();
        const fault = form.querySelector('[role=alert]');
        fault.hidden = true;
        try {
          await (form.dataset.passkey === 'sign-in' ? signIn : make)(form);
        } catch (e) {
          fault.hidden = false;
        }
      });
    }
  }
})();
