/** The thread that `judgeAside` asks: judges once, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { TsugiError } from '../diagnostics/error.ts';
import { judgePlugins } from './check.ts';
import { type Answer, type Question, refusalOf } from './judge-aside.ts';

async function answer(question: Question): Promise<Answer> {
  try {
    const verdicts = await judgePlugins(question);
    return {
      verdicts: [...verdicts].map(([name, { diagnostics, config }]) =>
        config instanceof TsugiError
          ? [name, { diagnostics }, undefined, refusalOf(config)]
          : [name, { diagnostics }, config],
      ),
    };
  } catch (error) {
    if (error instanceof TsugiError) return { refusal: refusalOf(error) };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as Question));
