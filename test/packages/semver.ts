/** Version numbers: semver, which is CommonJS. */
import semver from 'semver';

const VERSIONS = ['1.2.3', '1.10.0', '2.0.0-rc.1', '2.0.0-rc.10', '2.0.0', 'v3.1.4+build', 'no'];

export function run() {
  const ranges = ['^1.2.0', '~1.2', '>=1 <2 || 3.x', '1.2.3 - 2', '*', '2.0.0-rc.x'];
  return {
    clean: VERSIONS.map((version) => semver.clean(version)),
    sorted: VERSIONS.filter((version) => semver.valid(version)).toSorted(semver.rcompare),
    matrix: ranges.map((range) => VERSIONS.map((version) => semver.satisfies(version, range))),
    normal: ranges.map((range) => semver.validRange(range)),
    best: ranges.map((range) => semver.maxSatisfying(VERSIONS, range)),
    next: ['major', 'minor', 'patch', 'prerelease'].map((part) => semver.inc('1.2.3', part as 'major', 'beta')),
    coerced: semver.coerce('version 4.5 of it')?.version,
    parts: semver.parse('1.2.3-alpha.4+x')?.prerelease,
    within: semver.subset('^1.2.3', '>=1'),
    diff: semver.diff('1.2.3', '2.0.0-rc.1'),
  };
}
