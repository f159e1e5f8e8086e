/** What both kits promise, told by the runner that they are for. */
export function kitTests(useLocal, { expect, test }) {
  const local = useLocal({ seed: { users: [{ email: 'grace@example.com', password: 'a long password' }] } });
  const early = (() => {
    try {
      return local.url;
    } catch (error) {
      return error.message;
    }
  })();
  const urls = [];

  test('is not there before the hooks have run', () => {
    expect(early).toMatch(/no url yet: read it in a test or a hook/);
  });

  test.each([1, 2])('starts at the seed, time %i', async () => {
    const users = await (await fetch(`${local.url}/_local/users`)).json();
    expect(JSON.stringify(users)).toContain('grace@example.com');
    expect(JSON.stringify(users)).not.toContain('new@example.com');
    await local.signIn({ email: 'new@example.com' });
    urls.push(local.url);
    expect(new Set(urls).size).toBe(1);
  });
}
