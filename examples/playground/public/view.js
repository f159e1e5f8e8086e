const element = (id) => document.getElementById(id);

/** Adds a line to what happened. Text only: what comes from a service is never taken for HTML. */
export function note(text, isBad = false) {
  if (!text) return;
  const line = document.createElement('li');
  line.textContent = text;
  line.classList.toggle('bad', isBad);
  element('log').prepend(line);
}

export function showUser(user, token) {
  const name = user?.nickname ?? user?.name ?? user?.username ?? user?.email ?? user?.phone;
  element('name').textContent = token ? (name ?? 'Signed in') : 'Nobody';
  element('contact').textContent = token ? (user?.email ?? user?.phone ?? user?.id ?? '') : 'Choose a way to log in';
  element('signed-in').hidden = !token;
  const avatar = element('avatar');
  avatar.textContent = token ? (name ?? '✓').slice(0, 1).toUpperCase() : '?';
  if (token && user?.photo?.startsWith('http')) {
    const picture = Object.assign(document.createElement('img'), { src: user.photo, alt: '' });
    picture.onload = () => avatar.replaceChildren(picture);
  }
}
