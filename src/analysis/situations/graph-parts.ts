import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import { Circumstances } from './circumstances.ts';
import { askedCounts } from './condition-reads.ts';
import { type Contexts, createContexts } from './contexts.ts';
import { type Customers, createCustomers } from './customers.ts';
import { type EngineMoves, createEngineMoves } from './engine-moves.ts';
import { keyScopeOf } from './key-scope.ts';
import { type Layout, layOut } from './layout.ts';
import { Offers } from './offers.ts';
import { type OutcomeTable, createOutcomeTable } from './outcome-table.ts';
import { possibleActs } from './possible-acts.ts';
import { readScenario } from './scenario-reads.ts';
import { StepTable } from './step-table.ts';
import { Witnesses } from './witnesses.ts';

/** What a graph of situations is made of. */
export interface GraphParts {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly contexts: Contexts;
  readonly circumstances: Circumstances;
  readonly engine: EngineMoves;
  readonly outcomes: OutcomeTable;
  readonly witnesses: Witnesses;
  readonly steps: StepTable;
  readonly offers: Offers;
}

export function createGraphParts(playable: PlayableScenario, locale: string): GraphParts {
  const layout = layOut(playable);
  const reads = readScenario(layout);
  const acts = possibleActs(playable.scenario);
  const customers = createCustomers(
    keyScopeOf(playable.persona, reads.all, acts),
    askedCounts(reads.all),
  );
  const contexts = createContexts(layout, reads, acts.all);
  const engine = createEngineMoves(playable, { layout, customers, contexts, locale });
  const outcomes = createOutcomeTable(customers, contexts);
  const circumstances = new Circumstances();
  const shared = { layout, reads, contexts, circumstances, engine };
  return {
    layout,
    customers,
    contexts,
    circumstances,
    engine,
    outcomes,
    witnesses: new Witnesses(layout, outcomes),
    steps: new StepTable({ ...shared, outcomes, locale, hasWaits: acts.hasWaits }),
    offers: new Offers({ layout, customers, contexts, circumstances, engine }),
  };
}
