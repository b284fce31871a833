export default {
  handel(request) {
    return { status: 204 };
  },
};
