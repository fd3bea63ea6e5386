package io.askable.testkit.sites;

import io.askable.sites.UsageCounters;

class InMemoryUsageCountersTest implements UsageCountersContract {

    private final InMemoryUsageCounters tallies = new InMemoryUsageCounters();

    @Override
    public UsageCounters tallies() {
        return tallies;
    }
}
