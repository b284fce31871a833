import type { HttpRequest, Middleware } from 'tsugi/http';

function userOf(request: HttpRequest): string {
	const header = request.headers.get('authorization')!;
	return /* 継ぎ */ header.slice('Basic '.length);
}

export default {
  handle(request, next) {
    request.headers.set('x-user', userOf(request));
    return next();
  },
} satisfies Middleware;
