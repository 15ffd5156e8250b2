'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  // ---- filters, kept in the address so that a choice can be sent to somebody

  const articles = all('article');
  const boards = all('.boards tbody');
  const words = byId('words');
  const choices = { datasets: byId('dataset'), metrics: byId('metric'), code: byId('code') };

  const has = (element, name) =>
    choices[name].value === '' || element.dataset[name].split(' ').includes(choices[name].value);

  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    const shown = new Set();
    for (const article of articles) {
      const text = wanted[0] === '' && wanted.length === 1 ? '' : article.textContent.toLowerCase();
      article.hidden = !(
        Object.keys(choices).every((name) => has(article, name)) && wanted.every((word) => text.includes(word))
      );
      if (!article.hidden) {
        shown.add(article.id);
      }
    }
    for (const board of boards) {
      const belongs = has(board, 'datasets') && has(board, 'metrics');
      let rows = 0;
      for (const row of all('tr[data-paper]', board)) {
        row.hidden = !shown.has(row.dataset.paper);
        rows += row.hidden ? 0 : 1;
      }
      board.hidden = !belongs || rows === 0;
    }
    byId('shown').textContent = `${shown.size} of ${articles.length} papers shown`;
  };

  const fields = { words, dataset: choices.datasets, metric: choices.metrics, code: choices.code };

  const readAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    if (location.hash === '' || location.hash.includes('=')) {
      for (const [name, field] of Object.entries(fields)) {
        field.value = given.get(name) || '';
        if (field.selectedIndex === -1) {
          field.value = '';
        }
      }
    }
    filter();
  };

  const writeAddress = () => {
    const chosen = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) {
      if (field.value !== '') {
        chosen.set(name, field.value);
      }
    }
    history.replaceState(null, '', `#${chosen}`);
    filter();
  };

  Object.values(fields).forEach((field) => field.addEventListener('input', writeAddress));
  byId('reset').addEventListener('click', () => {
    Object.values(fields).forEach((field) => { field.value = ''; });
    writeAddress();
  });
  addEventListener('hashchange', readAddress);
  readAddress();

  // ---- a tooltip for what is marked: its fields, which stand below the paper

  const tip = byId('tip');
  let described = null;

  const hide = () => {
    tip.hidden = true;
    described = null;
  };

  const show = (mark) => {
    if (mark === described) {
      return;
    }
    described = mark;
    tip.replaceChildren(...mark.getAttribute('aria-describedby').split(' ').map((id) => {
      const finding = document.createElement('div');
      finding.append(...[...byId(id).childNodes].map((node) => node.cloneNode(true)));
      return finding;
    }));
    tip.hidden = false;
    place();
  };

  const place = () => {
    const at = described && described.getClientRects()[0];
    if (!at) {
      hide();
      return;
    }
    const left = Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    const fits = at.bottom + tip.offsetHeight < innerHeight || at.top < tip.offsetHeight;
    // It touches the mark, so that the pointer can go over to it.
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${fits ? at.bottom : at.top - tip.offsetHeight}px`;
  };

  const markOf = (target) => target instanceof Element ? target.closest('[aria-describedby]') : null;

  document.addEventListener('mouseover', (event) => {
    const mark = markOf(event.target);
    if (mark) {
      show(mark);
    } else if (!tip.contains(event.target) && markOf(document.activeElement) !== described) {
      hide();
    }
  });
  document.addEventListener('focusin', (event) => {
    const mark = markOf(event.target);
    if (mark) {
      show(mark);
    } else {
      hide();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hide();
    }
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
})();
