import 'reflect-metadata';
import { isAuthingError, loginByEmail } from '@authing/auth';
import { type AuthingSession, createAuthing } from '@authing/server';
import { Auth, CurrentSession, nestAuthing, type RequestAuth, SessionGuard, tokenGuard } from '@authing/server/nest';
import { Body, Controller, Get, Module, Post, Redirect, UnauthorizedException, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { home, loginForm, profile } from './pages.mjs';

const authing = createAuthing({
  appId: process.env.AUTHING_APP_ID!,
  appHost: process.env.AUTHING_APP_HOST!,
  secret: process.env.AUTHING_APP_SECRET!,
  baseUrl: process.env.BASE_URL!,
  cookieSecret: process.env.COOKIE_SECRET!,
});

@Controller()
class ShopController {
  @Get()
  home() {
    return home;
  }

  // A page: who is not signed in goes to the login page and comes back.
  @Get('profile')
  @UseGuards(SessionGuard)
  profile(@CurrentSession() session: AuthingSession) {
    return profile(session.user);
  }

  // An API for the pages of this site: the session's cookie comes along.
  @Get('api/me')
  @UseGuards(SessionGuard)
  me(@CurrentSession() session: AuthingSession) {
    return session.user;
  }

  // An API for other programs: they bring a token.
  @Get('api/orders')
  @UseGuards(tokenGuard(authing))
  orders() {
    return { orders: [] };
  }

  // A login form of your own.
  @Get('login')
  loginForm() {
    return loginForm();
  }

  @Post('login')
  @Redirect('/profile', 303)
  async login(@Auth() auth: RequestAuth, @Body() { email, password }: { email: string; password: string }) {
    try {
      await auth.signIn((connection) => loginByEmail(connection, email, password));
    } catch (error) {
      if (!isAuthingError(error) || error.kind !== 'api') throw error;
      throw new UnauthorizedException('Email or password is wrong.');
    }
  }
}

@Module({ controllers: [ShopController] })
class ShopModule {}

const app = await NestFactory.create(ShopModule, { logger: ['error'] });
app.use(nestAuthing(authing));
await app.listen(Number(process.env.PORT), '127.0.0.1');
console.log(await app.getUrl());
