const settings = await new Promise<{ status: number }>(() => {});

export default { handle: () => settings };
