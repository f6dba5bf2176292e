// Looks at finished pages in a browser: node report-check.mjs FOLDER-OF-PICTURES PAGE.html...
// Ends with 1 where axe finds anything against WCAG 2.2 AA, where a page is wider than its screen, where a table or picture
// is wider than its frame without saying so, or at all on a desktop, or where the summary takes more than one printed page.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { basename, dirname, join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';

const require = createRequire(join(process.env.REPORT_CHECK_MODULES, 'x.js'));
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [pictures, ...pages] = process.argv.slice(2);
const WIDTHS = [390, 768, 1280];
const SCHEMES = ['light', 'dark'];
const DESKTOP = 1280;
let faults = 0;
let looks = 0;

function fault(where, what) {
  faults++;
  console.log(`FAULT ${where}: ${what}`);
}

async function hold(page, where) {
  looks++;
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  }));
  for (const violation of found.violations) {
    fault(where, `axe ${violation.id} (${violation.nodes.length}): ${violation.nodes[0].html.slice(0, 160)}`
      + ` ${violation.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`);
  }
  return found.incomplete.map((each) => `${each.id} ${each.nodes.length}`);
}

function widths() {
  const frames = [...document.querySelectorAll('.scroll')];
  const wider = frames.filter((frame) => frame.scrollWidth > frame.clientWidth + 1);
  const name = (frame) => frame.getAttribute('aria-label') ?? '';
  return {
    page: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
    wider: wider.map((frame) => `${name(frame)} (${frame.scrollWidth} in ${frame.clientWidth})`),
    unsaid: wider.filter((frame) => !(frame.querySelector('.hint')?.offsetHeight > 0)).map(name),
  };
}

function loose() {
  // The first column stays: moved to the right end, the row headings are still at the left edge of the frame.
  return [...document.querySelectorAll('.scroll')].filter((frame) => {
    frame.scrollLeft = frame.scrollWidth;
    const heading = frame.querySelector('tbody tr:not(.group):not(.part) > th');
    const away = heading && frame.scrollLeft > 0
      && Math.abs(heading.getBoundingClientRect().left - frame.getBoundingClientRect().left) > 2;
    frame.scrollLeft = 0;
    return away;
  }).map((frame) => frame.getAttribute('aria-label'));
}

function pale() {
  // axe does not judge text in pictures: it is held to the ground of the page here, on which pictures lie.
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('svg text')].filter((text) => {
    const own = light(getComputedStyle(text).fill);
    return Math.max(own, ground) / Math.min(own, ground) < 4.5;
  }).map((text) => text.textContent);
}

function printed(pdf) {
  return (Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
for (const file of pages) {
  const folder = dirname(resolve(file));
  const name = join(basename(basename(folder) === 'report' ? dirname(folder) : folder), basename(file));
  const page = await browser.newPage();
  const unsure = new Set();
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      const where = `${name} ${scheme} ${width}`;
      await page.emulateMediaType('screen');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 900 });
      await page.goto(pathToFileURL(resolve(file)).href);
      (await hold(page, where)).forEach((each) => unsure.add(each));
      (await page.evaluate(pale)).forEach((text) => fault(where, `too pale in a picture: ${text}`));
      const seen = await page.evaluate(widths);
      if (seen.page > seen.screen) {
        fault(where, `the page is ${seen.page} px wide on a screen of ${seen.screen}`);
      }
      seen.unsaid.forEach((frame) => fault(where, `wider than its frame, and no hint says so: ${frame}`));
      if (width >= DESKTOP) {
        seen.wider.forEach((frame) => fault(where, `cut on a desktop: ${frame}`));
      }
      (await page.evaluate(loose)).forEach((frame) => fault(where, `the first column moves away: ${frame}`));
      await page.screenshot({
        path: join(pictures, `${name.replace(/[/.]/g, '-')}-${scheme}-${width}.png`),
        clip: { x: 0, y: 0, width, height: 6000 }, captureBeyondViewport: true,
      });
    }
  }
  await page.emulateMediaType('print');
  await page.setViewport({ width: 673, height: 990 }); // A4 without its margins
  await page.goto(pathToFileURL(resolve(file)).href);
  (await hold(page, `${name} print`)).forEach((each) => unsure.add(each));
  const whole = printed(await page.pdf({ path: join(pictures, `${name.replace(/[/.]/g, '-')}.pdf`), preferCSSPageSize: true }));
  let first = '';
  if (await page.$('#summary')) {
    await page.addStyleTag({ content: 'nav, section:not(#summary) { display: none !important; } #summary { break-after: auto !important; }' });
    const summary = printed(await page.pdf({ preferCSSPageSize: true }));
    first = `, the summary on ${summary}`;
    if (summary !== 1) {
      fault(name, `the summary takes ${summary} printed pages`);
    }
  }
  console.log(`${name}: ${whole} printed pages${first}; axe cannot tell: ${[...unsure].join(', ') || 'nothing'}`);
  await page.close();
}
await browser.close();
console.log(`${looks} looks at ${pages.length} pages, ${faults} faults`);
process.exit(faults === 0 && looks > 0 ? 0 : 1);
