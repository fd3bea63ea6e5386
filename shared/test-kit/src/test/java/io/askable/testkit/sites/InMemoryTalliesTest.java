package io.askable.testkit.sites;

import io.askable.sites.Tallies;

class InMemoryTalliesTest implements TalliesContract {

    private final InMemoryTallies tallies = new InMemoryTallies();

    @Override
    public Tallies tallies() {
        return tallies;
    }
}
