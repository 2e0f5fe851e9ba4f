import { initAll } from './govuk.js';

initAll();

/** Puts a map that can be moved over the drawn one, with the same lines. The drawn one stays for printing. */
function makeMovable(frame) {
  const leaflet = window.L;
  const picture = frame.querySelector('svg');
  if (!leaflet || !picture) return;
  const walk = JSON.parse(frame.dataset.walk);
  const box = document.createElement('div');
  box.className = 'fm-map__movable';
  box.setAttribute('role', 'region');
  box.setAttribute(
    'aria-label',
    'Map of the walk, which you can move and zoom. The same walk is listed in words below.',
  );
  const { width, height } = picture.viewBox.baseVal;
  box.style.aspectRatio = `${width} / ${height}`;
  frame.append(box);
  picture.classList.add('fm-map__picture--under');
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = leaflet.map(box, {
    scrollWheelZoom: false,
    zoomSnap: 0.25,
    attributionControl: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
  });
  map.fitBounds(walk.corners, { animate: false });
  if (walk.tiles) leaflet.tileLayer(walk.tiles.url, { maxZoom: 19 }).addTo(map);
  if (!walk.tiles) layRoads(leaflet, picture, walk.corners, map);
  drawLines(leaflet, walk, map);
  for (const { called, at } of walk.names) name(leaflet, at, called).addTo(map);
  // One label above and one below, and short ones where there is little room, so that neither hides the walk.
  const homeIsNorth = walk.home[0] > walk.gate[0];
  const gateWords = box.clientWidth < 480 || walk.gateLabel.length > 24 ? 'School' : walk.gateLabel;
  mark(leaflet, walk.gate, gateWords, homeIsNorth ? 'bottom' : 'top').addTo(map);
  mark(leaflet, walk.home, 'Home', homeIsNorth ? 'top' : 'bottom').addTo(map);
  leaflet.control.scale({ imperial: true }).addTo(map);
}

function drawLines(leaflet, walk, map) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  if (walk.other) leaflet.polyline(walk.other, { color: colour('--fm-other'), weight: 3, dashArray: '2 6' }).addTo(map);
  for (const run of walk.runs) {
    const look = run.unassessed
      ? { color: colour('--fm-unassessed'), dashArray: '9 7' }
      : { color: colour('--fm-walk') };
    leaflet.polyline(run.line, { weight: 5, opacity: 1, ...look }).addTo(map);
  }
  if (walk.second)
    leaflet.polyline(walk.second, { color: colour('--fm-second'), weight: 3, dashArray: '12 4 2 4' }).addTo(map);
}

/** The roads of the drawn map, laid under the lines where they belong. */
function layRoads(leaflet, picture, corners, map) {
  const roads = picture.querySelector('.fm-map__road');
  if (!roads) return;
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sheet.setAttribute('viewBox', picture.getAttribute('viewBox'));
  sheet.setAttribute('preserveAspectRatio', 'none');
  sheet.setAttribute('aria-hidden', 'true');
  sheet.append(roads.cloneNode());
  leaflet.svgOverlay(sheet, corners).addTo(map);
}

/** The name of a stretch that nobody has assessed, beside its middle. */
function name(leaflet, place, words) {
  const label = document.createElement('span');
  label.textContent = words;
  const dot = leaflet.circleMarker(place, { radius: 1, opacity: 0, fillOpacity: 0, interactive: false });
  return dot.bindTooltip(label, { permanent: true, direction: 'auto', offset: [10, 0] });
}

function mark(leaflet, place, words, direction) {
  // As text, not as markup: a gate's name comes from a file.
  const label = document.createElement('span');
  label.textContent = words;
  const dot = leaflet.circleMarker(place, {
    radius: 8,
    color: '#0b0c0c',
    weight: 4,
    fillColor: '#fff',
    fillOpacity: 1,
    interactive: false,
  });
  return dot.bindTooltip(label, { permanent: true, direction, offset: [0, direction === 'top' ? -8 : 8] });
}

for (const frame of document.querySelectorAll('[data-module="fm-walk-map"]')) makeMovable(frame);

