import { useEffect, useState } from 'react';
import { Button, Text, View } from 'react-native';
import { createAuthing, restoreUser } from './authing';

const authing = createAuthing({ appId: 'APP_ID', appHost: 'https://my-app.authing.cn' });

export default function App() {
  const [user, setUser] = useState();
  useEffect(() => {
    restoreUser(authing).then(setUser);
    return authing.connection.session.subscribe((state) => setUser(state.user));
  }, []);

  return (
    <View>
      <Text>{user ? `Hello ${user.email}` : 'Nobody is signed in'}</Text>
      <Button title="Log in" onPress={() => authing.loginByEmail('ada@example.com', 'a long password')} />
    </View>
  );
}
