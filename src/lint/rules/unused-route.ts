import type { Rule } from '../rule.ts';

export const unusedRoute: Rule = {
  code: 'unused-route',
  severity: 'warning',
  title: 'Every route is entered at some node, and an opportunity depends on it.',
  examples: {
    bad: { routes: { 'by-post': { en: 'The part goes out by post' } } },
    good: {
      routes: { 'by-post': { en: 'The part goes out by post' } },
      'nodes.date.route': 'by-post',
      'opportunities[5].routes': ['by-post'],
    },
  },
  check: ({ scenario }) => {
    const entered = Object.values(scenario.nodes).map(({ route }) => route);
    const needed = scenario.opportunities.flatMap(({ routes = [], excusedBy = [] }) => [
      ...routes,
      ...excusedBy,
    ]);
    return Object.keys(scenario.routes ?? {}).flatMap((id) => {
      const isEntered = entered.includes(id);
      if (isEntered && needed.includes(id)) return [];
      return [
        {
          at: ['routes', id],
          message: isEntered
            ? `Route "${id}" is entered, and no opportunity depends on it.`
            : `No node enters route "${id}".`,
          hint: isEntered
            ? 'Name it in "routes" or "excusedBy" of an opportunity, or remove it.'
            : 'Give a node "route", or remove it.',
        },
      ];
    });
  },
};
