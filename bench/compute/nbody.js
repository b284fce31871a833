/** Floating-point numbers in objects: the orbits of the outer planets. */
const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx * DAYS;
    this.vy = vy * DAYS;
    this.vz = vz * DAYS;
    this.mass = mass * SOLAR_MASS;
  }
}

function makeSystem() {
  const bodies = [
    new Body(0, 0, 0, 0, 0, 0, 1),
    new Body(4.84143144, -1.16032004, -0.10362204, 0.00166007664, 0.00769901118, -0.0000690460017, 0.000954791938),
    new Body(8.34336671, 4.12479856, -0.403523417, -0.00276742511, 0.00499852801, 0.0000230417298, 0.000285885981),
    new Body(12.8943696, -15.1111514, -0.223307579, 0.00296460138, 0.0023784717, -0.0000296589568, 0.0000436624404),
    new Body(15.3796971, -25.9193146, 0.179258773, 0.00268067772, 0.0016282417, -0.0000951592255, 0.0000515138902),
  ];
  let px = 0;
  let py = 0;
  let pz = 0;
  for (const body of bodies) {
    px += body.vx * body.mass;
    py += body.vy * body.mass;
    pz += body.vz * body.mass;
  }
  const sun = bodies[0];
  sun.vx = -px / SOLAR_MASS;
  sun.vy = -py / SOLAR_MASS;
  sun.vz = -pz / SOLAR_MASS;
  return bodies;
}

function advance(bodies, dt) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const distance2 = dx * dx + dy * dy + dz * dz;
      const magnitude = dt / (distance2 * Math.sqrt(distance2));
      a.vx -= dx * b.mass * magnitude;
      a.vy -= dy * b.mass * magnitude;
      a.vz -= dz * b.mass * magnitude;
      b.vx += dx * a.mass * magnitude;
      b.vy += dy * a.mass * magnitude;
      b.vz += dz * a.mass * magnitude;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(bodies) {
  let e = 0;
  bodies.forEach((a, i) => {
    e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (const b of bodies.slice(i + 1)) {
      const [dx, dy, dz] = [a.x - b.x, a.y - b.y, a.z - b.z];
      e -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  });
  return e;
}

export const size = 200_000;
export const expected = -169083713;
export const small = 100;
export const expectedSmall = -169050763;

export function run(n) {
  const bodies = makeSystem();
  for (let i = 0; i < n; i++) advance(bodies, 0.01);
  return Math.round(energy(bodies) * 1e9);
}
