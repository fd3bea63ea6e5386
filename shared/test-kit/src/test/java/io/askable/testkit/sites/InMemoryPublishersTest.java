package io.askable.testkit.sites;

import io.askable.sites.Publishers;

class InMemoryPublishersTest implements PublishersContract {

    private final InMemoryPublishers publishers = new InMemoryPublishers();

    @Override
    public Publishers publishers() {
        return publishers;
    }
}
