export default {
  handel(request: { url: string }) {
    return { status: 204 };
  },
};
