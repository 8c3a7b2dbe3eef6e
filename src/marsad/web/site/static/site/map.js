// Draws the incidents of the page's table: circles of uncertainty, dots only where the place itself is known.
// Everything comes from this host; labels use the reader's own fonts. The table stays the primary content.
"use strict";

const EARTH_KM = 6371;
const CORNERS = 64;

const json = (id) => JSON.parse(document.getElementById(id).textContent);
const collection = (features) => ({ type: "FeatureCollection", features });
const node = (tag, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A point and a radius as a polygon on the sphere. */
function circle(feature) {
  const [lon, lat] = feature.geometry.coordinates.map((degrees) => (degrees * Math.PI) / 180);
  const arc = feature.properties.radius_km / EARTH_KM;
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const bearing = (corner / CORNERS) * 2 * Math.PI;
    const y = Math.asin(Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(bearing));
    const x = lon + Math.atan2(Math.sin(bearing) * Math.sin(arc) * Math.cos(lat), Math.cos(arc) - Math.sin(lat) * Math.sin(y));
    return [(x * 180) / Math.PI, (y * 180) / Math.PI];
  });
  return { ...feature, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** Slanting lines, for areas that more than one authority claims. */
function hatch(colour) {
  const size = 12;
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if ((x + y) % size < 2) data.set([...colour, 200], (y * size + x) * 4);
  return { width: size, height: size, data };
}

function colours(element) {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function styleOf(element) {
  const colour = colours(element);
  const layer = (name) => ["==", ["get", "layer"], name];
  return {
    version: 8,
    sources: { base: { type: "geojson", data: new URL(element.dataset.base, location).href } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
      { id: "land", type: "fill", source: "base", filter: layer("land"), paint: { "fill-color": colour("land") } },
      { id: "areas", type: "line", source: "base", filter: layer("area"), paint: { "line-color": colour("area"), "line-width": 1 } },
      { id: "borders", type: "line", source: "base", filter: layer("border"), paint: { "line-color": colour("border"), "line-width": 1.6 } },
    ],
  };
}

function label(id, source, filter, field, more = {}) {
  return {
    id, type: "symbol", source, filter, minzoom: more.minzoom ?? 0,
    layout: { "text-field": field, "text-size": more.size ?? 12, "text-font": ["Noto Sans Regular"], "text-offset": more.offset ?? [0, 0] },
    paint: { "text-color": more.colour, "text-halo-color": more.halo, "text-halo-width": 1.4 },
  };
}

function addRegion(map, region, element) {
  const colour = colours(element);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const disputed = region.features.filter((feature) => feature.properties.kind === "disputed");
  map.addImage("hatch", hatch(dark ? [240, 205, 133] : [122, 82, 0]));
  map.addSource("region", { type: "geojson", data: region });
  map.addSource("disputed", { type: "geojson", data: collection(disputed.map(circle)) });
  map.addLayer({ id: "disputed", type: "fill", source: "disputed", paint: { "fill-pattern": "hatch", "fill-opacity": 0.22 } });
  map.addLayer({ id: "disputed-edge", type: "line", source: "disputed", paint: { "line-color": colour("warn"), "line-width": 1, "line-opacity": 0.6 } });
  const text = { colour: colour("soft"), halo: colour("land") };
  map.addLayer(label("names", "region", ["==", ["get", "kind"], "area"], ["get", "name"], text));
  const claimed = ["concat", ["get", "name"], "\n", ["get", "authorities"]];
  map.addLayer(label("claims", "region", ["==", ["get", "kind"], "disputed"], claimed, { ...text, colour: colour("warn"), minzoom: 7.6, offset: [0, 1.6], size: 10.5 }));
}

function addIncidents(map, points, element) {
  const colour = colours(element);
  const paint = ["case", ["get", "contested"], colour("bad"), colour("warm")];
  map.addSource("points", { type: "geojson", data: points });
  map.addSource("rings", { type: "geojson", data: collection(points.features.map(circle)) });
  map.addLayer({ id: "rings", type: "fill", source: "rings", paint: { "fill-color": paint, "fill-opacity": 0.1 } });
  for (const [id, areaOnly, dash] of [["ring-known", false, [1, 0]], ["ring-area", true, [3, 2]]])
    map.addLayer({ id, type: "line", source: "rings", filter: ["==", ["get", "area_only"], areaOnly], paint: { "line-color": paint, "line-width": 1.4, "line-dasharray": dash } });
  map.addLayer({
    id: "dots", type: "circle", source: "points", filter: ["==", ["get", "area_only"], false],
    paint: { "circle-radius": 5, "circle-color": paint, "circle-stroke-color": "#fff", "circle-stroke-width": 1.2 },
  });
}

function describe(properties, words) {
  if (properties.kind === "disputed") {
    const link = node("a", { href: properties.address, textContent: properties.name });
    return node("li", {}, [link, node("br"), `${words.disputed}: ${properties.authorities}`]);
  }
  const link = node("a", { href: properties.address, textContent: properties.title, lang: properties.language });
  const toll = `${words.killed}: ${properties.killed} · ${words.injured}: ${properties.injured}`;
  return node("li", {}, [link, node("br"), `${properties.date ?? ""} · ${toll}`]);
}

function showPopup(map, at, all, words) {
  const list = node("ul", {}, all.map((properties) => describe(properties, words)));
  const popup = new maplibregl.Popup({ maxWidth: "19rem", focusAfterOpen: true, locale: {} });
  popup.setLngLat(at).setDOMContent(list).addTo(map);
  popup.getElement().querySelector(".maplibregl-popup-close-button")?.setAttribute("aria-label", words.close);
  list.querySelector("a")?.focus();
}

function listen(map, points, words) {
  const layers = ["dots", "rings"];
  map.on("click", (event) => {
    const ids = new Set(map.queryRenderedFeatures(event.point, { layers }).map((feature) => feature.properties.id));
    const found = points.features.filter((feature) => ids.has(feature.properties.id)).map((feature) => feature.properties);
    const areas = map.queryRenderedFeatures(event.point, { layers: ["disputed"] }).map((feature) => feature.properties);
    if (found.length || areas.length) showPopup(map, event.lngLat, [...found.slice(0, 12), ...areas], words);
  });
  for (const layer of layers) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
}

/** In the table, a button a row that opens the incident on the map. */
function linkTable(map, points, words) {
  for (const feature of points.features) {
    const row = document.querySelector(`tr[data-incident="${CSS.escape(feature.properties.id)}"] .marks`);
    if (!row) continue;
    const button = node("button", { type: "button", className: "on-map", textContent: words.show });
    button.addEventListener("click", () => {
      map.jumpTo({ center: feature.geometry.coordinates, zoom: Math.max(map.getZoom(), 7.5) });
      showPopup(map, feature.geometry.coordinates, [feature.properties], words);
      document.getElementById("map").scrollIntoView({ block: "nearest" });
    });
    row.append(button);
  }
}

function bounds(points, region, focus) {
  const shown = points.features.length || focus ? [...points.features] : region.features;
  const box = new maplibregl.LngLatBounds();
  if (focus) shown.push(focus);
  for (const feature of shown.map((each) => (each.properties.radius_km ? circle(each) : each))) {
    const corners = feature.geometry.type === "Polygon" ? feature.geometry.coordinates[0] : [feature.geometry.coordinates];
    for (const corner of corners) box.extend(corner);
  }
  return box.isEmpty() ? undefined : box;
}

/** The place that the page is about: "lon lat radius_km". */
function focusOf(text) {
  if (!text) return null;
  const [lon, lat, radius_km] = text.split(" ").map(Number);
  return { type: "Feature", properties: { radius_km }, geometry: { type: "Point", coordinates: [lon, lat] } };
}

function start(element) {
  const points = json("map-points");
  const region = json("map-region");
  for (const feature of region.features) feature.properties.authorities = (feature.properties.claimed_by ?? []).join(" / ");
  const words = element.dataset;
  maplibregl.setWorkerUrl(words.worker);
  if (maplibregl.getRTLTextPluginStatus() === "unavailable") maplibregl.setRTLTextPlugin(new URL(words.rtl, location).href, true);
  const map = new maplibregl.Map({
    container: element, style: styleOf(element), bounds: bounds(points, region, focusOf(words.focus)), fitBoundsOptions: { padding: 30, maxZoom: 7.2 },
    minZoom: 3, maxZoom: 11, attributionControl: { compact: false, customAttribution: "Natural Earth" }, dragRotate: false, pitchWithRotate: false,
    fadeDuration: 0, cooperativeGestures: false,
    locale: { "Map.Title": element.getAttribute("aria-label"), "NavigationControl.ZoomIn": words.in, "NavigationControl.ZoomOut": words.out },
  });
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
  map.on("load", () => {
    addRegion(map, region, element);
    addIncidents(map, points, element);
    listen(map, points, words);
    linkTable(map, points, words);
    map.once("idle", () => { element.dataset.drawn = String(points.features.length); });
  });
}

const element = document.getElementById("map");
if (element && window.maplibregl) start(element);
