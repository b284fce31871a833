/** Objects and classes: an operating system's scheduler with devices, handlers, workers and packets. */
const IDLE = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const DEVICE = 0;
const WORK = 1;
const DATA_SIZE = 4;

class Packet {
  constructor(link, target, kind) {
    this.link = link;
    this.target = target;
    this.kind = kind;
    this.index = 0;
    this.data = new Array(DATA_SIZE).fill(0);
  }

  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class Task {
  constructor(scheduler, id, priority, queue) {
    this.scheduler = scheduler;
    this.id = id;
    this.priority = priority;
    this.queue = queue;
    this.held = false;
    this.suspended = true;
    this.next = null;
  }

  get runnable() {
    return !this.held && (!this.suspended || this.queue !== null);
  }

  take() {
    const packet = this.queue;
    if (packet !== null) this.queue = packet.link;
    return packet;
  }

  receive(packet) {
    this.queue = packet.appendTo(this.queue);
    return this;
  }
}

class IdleTask extends Task {
  constructor(scheduler, count) {
    super(scheduler, IDLE, 0, null);
    this.seed = 1;
    this.count = count;
    this.suspended = false;
  }

  step() {
    this.count--;
    if (this.count === 0) return this.scheduler.hold();
    if ((this.seed & 1) === 0) {
      this.seed >>= 1;
      return this.scheduler.release(DEVICE_A);
    }
    this.seed = (this.seed >> 1) ^ 0xd008;
    return this.scheduler.release(DEVICE_B);
  }
}

class DeviceTask extends Task {
  constructor(scheduler, id, priority) {
    super(scheduler, id, priority, null);
    this.pending = null;
  }

  step(packet) {
    if (packet !== null) {
      this.pending = packet;
      return this.scheduler.hold();
    }
    if (this.pending === null) return this.scheduler.suspend();
    const done = this.pending;
    this.pending = null;
    return this.scheduler.send(done);
  }
}

class WorkerTask extends Task {
  constructor(scheduler, priority, queue) {
    super(scheduler, WORKER, priority, queue);
    this.handler = HANDLER_A;
    this.letter = 0;
  }

  step(packet) {
    if (packet === null) return this.scheduler.suspend();
    this.handler = this.handler === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.target = this.handler;
    packet.index = 0;
    for (let i = 0; i < DATA_SIZE; i++) {
      this.letter = this.letter >= 26 ? 1 : this.letter + 1;
      packet.data[i] = this.letter;
    }
    return this.scheduler.send(packet);
  }
}

class HandlerTask extends Task {
  constructor(scheduler, id, priority, queue) {
    super(scheduler, id, priority, queue);
    this.work = null;
    this.devices = null;
  }

  step(packet) {
    if (packet !== null) {
      if (packet.kind === WORK) this.work = packet.appendTo(this.work);
      else this.devices = packet.appendTo(this.devices);
    }
    const work = this.work;
    if (work !== null) {
      if (work.index >= DATA_SIZE) {
        this.work = work.link;
        return this.scheduler.send(work);
      }
      if (this.devices !== null) {
        const device = this.devices;
        this.devices = device.link;
        device.index = work.data[work.index];
        work.index++;
        return this.scheduler.send(device);
      }
    }
    return this.scheduler.suspend();
  }
}

class Scheduler {
  constructor() {
    this.tasks = [];
    this.head = null;
    this.current = null;
    this.sent = 0;
    this.holds = 0;
  }

  add(task) {
    task.next = this.head;
    this.head = task;
    this.tasks[task.id] = task;
  }

  run() {
    this.current = this.head;
    while (this.current !== null) {
      const task = this.current;
      if (!task.runnable) {
        this.current = task.next;
        continue;
      }
      const packet = task.suspended ? task.take() : null;
      task.suspended = false;
      this.current = task.step(packet);
    }
  }

  hold() {
    this.holds++;
    this.current.held = true;
    return this.current.next;
  }

  suspend() {
    this.current.suspended = true;
    return this.current;
  }

  release(id) {
    const task = this.tasks[id];
    task.held = false;
    return task.priority > this.current.priority ? task : this.current;
  }

  send(packet) {
    const task = this.tasks[packet.target];
    this.sent++;
    packet.link = null;
    packet.target = this.current.id;
    task.receive(packet);
    return task.priority > this.current.priority ? task : this.current;
  }
}

function packets(count, target, kind) {
  let queue = null;
  for (let i = 0; i < count; i++) queue = new Packet(queue, target, kind);
  return queue;
}

export const size = 140_000;
export const expected = 2409972;
export const small = 1000;
export const expectedSmall = 17182;

export function run(n) {
  const scheduler = new Scheduler();
  scheduler.add(new IdleTask(scheduler, n));
  scheduler.add(new WorkerTask(scheduler, 1000, packets(2, WORKER, WORK)));
  scheduler.add(new HandlerTask(scheduler, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE)));
  scheduler.add(new HandlerTask(scheduler, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE)));
  scheduler.add(new DeviceTask(scheduler, DEVICE_A, 4000));
  scheduler.add(new DeviceTask(scheduler, DEVICE_B, 5000));
  scheduler.run();
  return scheduler.sent * 7 + scheduler.holds;
}