/** A map to draw a line on: each press adds a point, and the line is written into the field as GeoJSON. */
function makeDrawable(place) {
  const leaflet = window.L;
  const form = place.closest('form');
  const text = form?.querySelector('[name="line"]');
  if (!leaflet || !text) return;
  const bounds = JSON.parse(place.dataset.bounds);
  const areaField = form.querySelector('[name="area"]');
  const box = document.createElement('div');
  box.className = 'fm-draw';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'Map to draw on. You can also give the line as GeoJSON below.');
  place.append(box);
  const map = leaflet.map(box, { zoomSnap: 0.5, attributionControl: false, preferCanvas: true });
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const roads = leaflet.layerGroup().addTo(map);
  const line = leaflet.polyline([], { color: colour('--fm-walk'), weight: 5 }).addTo(map);
  const dots = leaflet.layerGroup().addTo(map);
  const show = (points) => {
    line.setLatLngs(points);
    dots.clearLayers();
    for (const point of points)
      leaflet.circleMarker(point, { radius: 5, color: '#0b0c0c', fillColor: '#fff', fillOpacity: 1 }).addTo(dots);
    const coordinates = points.map(({ lat, lng }) => [Number(lng.toFixed(6)), Number(lat.toFixed(6))]);
    text.value = points.length < 2 ? '' : JSON.stringify({ type: 'LineString', coordinates });
  };
  const button = (words, act) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'govuk-button govuk-button--secondary';
    one.textContent = words;
    one.addEventListener('click', act);
    return one;
  };
  const bar = document.createElement('div');
  bar.className = 'govuk-button-group';
  bar.append(
    button('Take back the last point', () => show(line.getLatLngs().slice(0, -1))),
    button('Begin again', () => show([])),
  );
  place.append(bar);
  map.on('click', ({ latlng }) => show([...line.getLatLngs(), latlng]));
  map.on('moveend', () => layRoadsHere(leaflet, map, roads, areaField.value, '#8b9691'));
  const goTo = () => {
    const [south, west, north, east] = bounds[areaField.value] ?? Object.values(bounds)[0];
    map.fitBounds([
      [south, west],
      [north, east],
    ]);
  };
  areaField.addEventListener('change', goTo);
  goTo();
}

/** The roads of our own map that are in view. */
async function layRoadsHere(leaflet, map, roads, area, color) {
  const view = map.getBounds();
  const box = [view.getSouth(), view.getWest(), view.getNorth(), view.getEast()].map((degrees) => degrees.toFixed(5));
  const answer = await fetch(`/stretches/roads?area=${encodeURIComponent(area)}&box=${box.join(',')}`);
  if (!answer.ok) return;
  const { roads: lines } = await answer.json();
  roads.clearLayers();
  for (const road of lines)
    leaflet
      .polyline(
        road.map(([lon, lat]) => [lat, lon]),
        { color, weight: 2, interactive: false },
      )
      .addTo(roads);
}

for (const place of document.querySelectorAll('[data-module="fm-draw-map"]')) makeDrawable(place);

/** A map to press on: the place is written into a field as latitude and longitude. */
function makePickable(place) {
  const leaflet = window.L;
  const text = place.closest('form')?.querySelector(`[name="${place.dataset.field}"]`);
  if (!leaflet || !text) return;
  const [south, west, north, east] = JSON.parse(place.dataset.bounds);
  const box = document.createElement('div');
  box.className = 'fm-draw';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', place.dataset.label);
  place.append(box);
  const map = leaflet.map(box, { zoomSnap: 0.5, attributionControl: false, preferCanvas: true });
  const roads = leaflet.layerGroup().addTo(map);
  const dot = leaflet.layerGroup().addTo(map);
  const show = () => {
    dot.clearLayers();
    const [lat, lon] = text.value.split(',').map(Number);
    if (text.value.trim() === '' || !Number.isFinite(lat) || !Number.isFinite(lon)) return;
    const style = { radius: 8, color: '#0b0c0c', weight: 3, fillColor: '#fff', fillOpacity: 1 };
    leaflet.circleMarker([lat, lon], style).addTo(dot);
  };
  map.on('click', ({ latlng }) => {
    text.value = `${latlng.lat.toFixed(6)}, ${latlng.lng.toFixed(6)}`;
    show();
  });
  map.on('moveend', () => layRoadsHere(leaflet, map, roads, place.dataset.area, '#8b9691'));
  text.addEventListener('change', show);
  map.fitBounds([
    [south, west],
    [north, east],
  ]);
  show();
}

for (const place of document.querySelectorAll('[data-module="fm-pick-map"]')) makePickable(place);
