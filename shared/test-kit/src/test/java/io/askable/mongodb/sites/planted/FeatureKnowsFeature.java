package io.askable.mongodb.sites.planted;

import io.askable.mongodb.jobs.StandaloneQueue;

class FeatureKnowsFeature {

    final StandaloneQueue queue = new StandaloneQueue();
}
