// What the pages do without a script stays; this adds keys, the palette and reading of charts point by point.
const rows = () => [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null);
let at = -1, waiting = '';

const select = step => {
  const all = rows();
  if (!all.length) return;
  all[at]?.classList.remove('at');
  at = Math.max(0, Math.min(all.length - 1, at + step));
  all[at].classList.add('at');
  all[at].scrollIntoView({ block: 'nearest' });
  all[at].querySelector('a')?.focus({ preventScroll: true });
};

const say = text => {
  let region = document.getElementById('live');
  if (!region) {
    region = document.createElement('p');
    region.id = 'live';
    region.className = 'skip';
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = text;
};

// The palette: the search field's answers as a list below it.
const field = document.getElementById('search');
let list;
const close = () => { list?.remove(); list = undefined; field?.setAttribute('aria-expanded', 'false'); };
let turn = 0;
const find = async () => {
  const mine = ++turn, word = field.value.trim();
  if (!word) return close();
  const address = new URL(document.body.dataset.search, location.href);
  address.searchParams.set('q', word);
  const answer = await fetch(address);
  if (mine !== turn || !answer.ok) return;
  const hits = (await answer.json()).results;
  close();
  list = document.createElement('ul');
  list.className = 'palette';
  list.id = 'palette';
  list.setAttribute('role', 'listbox');
  for (const [index, hit] of hits.entries()) {
    const item = document.createElement('li'), link = document.createElement('a');
    item.setAttribute('role', 'option');
    item.id = `hit${index}`;
    link.href = hit.address;
    link.tabIndex = -1;
    link.textContent = hit.label;
    const kind = document.createElement('span');
    kind.textContent = [hit.kind, hit.warning].filter(Boolean).join(' · ');
    item.append(link, kind);
    list.append(item);
  }
  field.closest('form').append(list);
  field.setAttribute('aria-expanded', 'true');
};
if (field) {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'palette');
  field.setAttribute('aria-expanded', 'false');
  field.addEventListener('input', find);
  field.addEventListener('keydown', event => {
    const items = [...(list?.children ?? [])];
    let here = items.findIndex(item => item.ariaSelected === 'true');
    if (event.key === 'Escape') { close(); field.blur(); }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length) {
      event.preventDefault();
      if (here >= 0) items[here].ariaSelected = 'false';
      here = (here + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length;
      items[here].ariaSelected = 'true';
      field.setAttribute('aria-activedescendant', items[here].id);
    }
    if (event.key === 'Enter' && here >= 0) { event.preventDefault(); items[here].querySelector('a').click(); }
  });
  field.addEventListener('blur', () => setTimeout(close, 200));
}

const go = key => document.querySelector(`nav [data-key="${key}"]`)?.click();

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'k') { event.preventDefault(); field?.focus(); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  if (waiting === 'g') { waiting = ''; go(event.key); return; }
  const point = event.target.closest?.('[data-label]');
  if (point && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    const all = [...point.closest('svg').querySelectorAll('[data-label]')];
    const next = all[all.indexOf(point) + (event.key === 'ArrowRight' ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); say(next.dataset.label); }
    return;
  }
  switch (event.key) {
    case 'g': waiting = 'g'; setTimeout(() => { waiting = ''; }, 1500); break;
    case '/': event.preventDefault(); field?.focus(); break;
    case 'j': select(1); break;
    case 'k': select(-1); break;
    case 'Enter': if (at >= 0 && !event.target.closest('a, button, summary')) rows()[at].querySelector('a')?.click(); break;
    case 'i': case 'I': { const row = rows()[at]; const address = row?.dataset.receipt ?? document.querySelector('a[data-receipt]')?.href; if (address) location.href = address; break; }
    case '[': document.querySelector('.asof [rel=prev]')?.click(); break;
    case ']': document.querySelector('.asof [rel=next]')?.click(); break;
    case 't': case 'T': for (const box of document.querySelectorAll('details.behind')) box.open = !box.open; break;
    case 'p': case 'P': print(); break;
    case '?': document.querySelector('footer a')?.click(); break;
  }
});

// A closed box would print as one line.
addEventListener('beforeprint', () => { for (const box of document.querySelectorAll('details')) { box.dataset.was = box.open; box.open = true; } });
addEventListener('afterprint', () => { for (const box of document.querySelectorAll('details')) box.open = box.dataset.was === 'true'; });
