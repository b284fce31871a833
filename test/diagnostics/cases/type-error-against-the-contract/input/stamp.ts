interface Request {
  url: string;
}

export default {
  handle(request: Request): { status: string } {
    return { status: request.url };
  },
};
