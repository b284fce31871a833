export default async () => ({ handler() {} });
